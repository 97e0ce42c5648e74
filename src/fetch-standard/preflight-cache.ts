import type { Engine } from './engines';
import { extractHeaderListValues } from './extract-header-list-values';
import type { HeaderList } from './header-list';
import { asciiLowercase } from './isomorphic-string';
import { isCorsSafelistedMethod } from './method';
import { preflightMaxAge } from './preflight-max-age';
import { stepsOf, type Step } from './step';

/** What one entry of the CORS-preflight cache allows; a name is lower-cased, and `*` is the wildcard. */
export type Grant =
  { readonly kind: 'method'; readonly method: string } | { readonly kind: 'header'; readonly name: string };

/**
 * An entry of the CORS-preflight cache. Its network partition key is left out: no extension sees it.
 *
 * @see https://fetch.spec.whatwg.org/#cache-entry
 */
export type CacheEntry = {
  /** The serialised origin of the request, `null` when it is opaque or tainted. */
  readonly origin: string;
  /** The whole URL, its fragment included. */
  readonly url: string;
  /** Whether the credentials mode of the request was `include`. */
  readonly credentials: boolean;
  readonly grant: Grant;
  /** When it was made or last renewed, milliseconds since the epoch. */
  readonly time: number;
  /** Seconds. */
  readonly maxAge: number;
};

/** What the cache is searched for. */
export type CacheQuestion = Pick<CacheEntry, 'origin' | 'url' | 'credentials'> & {
  /** As sent. */
  readonly method: string;
  /** Lower-cased. */
  readonly unsafeHeaderNames: readonly string[];
};

/** The CORS non-wildcard request-header name. @see https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name */
const NON_WILDCARD = 'authorization';

/** When an entry stops to count, milliseconds since the epoch. */
export const expiryOf = ({ time, maxAge }: Pick<CacheEntry, 'time' | 'maxAge'>): number =>
  time + maxAge * 1000;

const isFor = (entry: CacheEntry, { origin, url }: Pick<CacheEntry, 'origin' | 'url'>): boolean =>
  entry.origin === origin && entry.url === url;

/** @see https://fetch.spec.whatwg.org/#concept-cache-match */
function isCacheEntryMatch(
  entry: CacheEntry,
  question: Pick<CacheEntry, 'origin' | 'url' | 'credentials'>,
  { preflightCache }: Engine,
): boolean {
  if (!isFor(entry, question)) return false;
  if (entry.credentials === question.credentials) return true;
  return entry.credentials && preflightCache.credentialedServesUncredentialed;
}

function doesWildcardCount(entry: CacheEntry, { preflightCache }: Engine): boolean {
  const { wildcardCovers } = preflightCache;
  return wildcardCovers === 'always' || (wildcardCovers === 'without-credentials' && !entry.credentials);
}

function allows(entry: CacheEntry, wanted: Grant, engine: Engine): boolean {
  const { grant } = entry;
  if (grant.kind === 'method') {
    if (wanted.kind !== 'method') return false;
    return grant.method === wanted.method || (grant.method === '*' && doesWildcardCount(entry, engine));
  }
  if (wanted.kind !== 'header') return false;
  if (grant.name === wanted.name) return true;
  return grant.name === '*' && wanted.name !== NON_WILDCARD && doesWildcardCount(entry, engine);
}

/**
 * The entries that allow a method or a header name to a request, whether they have expired or not: the method cache entry
 * match and the header-name cache entry match without the clock.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache-match-method
 * @see https://fetch.spec.whatwg.org/#concept-cache-match-header
 */
export function entriesAllowing<E extends CacheEntry>(
  cache: readonly E[],
  wanted: Grant,
  question: Pick<CacheEntry, 'origin' | 'url' | 'credentials'>,
  engine: Engine,
): readonly E[] {
  return cache.filter((entry) => isCacheEntryMatch(entry, question, engine) && allows(entry, wanted, engine));
}

/** Everything that the cache has to hold so that a request needs no preflight. */
export function wantedGrants({ method, unsafeHeaderNames }: CacheQuestion, engine: Engine): readonly Grant[] {
  const isFree = isCorsSafelistedMethod(method) && !(method === 'HEAD' && engine.preflightCache.headIsListed);
  return [
    ...(isFree ? [] : [{ kind: 'method', method } as const]),
    ...unsafeHeaderNames.map((name) => ({ kind: 'header', name }) as const),
  ];
}

