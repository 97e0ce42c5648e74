import type { CauseCode } from '../../../src/diagnosis/words/cause-code';

/** How a browser names one of our causes. */
export type BrowserNames = {
  /** CORS names that it may print (Chromium: CorsError without `Preflight`; Firefox: console category); empty for none. */
  readonly cors: readonly string[];
  /** What its network stack reports, where that tells the cause; null where it does not matter. */
  readonly network: RegExp | null;
};

type Names = { readonly chromium: BrowserNames; readonly firefox: BrowserNames };

const cors = (chromium: string, firefox: string): Names => ({
  chromium: { cors: [chromium], network: null },
  firefox: { cors: [firefox], network: null },
});

/** No CORS name in Chromium; Firefox words every failure of the network as `CORSDidNotSucceed`, or not at all. */
const network = (chromium: RegExp, firefox: RegExp | null): Names => ({
  chromium: { cors: [], network: chromium },
  firefox: { cors: ['CORSDidNotSucceed', ''], network: firefox },
});

/**
 * The one table from our causes to the browsers' own names. Ours are finer: the lines that share a name say where.
 * The empty string stands for a browser that prints no CORS message.
 */
export const BROWSER_NAMES: Readonly<Record<CauseCode, Names>> = {
  'allow-origin-missing': cors('MissingAllowOriginHeader', 'CORSMissingAllowOrigin'),
  'allow-origin-empty': cors('InvalidAllowOriginValue', 'CORSAllowOriginNotMatchingOrigin'),
  'allow-origin-invalid': cors('InvalidAllowOriginValue', 'CORSAllowOriginNotMatchingOrigin'),
  'allow-origin-list': cors('MultipleAllowOriginValues', 'CORSAllowOriginNotMatchingOrigin'),
  'allow-origin-repeated': {
    chromium: { cors: ['MultipleAllowOriginValues'], network: null },
    // Firefox counts the lines whose name is spelled exactly Access-Control-Allow-Origin.
    firefox: {
      cors: ['CORSMultipleAllowOriginNotAllowed', 'CORSAllowOriginNotMatchingOrigin'],
      network: null,
    },
  },
  'allow-origin-mismatch': cors('AllowOriginMismatch', 'CORSAllowOriginNotMatchingOrigin'),
  'allow-origin-wildcard-with-credentials': cors('WildcardOriginNotAllowed', 'CORSNotSupportingCredentials'),
  'allow-credentials-missing': cors('InvalidAllowCredentials', 'CORSMissingAllowCredentials'),
  'allow-credentials-not-true': cors('InvalidAllowCredentials', 'CORSMissingAllowCredentials'),
  'preflight-status': cors('InvalidStatus', 'CORSPreflightDidNotSucceed'),
  'preflight-upgraded': {
    chromium: { cors: ['DisallowedRedirect'], network: null },
    firefox: { cors: [], network: null },
  },
  'preflight-redirect': {
    chromium: { cors: ['DisallowedRedirect'], network: null },
    // The second where the request's redirect mode is not "follow".
    firefox: { cors: ['CORSExternalRedirectNotAllowed', 'CORSPreflightDidNotSucceed'], network: null },
  },
  'allow-methods-invalid': cors('InvalidAllowMethodsPreflightResponse', 'CORSInvalidAllowMethod'),
  'allow-headers-invalid': cors('InvalidAllowHeadersPreflightResponse', 'CORSInvalidAllowHeader'),
  'method-not-allowed': cors('MethodDisallowedByPreflightResponse', 'CORSMethodNotFound'),
  'header-not-allowed': cors('HeaderDisallowedByPreflightResponse', 'CORSMissingAllowHeaderFromPreflight'),
  'authorization-under-wildcard': cors(
    'HeaderDisallowedByPreflightResponse',
    'CORSMissingAllowHeaderFromPreflight',
  ),
  'redirect-with-userinfo': {
    // Nothing in mode no-cors, which Chromium refuses too.
    chromium: { cors: ['RedirectContainsCredentials', ''], network: null },
    firefox: { cors: ['CORSDidNotSucceed'], network: null },
  },
  'redirect-scheme': {
    chromium: { cors: ['CorsDisabledScheme', ''], network: null },
    firefox: { cors: ['CORSRequestNotHttp', 'CORSDidNotSucceed', ''], network: null },
  },
  'redirect-location-invalid': network(/INVALID_REDIRECT|INVALID_RESPONSE/, null),
  'redirect-loop': network(/TOO_MANY_REDIRECTS/, null),
  'redirect-mode-error': {
    chromium: { cors: [], network: /^net::ERR_(FAILED|ABORTED)$/ },
    firefox: { cors: [''], network: null },
  },
  'redirect-stream-body': network(/INVALID_ARGUMENT|ALPN_NEGOTIATION_FAILED/, null),
  'mode-same-origin': {
    chromium: { cors: ['DisallowedByMode', ''], network: null },
    firefox: { cors: [''], network: null },
  },
  'mode-no-cors-redirect': {
    chromium: { cors: ['NoCorsRedirectModeNotFollow'], network: null },
    firefox: { cors: [''], network: null },
  },
  'scheme-unsupported': cors('CorsDisabledScheme', 'CORSRequestNotHttp'),
  'preflight-network-error': {
    chromium: { cors: [], network: /^net::ERR_/ },
    // The second and the third where a preflight got interim responses and no other.
    firefox: {
      cors: ['CORSDidNotSucceed', 'CORSMultipleAllowOriginNotAllowed', 'CORSPreflightDidNotSucceed', ''],
      network: null,
    },
  },
  'response-invalid': network(
    /INVALID_HTTP_RESPONSE|RESPONSE_HEADERS_|INVALID_CHUNKED_ENCODING|HTTP2_PROTOCOL_ERROR/,
    null,
  ),
  'network-dns': network(/NAME_NOT_RESOLVED/, /^(NS_ERROR_UNKNOWN_HOST)?$/),
  'network-refused': network(/CONNECTION_REFUSED/, /^(NS_ERROR_CONNECTION_REFUSED)?$/),
  'network-reset': network(
    /CONNECTION_RESET|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|CONNECTION_CLOSED/,
    // The second is how the request of a worker ends.
    /^(NS_ERROR_NET_.*|NS_ERROR_DOM_BAD_URI)?$/,
  ),
  'network-tls': network(/ERR_(CERT|SSL)_/, null),
  'network-timeout': network(/TIMED_OUT/, null),
  'network-other': {
    chromium: { cors: [], network: /^net::ERR_/ },
    // Firefox takes a closed connection for repeated headers, after a preflight.
    firefox: { cors: ['CORSDidNotSucceed', 'CORSMultipleAllowOriginNotAllowed', ''], network: null },
  },
  aborted: network(/ERR_ABORTED/, null),
  'blocked-by-extension': network(/BLOCKED_BY_CLIENT/, null),
  'corp-blocked': network(/BLOCKED_BY_RESPONSE/, null),
  'coep-blocked': network(/BLOCKED_BY_RESPONSE/, null),
  'document-isolation-policy': network(/BLOCKED_BY_RESPONSE/, null),
  'connection-allowlist': network(/NETWORK_ACCESS_REVOKED/, null),
  'integrity-policy': { chromium: { cors: [], network: null }, firefox: { cors: [''], network: null } },
  'csp-blocked': {
    // No load at all where it was refused before it was sent.
    chromium: { cors: [], network: /^(net::ERR_ABORTED)?$/ },
    firefox: { cors: [''], network: null },
  },
  'never-sent': { chromium: { cors: [], network: null }, firefox: { cors: [''], network: null } },
  // Firefox has the latter for an opaque partial response alone; the panel says so in its detail.
  'service-worker-failed': network(/^net::ERR_FAILED$/, /^(NS_ERROR_INTERCEPTION_FAILED|NS_ERROR_FAILURE)?$/),
  'mixed-content': { chromium: { cors: [], network: null }, firefox: { cors: [''], network: null } },
  'orb-blocked': network(/BLOCKED_BY_ORB|ERR_ABORTED|ERR_FAILED/, null),
  'local-network-denied': {
    chromium: { cors: ['LocalNetworkAccessPermissionDenied'], network: null },
    firefox: { cors: ['CORSDidNotSucceed'], network: null },
  },
  'local-network-insecure-context': {
    chromium: { cors: ['InsecureLocalNetwork'], network: null },
    firefox: { cors: [''], network: null },
  },
  'local-network-address-space': {
    chromium: { cors: ['InvalidLocalNetworkAccess'], network: null },
    firefox: { cors: [''], network: null },
  },
  'websocket-failed': { chromium: { cors: [], network: null }, firefox: { cors: [''], network: null } },
  'blocked-unexplained': { chromium: { cors: [], network: null }, firefox: { cors: [''], network: null } },
};
