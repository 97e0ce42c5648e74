import type { ResponseFix, Fix } from '../../../src/diagnosis/fix/fix';
import type { Exchange, Hop, Response } from '../../../src/exchange/exchange';
import { isUpgradeAlone } from '../../../src/exchange/https-upgrade';
import type { GeneratedCase } from '../../differential/generated-case';
import { resourceFor } from '../../zoo/loadable-resources';
import type { ServerReaction, HeaderLine, HopResponses, SentResponse, ZooRequest } from '../../zoo/zoo-case';

/** What a server that knows nothing of CORS says to a preflight. */
const BARE_PREFLIGHT: SentResponse = { kind: 'response', status: 204, headers: [] };

/**
 * What such a server says to the request itself: what the requesting element can make sense of, or else a body of the type
 * that the case gives it.
 */
function bareActual(request: ZooRequest, given: ServerReaction | undefined): SentResponse {
  const resource = resourceFor(request);
  if (resource !== null)
    return { kind: 'response', status: 200, headers: [['Content-Type', resource.type]], body: resource.body };
  const headers = given?.kind === 'response' ? given.headers : [];
  return {
    kind: 'response',
    status: 200,
    headers: headers.filter(([name]) => sameName(name, 'Content-Type')),
  };
}

/** What the zoo says to a request that a case has no response for. */
const NOT_FOUND: SentResponse = { kind: 'response', status: 404, headers: [] };

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The response with the fix in it; one that was not recorded has what the fix says and nothing else of CORS. */
function fixedResponse(
  { given, bare }: { readonly given: ServerReaction | undefined; readonly bare: SentResponse },
  fix: ResponseFix,
  rename: (value: string) => string,
): SentResponse {
  const seen = given?.kind === 'response' ? given : NOT_FOUND;
  const before = fix.seen ? seen : bare;
  const headers = fix.headers.reduce<readonly HeaderLine[]>((lines, { name, after }) => {
    const others = lines.filter(([other]) => !sameName(other, name));
    return after === null ? others : [...others, [name, name === 'Location' ? rename(after) : after]];
  }, before.headers);
  return { ...before, headers, ...(fix.status === null ? {} : { status: fix.status.after }) };
}

/** How many hops before this one went to a server: a switch to https within the browser goes to none. */
const sentBefore = ({ hops }: Exchange, hop: number): number =>
  hop - hops.slice(0, hop).filter(isUpgradeAlone).length;

/** Whether a line is a CORS header that says something; Firefox drops empty lines. */
const isOfCors = ([name, value]: HeaderLine): boolean => /^access-control-/i.test(name) && value !== '';

const ofCors = (lines: readonly HeaderLine[]): readonly HeaderLine[] => lines.filter(isOfCors);

/**
 * Whether a response has the CORS headers of one that the case sends; what a template is filled with is an origin and no `*`, or nothing
 * where the request had none.
 */
function hasCorsOf({ headers }: Response, sent: SentResponse): boolean {
  const seen = ofCors(headers.map(({ name, value }): HeaderLine => [name, value]));
  const given = ofCors(sent.headers);
  const isFilled = (value: string): boolean => value.includes('{');
  const isShown = ([name, value]: HeaderLine): boolean =>
    seen.some(([other, shown]) => sameName(name, other) && shown === value);
  const isGiven = ([name, shown]: HeaderLine): boolean =>
    given.some(
      ([other, value]) => sameName(name, other) && (isFilled(value) ? !shown.includes('*') : shown === value),
    );
  return seen.every(isGiven) && given.every((line) => isFilled(line[1]) || isShown(line));
}

/** What a browser has after it revalidated a stored response: the new one, or with 304 the headers of both. */
function afterRevalidation(stored: SentResponse, said: SentResponse): SentResponse {
  if (said.status !== 304) return said;
  const isUpdated = ([name]: HeaderLine): boolean => said.headers.some(([other]) => sameName(name, other));
  return { ...stored, headers: [...stored.headers.filter((line) => !isUpdated(line)), ...said.headers] };
}

/**
 * The responses of a hop as the browser got them. Of a response that Chromium then refuses, its events do not tell that it came
 * from the cache; its headers do. They tell as well where a fresh one came from the cache, and the server said nothing.
 */
function asReceived(given: HopResponses, seen: Hop | undefined): HopResponses {
  const { actual: stored, revalidated: said } = given;
  const response = seen?.response ?? null;
  if (response === null || stored?.kind !== 'response' || said?.kind !== 'response') return given;
  const after = afterRevalidation(stored, said);
  const shows = (sent: SentResponse, other: SentResponse): boolean =>
    response.headers.some(({ name, value }) => isOfCors([name, value])) &&
    hasCorsOf(response, sent) &&
    !hasCorsOf(response, other);
  const isAfter = response.fromCache && said.status === 304 ? !shows(stored, after) : shows(after, stored);
  return isAfter ? { ...given, actual: after } : given;
}

/**
 * The case with the fix in its servers' responses. What the exchange does not hold is as from a server that knows
 * nothing of CORS, as the fix supposes.
 */
