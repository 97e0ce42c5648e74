import type { Response } from '../../exchange/exchange';
import { extractHeaderListValues, isToken } from '../../fetch-standard/extract-header-list-values';
import { headerValues } from '../../fetch-standard/header-list';
import { listElements } from '../../fetch-standard/list-elements';
import { serializeOrigin } from '../../fetch-standard/origin';
import { isOkStatus } from '../../fetch-standard/status';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { ResponseEdit } from './response-edit';
import type { ResponsePlace } from './whole-responses';

export const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
export const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';
export const ALLOW_METHODS = 'Access-Control-Allow-Methods';
export const ALLOW_HEADERS = 'Access-Control-Allow-Headers';

/** What one response should say; lists are what it says already and what the rules found missing. */
export type IdealResponse = {
  readonly place: ResponsePlace;
  /** The values that may be allowed safely, the narrowest first; the first one is in force. */
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
};

/**
 * The origins that a response may allow, the narrowest first: the page's own, and everybody where there are no
 * credentials. Never `null`, which every sandboxed page shares. A server that allows everybody twice goes on to do so.
 */
function safeOrigins(response: Response, { origin, credentials }: Hypothesis): readonly string[] {
  const own = origin.kind === 'tuple' ? [serializeOrigin(origin)] : [];
  const everybody = credentials ? [] : ['*'];
  const said = headerValues(response.headers, ALLOW_ORIGIN);
  const isPublic = said.length > 0 && said.every((value) => value === '*');
  return isPublic ? [...everybody, ...own] : [...own, ...everybody];
}

/** The tokens of a list header, also of one that holds other things; a wildcard that does not count is left out. */
function tokensOf(response: Response, name: string, { credentials }: Hypothesis): readonly string[] {
  const tokens = listElements(response.headers, name).filter(
    (token) => isToken(token) && !(credentials && token === '*'),
  );
  return [...new Set(tokens)];
}

/** What a response should say before anything is known to be missing in its lists. */
export const idealResponse = (place: ResponsePlace, response: Response, on: Hypothesis): IdealResponse => ({
  place,
  origins: safeOrigins(response, on),
  methods: tokensOf(response, ALLOW_METHODS, on),
  headers: tokensOf(response, ALLOW_HEADERS, on),
});

const isInvalid = (response: Response, name: string): boolean =>
  extractHeaderListValues(name, response.headers).kind === 'invalid';

/** The list as it is needed; null where it need not be touched. */
function listEdit(
  response: Response,
  name: string,
  needed: readonly string[],
  had: readonly string[],
): readonly { readonly name: string; readonly value: string | null }[] {
  if (needed.length === had.length && !isInvalid(response, name)) return [];
  return [{ name, value: needed.length === 0 ? null : needed.join(', ') }];
}

/** Every edit that brings a response to the ideal, needed or not. */
export function editsTowards(
  ideal: IdealResponse,
  response: Response,
  on: Hypothesis,
): readonly ResponseEdit[] {
  const { place, methods, headers } = ideal;
  const before = idealResponse(place, response, on);
  const [origin] = ideal.origins;
  const lines = [
    ...(origin === undefined ? [] : [{ name: ALLOW_ORIGIN, value: origin }]),
    ...(on.credentials ? [{ name: ALLOW_CREDENTIALS, value: 'true' }] : []),
    ...(place.message === 'response'
      ? []
      : [
          ...listEdit(response, ALLOW_METHODS, methods, before.methods),
          ...listEdit(response, ALLOW_HEADERS, headers, before.headers),
        ]),
  ];
  const isRefused = place.message === 'preflight' && !isOkStatus(response.status);
  return [
    ...(isRefused ? [{ ...place, kind: 'status' as const }] : []),
    ...lines.map((line) => ({ ...place, kind: 'header' as const, ...line })),
  ];
}
