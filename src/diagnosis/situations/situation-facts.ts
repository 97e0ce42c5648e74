import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange, Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { listElements } from '../../fetch-standard/list-elements';
import type { CauseCode } from '../words/cause-code';
import type { Scene } from '../causes/parts/cause-definition';
import type { Cause, Diagnosis } from '../diagnosis';
import type { EndpointHistory, Sighting } from '../reading/log/endpoint-history';
import { pathShape } from '../reading/url/path-shape';

/** What a situation is looked for in: the place where the exchange was decided, and what else is known of the endpoint. */
export type SituationFacts = Scene & {
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  readonly history: EndpointHistory | null;
  /** What the browser complains about; null when it let the request pass. */
  readonly cause: Cause | null;
  /** The response that was judged: of the preflight where it broke there; null when none was seen. */
  readonly response: Response | null;
  readonly url: string;
  readonly method: string;
};

/** The place that the diagnosis is about: where it broke, else the last response. */
export function situationFacts(
  exchange: Exchange,
  diagnosis: Diagnosis,
  history: EndpointHistory | null,
): SituationFacts {
  const isBroken = diagnosis.verdict === 'blocked' || diagnosis.verdict === 'failed';
  const cause = isBroken ? (diagnosis.causes[0] ?? null) : null;
  const stage = cause?.stage ?? 'response';
  const hop = cause?.hop ?? lastHopIndex(exchange);
  const hopData = hopAt(exchange, hop);
  const response = stage === 'preflight' ? (hopData.preflight?.response ?? null) : hopData.response;
  const { url, method } = hopData;
  const origin = diagnosis.origin;
  return { exchange, diagnosis, history, cause, stage, hop, hopData, response, url, method, origin };
}

/** Whether the first thing that is wrong is one of these. */
export const isFirst = ({ cause }: SituationFacts, ...codes: readonly CauseCode[]): boolean =>
  cause !== null && codes.includes(cause.code);

/** Whether the response was kept from the page. */
export const isRefused = ({ diagnosis }: SituationFacts): boolean => diagnosis.verdict === 'blocked';

/** The values of a header of the judged response, joined; null when it has none. */
export const responseHeader = ({ response }: SituationFacts, name: string): string | null =>
  getHeader(response?.headers ?? [], name);

/** A list-valued header of the judged response, lower-cased; empty when it has none. */
export const responseList = (facts: SituationFacts, name: string): readonly string[] =>
  listElements(facts.response?.headers ?? [], name).map(asciiLowercase);

/** The request that was judged, as its endpoint's history has it. */
export const sightingOf = ({ exchange, hop, hopData }: SituationFacts): Sighting => ({
  exchange,
  hop,
  method: hopData.method,
  url: hopData.url,
  pageOrigin: exchange.pageOrigin,
  time: hopData.time,
  response: hopData.response,
  preflightResponse: hopData.preflight?.response ?? null,
});

/** More of a long history is not looked at: the newest tell the most, and a selection has to stay quick. */
const MOST_LOOKED_AT = 500;

const othersAmong = (list: readonly Sighting[], { exchange }: SituationFacts): readonly Sighting[] =>
  list
    .slice(-MOST_LOOKED_AT)
    .filter((sighting) => sighting.exchange.id !== exchange.id)
    .reverse();

/** Other requests with the method to the endpoint, the newest first; none where the history is not at hand. */
export const sameEndpoint = (facts: SituationFacts): readonly Sighting[] =>
  othersAmong(facts.history?.sameEndpoint(facts.url, facts.method) ?? [], facts);

/** Other requests to the API whose path has another shape, the newest first. */
export const otherRoutes = (facts: SituationFacts): readonly Sighting[] =>
  othersAmong(facts.history?.sameApi(facts.url) ?? [], facts).filter(
    ({ url }) => pathShape(url) !== pathShape(facts.url),
  );

/** Other requests to the API, the newest first. */
export const sameApi = (facts: SituationFacts): readonly Sighting[] =>
  othersAmong(facts.history?.sameApi(facts.url) ?? [], facts);

/**
 * Other requests to the API by the page that made this one, or by a worker if one did, the newest first. A worker that
 * serves several pages knows nothing of what a script of the page read, nor the page of what the worker did.
 */
export const sameApiAndClient = (facts: SituationFacts): readonly Sighting[] => {
  const { tabId, pageOrigin } = facts.exchange;
  return sameApi(facts).filter((one) => one.pageOrigin === pageOrigin && one.exchange.tabId === tabId);
};

/** Other requests to exactly this URL, the newest first. */
export const sameUrl = (facts: SituationFacts): readonly Sighting[] =>
  othersAmong(facts.history?.samePath(facts.url) ?? [], facts).filter(({ url }) => url === facts.url);

/** Other requests whose response named this URL in its `Location`, the newest first. */
export const shownByLocation = (facts: SituationFacts): readonly Sighting[] =>
  othersAmong(facts.history?.withLocation(facts.url) ?? [], facts).filter(
    ({ time }) => time <= facts.hopData.time,
  );