/** What the cache says to a request. */
export type CacheMatch<E extends CacheEntry> = {
  readonly steps: readonly Step[];
  /** For each wanted grant that the cache holds, the entry that lasts longest. */
  readonly used: readonly E[];
  /** What it does not hold; empty when the request needs no preflight. */
  readonly missing: readonly Grant[];
};

const ofMethod = stepsOf('Method cache entry match', '#concept-cache-match-method');
const ofHeader = stepsOf('Header-name cache entry match', '#concept-cache-match-header');

function stepFor(wanted: Grant, entry: CacheEntry | null, now: number): Step {
  const left = entry === null ? 'no' : `yes, for ${((expiryOf(entry) - now) / 1000).toFixed(1)} s more`;
  return wanted.kind === 'method'
    ? ofMethod('1', 'Does the cache hold an entry for the method?', `${wanted.method}: ${left}`, 'info')
    : ofHeader('1', 'Does the cache hold an entry for the header name?', `${wanted.name}: ${left}`, 'info');
}

/**
 * Whether cached preflights cover a request at a moment (milliseconds since the epoch): step 4.1
 * of HTTP fetch.
 *
 * @see https://fetch.spec.whatwg.org/#concept-http-fetch
 */
export function matchCache<E extends CacheEntry>(
  cache: readonly E[],
  question: CacheQuestion,
  now: number,
  engine: Engine,
): CacheMatch<E> {
  const steps: Step[] = [];
  const used: E[] = [];
  const missing: Grant[] = [];
  for (const wanted of wantedGrants(question, engine)) {
    let longest: E | null = null;
    for (const entry of entriesAllowing(cache, wanted, question, engine)) {
      if (expiryOf(entry) > now && (longest === null || expiryOf(entry) > expiryOf(longest))) longest = entry;
    }
    steps.push(stepFor(wanted, longest, now));
    if (longest === null) missing.push(wanted);
    else used.push(longest);
  }
  return { steps, used, missing };
}

/**
 * The entries that the passing response to a preflight makes: steps 7.8 to 7.14 of the CORS-preflight fetch. With a max-age
 * of 0 they never count.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 * @see https://fetch.spec.whatwg.org/#concept-cache-create-entry
 */
export function createCacheEntries(
  request: Pick<CacheEntry, 'origin' | 'url' | 'credentials'> & {
    readonly method: string;
    readonly useCorsPreflight: boolean;
  },
  response: { readonly headers: HeaderList; readonly time: number },
  engine: Engine,
): readonly CacheEntry[] {
  const maxAge = preflightMaxAge(response.headers, engine).seconds;
  const methods = extractHeaderListValues('Access-Control-Allow-Methods', response.headers);
  const names = extractHeaderListValues('Access-Control-Allow-Headers', response.headers);
  const isFlagged = request.useCorsPreflight && engine.preflightFlagAllowsMethod;
  const listed = methods.kind === 'list' ? methods.values : isFlagged ? [request.method] : [];
  const grants: readonly Grant[] = [
    ...[...new Set(listed)].map((method) => ({ kind: 'method', method }) as const),
    ...[...new Set(names.kind === 'list' ? names.values.map(asciiLowercase) : [])].map(
      (name) => ({ kind: 'header', name }) as const,
    ),
  ];
  const { origin, url, credentials } = request;
  return grants.map((grant) => ({ origin, url, credentials, grant, time: response.time, maxAge }));
}

const listedName = (grant: Grant): string => (grant.kind === 'method' ? grant.method : grant.name);

const isSameGrant = (a: Grant, b: Grant): boolean => a.kind === b.kind && listedName(a) === listedName(b);

/**
 * Whether a new entry takes the place of an older one: where cached preflights add up, only that of the same permission, which it
 * renews (steps 7.11 and 7.13); else every one for the URL.
 *
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function replaces(newer: CacheEntry, older: CacheEntry, { preflightCache }: Engine): boolean {
  if (!isFor(older, newer)) return false;
  if (!preflightCache.responsesAddUp) return true;
  return older.credentials === newer.credentials && isSameGrant(older.grant, newer.grant);
}

/** The entries that clearing the cache for a request removes. @see https://fetch.spec.whatwg.org/#concept-cache-clear */
export const isCleared = isFor;