export function fixedCase(
  original: GeneratedCase,
  exchange: Exchange,
  fixes: readonly ResponseFix[],
  id: string,
): GeneratedCase {
  const { hops: later = [], ...first } = original.responses;
  const requested = exchange.hops.filter((hop) => !isUpgradeAlone(hop));
  const responses = fixes.map((fix) => ({ ...fix, hop: sentBefore(exchange, fix.hop) }));
  const length = Math.max(requested.length, ...responses.map(({ hop }) => hop + 1));
  const given = [first, ...later].map((one, hop) => asReceived(one, requested[hop]));
  const rename = (value: string): string => renamed(value, original.id, id);
  const fixed = Array.from({ length }, (_, hop): HopResponses => {
    const seen = requested[hop];
    const isUnsent = (seen?.preflight?.response ?? null) === null && !isRepeated(original);
    const bare = bareActual(original.request, given[hop]?.actual);
    const preflight = isUnsent ? BARE_PREFLIGHT : given[hop]?.preflight;
    const actual = (seen?.response ?? null) === null ? bare : given[hop]?.actual;
    const ofPreflight = responses.find((one) => one.hop === hop && one.response === 'preflight');
    const ofActual = responses.find((one) => one.hop === hop && one.response !== 'preflight');
    return {
      preflight:
        ofPreflight === undefined
          ? (preflight ?? NOT_FOUND)
          : fixedResponse({ given: preflight, bare: BARE_PREFLIGHT }, ofPreflight, rename),
      actual:
        ofActual === undefined
          ? (actual ?? NOT_FOUND)
          : fixedResponse({ given: actual, bare }, ofActual, rename),
    };
  });
  const [start = {}, ...hops] = fixed;
  return { ...original, id, responses: { ...start, hops } };
}

/** Whether the browser may have cached the preflight of an earlier request of the same case. */
const isRepeated = ({ request }: GeneratedCase): boolean =>
  request.kind === 'fetch' &&
  (request.times !== undefined || request.before !== undefined || request.primedFrom !== undefined);

/** A Location that was written out in a fix leads back into the case, which has another name now. */
const renamed = (value: string, from: string, to: string): string =>
  value.replace(`case=${from}&`, `case=${to}&`);

/** The case with the responses as they were recorded, whatever Origin is sent. */
export function frozenCase(original: GeneratedCase, exchange: Exchange): GeneratedCase {
  const frozen = (response: Response | null | undefined): { readonly sent?: SentResponse } =>
    response === null || response === undefined
      ? {}
      : {
          sent: {
            kind: 'response',
            status: response.status,
            headers: response.headers.map(({ name, value }) => [name, value] as const),
          },
        };
  const [start = {}, ...hops] = exchange.hops.map(({ preflight, response }): HopResponses => {
    const { sent: requested } = frozen(preflight?.response);
    const { sent: actual } = frozen(response);
    return {
      ...(requested === undefined ? {} : { preflight: requested }),
      ...(actual === undefined ? {} : { actual }),
    };
  });
  return { ...original, responses: { ...start, hops } };
}

/** Both together; where both change a header, the later one has the last word. */
function together(first: readonly ResponseFix[], later: readonly ResponseFix[]): readonly ResponseFix[] {
  const isSame = (a: ResponseFix, b: ResponseFix): boolean => a.hop === b.hop && a.response === b.response;
  const merged = first.map((fix) => {
    const more = later.find((other) => isSame(other, fix));
    if (more === undefined) return fix;
    const names = more.headers.map(({ name }) => name);
    const kept = fix.headers.filter(({ name }) => !names.includes(name));
    return { ...fix, headers: [...kept, ...more.headers] };
  });
  return [...merged, ...later.filter((other) => !first.some((fix) => isSame(fix, other)))];
}

/**
 * What the servers have to change for the request as it really is; null when they cannot fix it. That it has
 * credentials need not have been seen; then the fix says apart what they need.
 */
export function wholeFix(fix: Fix | null, hasCredentials: boolean): readonly ResponseFix[] | null {
  if (fix?.kind !== 'server') return null;
  const { responses, ifCredentialed } = fix;
  if (!hasCredentials || ifCredentialed === null) return responses.length === 0 ? null : responses;
  return ifCredentialed.kind === 'cannot' ? null : together(responses, ifCredentialed.responses);
}

/** Whether the script sends credentials. */
export function hasCredentials({ request }: GeneratedCase): boolean {
  if (request.kind === 'fetch') return request.credentials === 'include';
  if (request.kind === 'xhr') return request.withCredentials === true;
  if (request.kind === 'beacon' || request.kind === 'websocket') return false;
  return request.crossorigin === 'use-credentials';
}

/** The fix with one change less, in every way in which that can be; `Vary`, which no rule requires, stays. */
export function partsOf(responses: readonly ResponseFix[]): readonly (readonly ResponseFix[])[] {
  const without = (changed: ResponseFix, instead: ResponseFix): readonly ResponseFix[] =>
    responses.map((fix) => (fix === changed ? instead : fix));
  return responses.flatMap((fix) => [
    ...(fix.status === null ? [] : [without(fix, { ...fix, status: null })]),
    ...fix.headers
      .filter(({ role }) => role === 'rule')
      .map((change) => without(fix, { ...fix, headers: fix.headers.filter((other) => other !== change) })),
  ]);
}
