import { isCorsSafelistedMethod } from '../../fetch-standard/method';

/** What one header of a response must say. Repeated lines count as one value, joined by a comma, as browsers join them. */
export type HeaderCheck<Text extends string = string> =
  /** It is there, and its value is one of these, byte for byte. */
  | { readonly kind: 'is'; readonly header: string; readonly values: readonly Text[] }
  /** It is absent, or a list of tokens. */
  | { readonly kind: 'is-list'; readonly header: string }
  /** It is there, and one of these is an element of its list. */
  | {
      readonly kind: 'lists';
      readonly header: string;
      readonly values: readonly Text[];
      readonly ignoresCase: boolean;
    };

/** What the rules look at in a response: the same as they look at, but nothing of the response itself. */
export type CheckedFor = {
  /** The serialized origin that the request carries. */
  readonly origin: string;
  /** Whether its credentials mode is `include`. */
  readonly credentials: boolean;
};

/** What a preflight requests. */
export type CheckedPreflight = CheckedFor & {
  readonly method: string;
  /** Lower-cased names of the request headers that have to be allowed. */
  readonly names: readonly string[];
};

const WILDCARD = '*';

/**
 * What makes a response pass the CORS check.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cors-check
 */
export function corsChecks({ origin, credentials }: CheckedFor): readonly HeaderCheck[] {
  const header = 'Access-Control-Allow-Origin';
  if (!credentials) return [{ kind: 'is', header, values: [origin, WILDCARD] }];
  return [
    { kind: 'is', header, values: [origin] },
    { kind: 'is', header: 'Access-Control-Allow-Credentials', values: ['true'] },
  ];
}

/**
 * What makes a preflight response pass beside its status, which is 200 to 299. Browsers still let `*` allow
 * `Authorization`, against the standard, so that it passes here: {@link namesToList} says what is better listed.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function preflightChecks(request: CheckedPreflight): readonly HeaderCheck[] {
  const { credentials, method, names } = request;
  const wildcard = credentials ? [] : [WILDCARD];
  const methods = 'Access-Control-Allow-Methods';
  const headers = 'Access-Control-Allow-Headers';
  return [
    ...corsChecks(request),
    { kind: 'is-list', header: methods },
    { kind: 'is-list', header: headers },
    ...(isCorsSafelistedMethod(method)
      ? []
      : [{ kind: 'lists', header: methods, values: [method, ...wildcard], ignoresCase: false } as const]),
    ...names.map(
      (name) => ({ kind: 'lists', header: headers, values: [name, ...wildcard], ignoresCase: true }) as const,
    ),
  ];
}

/** Names that the standard wants in the list even beside a wildcard that counts, although no browser does. */
export const namesToList = ({ credentials, names }: CheckedPreflight): readonly string[] =>
  credentials ? [] : names.filter((name) => name === 'authorization');
