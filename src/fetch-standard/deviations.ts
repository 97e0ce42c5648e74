import type { CacheMode, Engine, PreflightCheck } from './engines';

/** How it is known what an engine does: seen in it, or read in its source. WebKit was only ever read. */
export type EngineKnowledge = 'observed' | 'read in source';

type Switches = Omit<Engine, 'name' | 'label'>;
type Plain = boolean | number | string | bigint | null | readonly unknown[] | ReadonlyMap<unknown, unknown>;
type Group = { [K in keyof Switches]: Switches[K] extends Plain ? never : K }[keyof Switches];

/** The name of every switch of {@link Engine}; those in a group as `group.switch`. */
export type SwitchName =
  Exclude<keyof Switches, Group> | { [G in Group]: `${G}.${keyof Switches[G] & string}` }[Group];

/** The type of a switch. */
export type SwitchValue<S extends SwitchName> = S extends `${infer G}.${infer K}`
  ? G extends Group
    ? K extends keyof Switches[G]
      ? Switches[G][K]
      : never
    : never
  : S extends keyof Switches
    ? Switches[S]
    : never;

/** What shows a deviation in the real browsers: cases of the zoo, by id, or the reason why none can. */
export type ShownBy =
  | { readonly cases: readonly [string, ...(readonly string[])]; readonly reason?: never }
  | { readonly cases?: never; readonly reason: string };

/** One point in which engines differ, for people: what it is about and what each value of its switch means. */
export type Deviation<V> = {
  readonly rule: string;
  /** Anchor in the Fetch Standard. */
  readonly anchor: string;
  /** What an engine with this value does. */
  readonly inWords: (value: V) => string;
  readonly knownBy: { readonly chromium: EngineKnowledge; readonly firefox: EngineKnowledge };
  readonly shownBy: ShownBy;
};

const OBSERVED = { chromium: 'observed', firefox: 'observed' } as const;
const READ = { chromium: 'read in source', firefox: 'read in source' } as const;
const PREFLIGHT = '#cors-preflight-fetch-0';
const CACHE = '#concept-cache';
const UNSAFE_NAMES = '#cors-unsafe-request-header-names';
const LOCATION = '#concept-response-location-url';
const HTTP_FETCH = '#concept-http-fetch';
const REDIRECT = '#concept-http-redirect-fetch';
const MAX_AGE = '#http-access-control-max-age';

const yesNo = (yes: string, no: string) => (value: boolean) => (value ? yes : no);
const list = (items: readonly string[]) => items.map((item) => `\`${item}\``).join(', ');
const modes = (names: readonly CacheMode[]) => (names.length === 0 ? 'none' : list(names));
const remembered = (seconds: number) => (seconds === 0 ? 'not remembered' : `${String(seconds)} s`);

const CHECKS: Readonly<Record<PreflightCheck, string>> = {
  'cors-check': 'CORS check',
  status: 'status',
  'allow-methods-syntax': 'syntax of the methods',
  'allow-headers-syntax': 'syntax of the headers',
  method: 'method',
  'non-wildcard-headers': '`Authorization`',
  headers: 'headers',
};

