import { getHeader } from '../../../fetch-standard/header-list';
import type { Response } from '../../../exchange/exchange';
import type { Evidence } from '../../diagnosis';
import type { Sighting } from '../../reading/log/endpoint-history';
import { wholeOf } from '../../causes/parts/evidence-lines';
import { sameApi, type SituationFacts } from '../situation-facts';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

/** The response to the preflight of this very request, where it let the page go on; null without one. */
function passedPreflight({ hopData, stage, origin }: SituationFacts): Response | null {
  const response = hopData.preflight?.response ?? null;
  if (stage !== 'response' || response === null) return null;
  const allowed = getHeader(response.headers, ALLOW_ORIGIN);
  return allowed !== null && (allowed === '*' || allowed === origin) ? response : null;
}

/** Whether the preflight of this request let the page go on, now or while the browser had it cached. */
export const preflightPassed = (facts: SituationFacts): boolean =>
  passedPreflight(facts) !== null ||
  (facts.stage === 'response' && facts.hop === 0 && facts.diagnosis.preflight.fromCache);

/** The line of that preflight response that allows the page. */
export function preflightLine(facts: SituationFacts): readonly Evidence[] {
  const value = getHeader(passedPreflight(facts)?.headers ?? [], ALLOW_ORIGIN);
  if (value === null) return [];
  return [{ message: 'preflight-response', hop: facts.hop, name: ALLOW_ORIGIN, value, mark: wholeOf(value) }];
}

/** Whether a response lets anybody do anything by CORS. */
export const hasCorsHeader = (response: Response | null): boolean =>
  response?.headers.some(({ name }) => /^access-control-allow-/i.test(name)) ?? false;

/** Whether a response of a sighting, to the request or to its preflight, has any CORS header. */
const showsCors = ({ response, preflightResponse }: Sighting): boolean =>
  hasCorsHeader(response) || hasCorsHeader(preflightResponse);

/** Another request to the API that shows that something there handles CORS; undefined where none was recorded. */
export const corsElsewhere = (facts: SituationFacts): Sighting | undefined => sameApi(facts).find(showsCors);
