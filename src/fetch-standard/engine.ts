/** The standard itself and the browser engines that deviate from it. */
export type EngineName = 'standard' | 'chromium' | 'firefox' | 'webkit';

/** One check of a preflight's response; the standard's steps 7 to 7.7 of the CORS-preflight fetch. */
export type PreflightCheck =
  | 'cors-check'
  | 'status'
  | 'allow-methods-syntax'
  | 'allow-headers-syntax'
  | 'method'
  | 'non-wildcard-headers'
  | 'headers';

/**
 * What one engine does where engines differ: switches, no behaviour. The rules ask these and never who the engine is.
 */
export type Engine = {
  readonly name: EngineName;
  /** The name under which people know it. */
  readonly label: 'Fetch Standard' | 'Chrome' | 'Firefox' | 'Safari';
  /** The version in which the values were verified: a browser's major version; the date of a text that was read, where none was run. */
  readonly verifiedIn: string;
  /** In which order a preflight's response is checked; decides which complaint is printed. */
  readonly preflightChecks: readonly PreflightCheck[];
  /** Whether the CORS check runs on a preflight's redirect before the redirect is refused. */
  readonly corsCheckOnPreflightRedirect: boolean;
  /** Whether `Access-Control-Allow-Headers: *` also allows Authorization, against step 7.6. */
  readonly authorizationCoveredByWildcard: boolean;
  /** Whether the use-CORS-preflight flag stands in for an absent Access-Control-Allow-Methods (step 7.4). */
  readonly preflightFlagAllowsMethod: boolean;
  /** Whether a preflight after a tainted redirect still carries the page's origin although the request says `null`. */
  readonly preflightKeepsOriginAfterTaint: boolean;
  /**
   * Whether every hop after a request that needs a preflight is preflighted: to the page's own origin too, even when the
   * redirect has turned the request into a plain GET, and also where the first hop, to the page's own origin, had none.
   */
  readonly preflightsAgainAfterRedirect: boolean;
  /** Whether the headers of the body that a redirect to GET dropped are sent again behind the next redirect. */
  readonly bodyHeadersComeBack: boolean;
  /** Whether Authorization, which a redirect to another origin dropped, is sent again behind a redirect within an origin. */
  readonly authorizationComesBack: boolean;
  /** Whether the CORS check runs on a preflight to the page's own origin, which only a redirect can lead to. */
  readonly corsCheckOnPreflightToOwnOrigin: boolean;
  /**
   * Whether http to the page's own host, on whatever port, is outside of CORS where the page upgrades insecure requests and
   * the browser does not upgrade this one: no preflight and no check as long as the request went to no other host, and no
   * CORS check of a preflight later.
   */
  readonly upgradingPageSparesOwnHost: boolean;
  /** Whether `*` in Access-Control-Expose-Headers still counts when a later element is malformed. */
  readonly exposedWildcardOutlivesError: boolean;
  /**
   * Whether repeats of Access-Control-Allow-Origin count as such only where they are spelled so; of others, empty lines are
   * dropped before the value is compared. HTTP/2 and HTTP/3 know lower case alone.
   */
  readonly allowOriginRepeatsBySpelling: boolean;
  /** Whether empty lines of a repeated Access-Control-Allow-Credentials are dropped before the value is compared. */
  readonly emptyCredentialsLinesDropped: boolean;
  readonly requestHeaders: {
    /** Whether repeats of a name are tested as one value joined by `, ` instead of each for itself. */
    readonly testedCombined: boolean;
    /** Whether more than 1,024 bytes of safelisted values make all of them unsafe. */
    readonly totalLimited: boolean;
    /** Whether bytes from 0x80 are unsafe in Accept and Content-Type. */
    readonly nonAsciiUnsafe: boolean;
    /** Whether a comma in Content-Type makes it unsafe, also within a parameter. */
    readonly commaUnsafeInContentType: boolean;
    /** The largest position in a Range that is safelisted; null: any. */
    readonly largestRangePosition: bigint | null;
    /** Lower-cased names that are safelisted beyond the standard's, each with the values (up to 128 bytes) that are. */
    readonly alsoSafelisted: ReadonlyMap<string, RegExp>;
    /** Lower-cased names that a script cannot set although the standard does not forbid them. */
    readonly ignored: readonly string[];
  };
  /** How the Location of a redirect is read. */
  readonly location: {
    /** Whether repeats that all say the same are one Location instead of an invalid one. */
    readonly agreeingRepeatsAreOne: boolean;
    /** Whether an empty Location is no redirect instead of one to the same URL. */
    readonly emptyIsAbsent: boolean;
    /** Whether a Location that is no URL is refused before the CORS check of the redirect itself. */
    readonly invalidBeforeCorsCheck: boolean;
    /**
     * The schemes of a Location that are refused before the CORS check of the redirect itself; of `blob`, only URLs of another
     * origin than the server's own.
     */
    readonly schemesBeforeCorsCheck: readonly string[];
    /** Whether going from http to https by HSTS is a redirect, after which the origin may be null. */
    readonly upgradeIsRedirect: boolean;
    /** Whether a request in mode no-cors, too, may not be redirected to a URL with a username or password. */
    readonly userinfoRefusedInNoCors: boolean;
  };
  /** Lifetime of preflight-cache entries in seconds. */
  readonly maxAge: {
    /** Null: no cap of its own. */
    readonly cap: number | null;
    /** The largest number that is read as such; null: any. */
    readonly largest: bigint | null;
    /** Whether `+600` is a number. */
    readonly plusSign: boolean;
    /** For a value that is no number. */
    readonly unparsable: number;
    /** For a negative number. */
    readonly negative: number;
  };
  /** What a cached response to a preflight is good for, and what makes the engine clear it early. */
  readonly preflightCache: {
    /** Whether the cached preflights for one URL add up, instead of the newest replacing all before. */
    readonly responsesAddUp: boolean;
    /** Whether a response to a request with credentials also serves requests without. */
    readonly credentialedServesUncredentialed: boolean;
    /** Whether a request that the cached response does not cover makes the engine clear it at once. */
    readonly clearedWhenNotCovering: boolean;
    /** Whose failed CORS check, after the preflight passed, removes the cached preflights for the URL. */
    readonly clearedOnFailedCheck: 'of-preflighted' | 'of-any' | 'of-none';
    /** In which cached preflights a `*` stands for every method, or for every header name but Authorization. */
    readonly wildcardCovers: 'always' | 'without-credentials' | 'never';
    /** Whether HEAD, too, has to be among the cached methods, although it is CORS-safelisted. */
    readonly headIsListed: boolean;
    /** The cache modes of a request that go round the memory. */
    readonly bypassedByCacheModes: readonly CacheMode[];
    /** The cache modes of a request whose preflight's response is not cached. */
    readonly notKeptFromCacheModes: readonly CacheMode[];
  };
};

/** The cache modes of a request that take no response from a cache unasked. @see https://fetch.spec.whatwg.org/#concept-request-cache-mode */
export type CacheMode = 'no-store' | 'reload' | 'no-cache';