/** Every switch of {@link Engine} in words. The compiler refuses a switch that has no entry here. */
export const DEVIATIONS: { readonly [S in SwitchName]: Deviation<SwitchValue<S>> } = {
  preflightChecks: {
    rule: "In which order a preflight's answer is checked, which decides the first complaint",
    anchor: PREFLIGHT,
    inWords: (checks) => checks.map((check) => CHECKS[check]).join(', '),
    knownBy: OBSERVED,
    shownBy: { cases: ['many-method-and-unreadable-headers', 'preflight-404'] },
  },
  corsCheckOnPreflightRedirect: {
    rule: 'Is a redirect of a preflight given a CORS check before it is refused?',
    anchor: PREFLIGHT,
    inWords: yesNo('CORS check first', 'refused at once'),
    knownBy: OBSERVED,
    shownBy: { cases: ['preflight-redirect-to-https'] },
  },
  authorizationCoveredByWildcard: {
    rule: 'Does `Access-Control-Allow-Headers: *` allow `Authorization`?',
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no, it has to be named'),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-authorization-under-wildcard'] },
  },
  preflightFlagAllowsMethod: {
    rule: 'Without `Access-Control-Allow-Methods`, does an upload listener make every method allowed?',
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-upload-listener-without-methods'] },
  },
  preflightKeepsOriginAfterTaint: {
    rule: 'Which origin does a preflight carry after a redirect to a third origin?',
    anchor: PREFLIGHT,
    inWords: yesNo(
      'that of the page; only the actual request carries `null`',
      '`null`, like the actual request',
    ),
    knownBy: OBSERVED,
    shownBy: { cases: ['redirect-preflighted-null-allowed'] },
  },
  preflightsAgainAfterRedirect: {
    rule: 'Is the hop after a preflighted request preflighted even if it needs no preflight by itself?',
    anchor: REDIRECT,
    inWords: yesNo('yes, even after a 303 that makes it a plain GET', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['redirect-303-drops-method'] },
  },
  corsCheckOnPreflightToOwnOrigin: {
    rule: "Does a preflight that a redirect leads back to the page's own origin need to pass the CORS check?",
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-preflight-to-own-origin'] },
  },
  exposedWildcardOutlivesError: {
    rule: 'Does `*` in `Access-Control-Expose-Headers` count when a later part of the list is malformed?',
    anchor: '#cors-safelisted-response-header-name',
    inWords: yesNo('yes', 'no, nothing of the list counts'),
    knownBy: OBSERVED,
    shownBy: { cases: ['found-expose-wildcard-then-malformed'] },
  },
  'requestHeaders.testedCombined': {
    rule: 'How are repeats of a safelisted request header measured?',
    anchor: UNSAFE_NAMES,
    inWords: yesNo('together, joined by a comma', 'each for itself'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-repeated-header-together-too-long'] },
  },
  'requestHeaders.totalLimited': {
    rule: 'Do more than 1,024 bytes of safelisted values need a preflight?',
    anchor: UNSAFE_NAMES,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-safelisted-total', 'engine-safelisted-total-of-hints'] },
  },
  'requestHeaders.nonAsciiUnsafe': {
    rule: 'Do bytes from 0x80 in `Accept` and `Content-Type` need a preflight?',
    anchor: '#cors-unsafe-request-header-byte',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-accept-beyond-ascii'] },
  },
  'requestHeaders.alsoSafelisted': {
    rule: 'Which request headers are safelisted beyond the five of the standard?',
    anchor: '#cors-safelisted-request-header',
    inWords: (names) => (names.size === 0 ? 'none' : list([...names.keys()])),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-client-hint', 'engine-safelisted-total-of-hints'] },
  },
  'requestHeaders.ignored': {
    rule: 'Which request headers set by a script are dropped although they are not forbidden?',
    anchor: '#forbidden-request-header',
    inWords: (names) => (names.length === 0 ? 'none' : list(names)),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-user-agent'] },
  },
  'location.agreeingRepeatsAreOne': {
    rule: 'What is a repeated `Location` whose lines all say the same?',
    anchor: LOCATION,
    inWords: yesNo('one `Location`', 'invalid'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-repeated-alike'] },
  },
  'location.emptyIsAbsent': {
    rule: 'What is an empty `Location`?',
    anchor: LOCATION,
    inWords: yesNo('none: the redirect is an ordinary answer', 'a redirect to the same URL'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-empty'] },
  },
  'location.invalidBeforeCorsCheck': {
    rule: 'When is a redirect refused whose `Location` is no URL?',
    anchor: HTTP_FETCH,
    inWords: yesNo('before the CORS check', 'after the CORS check'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-invalid-without-headers'] },
  },
  'location.schemesBeforeCorsCheck': {
    rule: 'Which schemes of a `Location` are refused before the CORS check?',
    anchor: HTTP_FETCH,
    inWords: (schemes) => (schemes.length === 0 ? 'none' : list(schemes)),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-location-data-without-headers'] },
  },
  'location.userinfoRefusedInNoCors': {
    rule: 'Is a request in mode no-cors redirected to a URL with a user name or password?',
    anchor: REDIRECT,
    inWords: yesNo('no', 'yes'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-userinfo-in-no-cors'] },
  },
  'maxAge.cap': {
    rule: 'For how long is an answer to a preflight remembered at most?',
    anchor: MAX_AGE,
    inWords: (cap) => (cap === null ? 'any time' : `${cap.toLocaleString('en-US')} s`),
    knownBy: READ,
    shownBy: { reason: 'would take ten minutes and more of waiting' },
  },
  'maxAge.largest': {
    rule: 'Is there a largest number of seconds, beyond which the value counts as no number?',
    anchor: MAX_AGE,
    inWords: (largest) => (largest === null ? 'no' : largest.toLocaleString('en-US')),
    knownBy: { chromium: 'observed', firefox: 'read in source' },
    shownBy: { cases: ['engine-max-age-beyond-largest'] },
  },
  'maxAge.plusSign': {
    rule: 'Is `+600` a number of seconds?',
    anchor: MAX_AGE,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-with-plus-sign'] },
  },
  'maxAge.unparsable': {
    rule: 'How long is an answer remembered whose `Access-Control-Max-Age` is no number?',
    anchor: MAX_AGE,
    inWords: remembered,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-no-number'] },
  },
  'maxAge.negative': {
    rule: 'How long is an answer remembered whose `Access-Control-Max-Age` is negative?',
    anchor: MAX_AGE,
    inWords: remembered,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-negative'] },
  },
  'preflightCache.answersAddUp': {
    rule: 'What becomes of the remembered answer when another one for the same URL arrives?',
    anchor: CACHE,
    inWords: yesNo('both count', 'the newer one takes its place'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-adds-up'] },
  },
  'preflightCache.credentialedServesUncredentialed': {
    rule: 'Does an answer remembered from a request with credentials serve one without?',
    anchor: CACHE,
    inWords: yesNo('yes', 'no, each has a memory of its own'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-credentialed'] },
  },
  'preflightCache.forgottenWhenNotCovering': {
    rule: 'Is a remembered answer forgotten when a request comes that it does not cover?',
    anchor: CACHE,
    inWords: yesNo('yes', 'no'),
    knownBy: READ,
    shownBy: {
      reason:
        'the request that is not covered is preflighted at once, and that answer takes its place or clears it',
    },
  },
  'preflightCache.forgottenOnFailedCheck': {
    rule: 'After a preflight that passed, whose failed CORS check makes it forget the answers for its URL?',
    anchor: '#concept-cache-clear',
    inWords: (of) =>
      ({
        'of-preflighted': 'that of a request that needs a preflight',
        'of-any': 'that of any request, simple ones too',
        'of-none': 'none',
      })[of],
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-after-failed-check', 'engine-cache-after-failed-answer'] },
  },
  'preflightCache.wildcardCovers': {
    rule: 'Does a remembered `*` stand for every method, or for every header name but `Authorization`?',
    anchor: '#concept-cache-match-method',
    inWords: (of) =>
      ({
        always: 'yes',
        'without-credentials': 'yes, unless it comes from a request with credentials',
        never: 'no: what is allowed by `*` is asked for again each time',
      })[of],
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-wildcard', 'engine-cache-of-credentialed-wildcard'] },
  },
  'preflightCache.headIsListed': {
    rule: 'Does `HEAD` count from memory only if the answer named it in `Access-Control-Allow-Methods`?',
    anchor: '#concept-http-fetch',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-of-head'] },
  },
  'preflightCache.bypassedByCacheModes': {
    rule: 'Which cache modes of a request go round the remembered answer?',
    anchor: CACHE,
    inWords: modes,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-bypassed', 'engine-cache-bypassed-by-no-cache'] },
  },
  'preflightCache.notKeptFromCacheModes': {
    rule: 'From requests of which cache modes is no answer remembered?',
    anchor: CACHE,
    inWords: modes,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-cache-not-kept'] },
  },
};
