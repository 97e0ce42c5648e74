import type { SituationCode } from '../../../src/diagnosis/situations/situation-code';
import type { Sample } from './sample';
import { SAMPLES_OF_BROWSERS } from './samples-of-browsers';
import { SAMPLES_OF_CHECKS } from './samples-of-checks';
import { SAMPLES_OF_CLIENTS } from './samples-of-clients';
import { SAMPLES_OF_POLICIES } from './samples-of-policies';
import { SAMPLES_OF_RESPONDERS } from './samples-of-responders';
import { SAMPLES_OF_SERVERS } from './samples-of-servers';

/** A sample of each situation; a code without one does not compile. */
export const SAMPLES: Readonly<Record<SituationCode, Sample>> = {
  ...SAMPLES_OF_BROWSERS,
  ...SAMPLES_OF_SERVERS,
  ...SAMPLES_OF_RESPONDERS,
  ...SAMPLES_OF_CHECKS,
  ...SAMPLES_OF_CLIENTS,
  ...SAMPLES_OF_POLICIES,
};
