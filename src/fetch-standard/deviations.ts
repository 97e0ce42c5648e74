import { LOCATION_DEVIATIONS } from './deviations/location';
import { MAX_AGE_DEVIATIONS } from './deviations/max-age';
import { PREFLIGHT_DEVIATIONS } from './deviations/preflight';
import { PREFLIGHT_CACHE_DEVIATIONS } from './deviations/cached-preflights';
import { REQUEST_HEADER_DEVIATIONS } from './deviations/request-headers';
import { RESPONSE_HEADER_DEVIATIONS } from './deviations/response-headers';
import type { Deviations } from './deviations/deviation';

export type {
  Deviation,
  Deviations,
  EngineKnowledge,
  ShownBy,
  SwitchName,
  SwitchValue,
} from './deviations/deviation';

/** Every switch of the engines in words, in the order of docs/deviations.md. The compiler refuses a switch without an entry. */
export const DEVIATIONS: Deviations = {
  ...PREFLIGHT_DEVIATIONS,
  ...RESPONSE_HEADER_DEVIATIONS,
  ...REQUEST_HEADER_DEVIATIONS,
  ...LOCATION_DEVIATIONS,
  ...MAX_AGE_DEVIATIONS,
  ...PREFLIGHT_CACHE_DEVIATIONS,
};
