import type { Response } from '../../exchange/exchange';
import { extractHeaderListValues, isToken } from '../../fetch-standard/extract-header-list-values';
import { headerValues } from '../../fetch-standard/header-list';
import { listElements } from '../../fetch-standard/list-elements';
import { serializeOrigin } from '../../fetch-standard/origin';
import { isOkStatus } from '../../fetch-standard/status';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { AnswerEdit } from './answer-edit';
import type { AnswerPlace } from './answers';

export const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';
export const ALLOW_CREDENTIALS = 'Access-Control-Allow-Credentials';
export const ALLOW_METHODS = 'Access-Control-Allow-Methods';
export const ALLOW_HEADERS = 'Access-Control-Allow-Headers';

/** What one answer should say; lists are what it says already and what the rules found missing. */
export type IdealAnswer = {
  readonly place: AnswerPlace;
  /** The values that may be allowed safely, the narrowest first; the first one is in force. */
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
};

/**
 * The origins that an answer may allow, the narrowest first: the page's own, and everybody where there are no
 * credentials. Never `null`, which every sandboxed page shares. A server that allows everybody twice goes on to do so.
 */
function safeOrigins(answer: Response, { origin, credentials }: Hypothesis): readonly string[] {
  const own = origin.kind === 'tuple' ? [serializeOrigin(origin)] : [];
  const everybody = credentials ? [] : ['*'];
  const said = headerValues(answer.headers, ALLOW_ORIGIN);
  const isPublic = said.length > 0 && said.every((value) => value === '*');
  return isPublic ? [...everybody, ...own] : [...own, ...everybody];
}

/** The tokens of a list header, also of one that holds other things; a wildcard that does not count is left out. */
function tokensOf(answer: Response, name: string, { credentials }: Hypothesis): readonly string[] {
  const tokens = listElements(answer.headers, name).filter(
    (token) => isToken(token) && !(credentials && token === '*'),
  );
  return [...new Set(tokens)];
}

/** What an answer should say before anything is known to be missing in its lists. */
export const idealAnswer = (place: AnswerPlace, answer: Response, on: Hypothesis): IdealAnswer => ({
  place,
  origins: safeOrigins(answer, on),
  methods: tokensOf(answer, ALLOW_METHODS, on),
  headers: tokensOf(answer, ALLOW_HEADERS, on),
});

const isInvalid = (answer: Response, name: string): boolean =>
  extractHeaderListValues(name, answer.headers).kind === 'invalid';

/** The list as it is needed; null where it need not be touched. */
function listEdit(
  answer: Response,
  name: string,
  needed: readonly string[],
  had: readonly string[],
): readonly { readonly name: string; readonly value: string | null }[] {
  if (needed.length === had.length && !isInvalid(answer, name)) return [];
  return [{ name, value: needed.length === 0 ? null : needed.join(', ') }];
}

/** Every edit that brings an answer to the ideal, needed or not. */
export function editsTowards(ideal: IdealAnswer, answer: Response, on: Hypothesis): readonly AnswerEdit[] {
  const { place, methods, headers } = ideal;
  const before = idealAnswer(place, answer, on);
  const [origin] = ideal.origins;
  const lines = [
    ...(origin === undefined ? [] : [{ name: ALLOW_ORIGIN, value: origin }]),
    ...(on.credentials ? [{ name: ALLOW_CREDENTIALS, value: 'true' }] : []),
    ...(place.message === 'response'
      ? []
      : [
          ...listEdit(answer, ALLOW_METHODS, methods, before.methods),
          ...listEdit(answer, ALLOW_HEADERS, headers, before.headers),
        ]),
  ];
  const isRefused = place.message === 'preflight' && !isOkStatus(answer.status);
  return [
    ...(isRefused ? [{ ...place, kind: 'status' as const }] : []),
    ...lines.map((line) => ({ ...place, kind: 'header' as const, ...line })),
  ];
}
