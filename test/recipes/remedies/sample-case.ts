import { caseOf, recordedBeside } from '../../../src/diagnosis/case';
import type { Case } from '../../../src/diagnosis/case';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { SituationCode } from '../../../src/diagnosis/situations/situation-code';
import type { Exchange } from '../../../src/exchange/exchange';
import { SAMPLES } from '../../diagnosis/situations/samples';

/** The case of a request among others that were recorded. */
export const caseAmong = (shown: Exchange, others: readonly Exchange[] = []): Case =>
  caseOf(shown, recordedBeside({ exchanges: [...others, shown], diagnosisOf: diagnose }));

/** The case of the sample of a situation. */
export const sampleCase = (code: SituationCode): Case => {
  const { exchange, others } = SAMPLES[code].shows;
  return caseAmong(exchange, others);
};
