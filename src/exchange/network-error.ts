import type { Browser, ObservedBrowser } from './exchange';
import type { NetworkError, NetworkErrorKind } from './network-event';

type ErrorTable = {
  readonly exact: Readonly<Record<string, NetworkErrorKind>>;
  readonly prefixes: readonly (readonly [string, NetworkErrorKind])[];
  /** What a sentence in place of a name stands for. */
  readonly sentence: NetworkErrorKind;
};

/** The browsers' own names of network errors, by what they mean here. Exact names are looked up first. */
const ERRORS: Readonly<Record<ObservedBrowser, ErrorTable>> = {
  chromium: {
    exact: {
      'net::ERR_FAILED': 'unspecified',
      'net::ERR_ABORTED': 'aborted',
      'net::ERR_NAME_NOT_RESOLVED': 'dns',
      'net::ERR_NAME_RESOLUTION_FAILED': 'dns',
      'net::ERR_ICANN_NAME_COLLISION': 'dns',
      'net::ERR_CONNECTION_REFUSED': 'refused',
      'net::ERR_ADDRESS_UNREACHABLE': 'refused',
      'net::ERR_ADDRESS_INVALID': 'refused',
      'net::ERR_CONNECTION_FAILED': 'refused',
      'net::ERR_CONNECTION_RESET': 'reset',
      'net::ERR_CONNECTION_CLOSED': 'reset',
      'net::ERR_CONNECTION_ABORTED': 'reset',
      'net::ERR_EMPTY_RESPONSE': 'reset',
      'net::ERR_CONTENT_LENGTH_MISMATCH': 'reset',
      'net::ERR_INCOMPLETE_CHUNKED_ENCODING': 'reset',
      'net::ERR_SOCKET_NOT_CONNECTED': 'reset',
      'net::ERR_HTTP2_PING_FAILED': 'reset',
      'net::ERR_HTTP2_SERVER_REFUSED_STREAM': 'reset',
      'net::ERR_BAD_SSL_CLIENT_AUTH_CERT': 'tls',
      'net::ERR_TIMED_OUT': 'timeout',
      'net::ERR_CONNECTION_TIMED_OUT': 'timeout',
      'net::ERR_BLOCKED_BY_CLIENT': 'blocked-by-extension',
      'net::ERR_BLOCKED_BY_RESPONSE': 'corp',
      'net::ERR_BLOCKED_BY_ORB': 'orb',
      'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS': 'local-network',
      'net::ERR_BLOCKED_BY_PRIVATE_NETWORK_ACCESS_CHECKS': 'local-network',
      'net::ERR_LOCAL_NETWORK_PERMISSION_MISSING': 'local-network-by-system',
      'net::ERR_NETWORK_ACCESS_REVOKED': 'network-access-revoked',
      'net::ERR_INVALID_RESPONSE': 'invalid-response',
      'net::ERR_INVALID_HTTP_RESPONSE': 'invalid-response',
      'net::ERR_INVALID_CHUNKED_ENCODING': 'invalid-response',
      'net::ERR_CONTENT_DECODING_FAILED': 'invalid-response',
      'net::ERR_CONTENT_DECODING_INIT_FAILED': 'invalid-response',
      'net::ERR_HTTP2_COMPRESSION_ERROR': 'invalid-response',
      'net::ERR_HTTP2_FRAME_SIZE_ERROR': 'invalid-response',
      'net::ERR_QUIC_PROTOCOL_ERROR': 'invalid-response',
      'net::ERR_RESPONSE_HEADERS_TOO_BIG': 'invalid-response',
      'net::ERR_RESPONSE_HEADERS_TRUNCATED': 'invalid-response',
      'net::ERR_HTTP2_PROTOCOL_ERROR': 'invalid-response',
      'net::ERR_TOO_MANY_REDIRECTS': 'redirect-loop',
      'net::ERR_UNSAFE_REDIRECT': 'redirect-unsafe',
      'net::ERR_INVALID_REDIRECT': 'redirect-invalid',
    },
    prefixes: [
      ['net::ERR_DNS_', 'dns'],
      ['net::ERR_CERT_', 'tls'],
      ['net::ERR_CERTIFICATE_', 'tls'],
      ['net::ERR_SSL_', 'tls'],
      ['net::ERR_BLOCKED_BY_RESPONSE', 'corp'],
      ['net::ERR_RESPONSE_HEADERS_MULTIPLE_', 'invalid-response'],
    ],
    sentence: 'other',
  },
  firefox: {
    exact: {
      NS_ERROR_DOM_BAD_URI: 'unspecified',
      NS_BINDING_ABORTED: 'aborted',
      NS_ERROR_UNKNOWN_HOST: 'dns',
      NS_ERROR_UNKNOWN_PROXY_HOST: 'dns',
      NS_ERROR_CONNECTION_REFUSED: 'refused',
      NS_ERROR_NET_RESET: 'reset',
      NS_ERROR_NET_INTERRUPT: 'reset',
      NS_ERROR_NET_EMPTY_RESPONSE: 'reset',
      NS_ERROR_NET_INADEQUATE_SECURITY: 'tls',
      NS_ERROR_NET_PARTIAL_TRANSFER: 'reset',
      NS_ERROR_NET_TIMEOUT: 'timeout',
      NS_ERROR_NET_TIMEOUT_EXTERNAL: 'timeout',
      NS_ERROR_ABORT: 'blocked-by-extension',
      NS_ERROR_DOM_CORP_FAILED: 'corp',
      NS_ERROR_CORRUPTED_CONTENT: 'orb',
      NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED: 'local-network-denied',
      NS_ERROR_DOM_INVALID_HEADER_VALUE: 'invalid-response',
      NS_ERROR_INVALID_CONTENT_ENCODING: 'invalid-response',
      NS_ERROR_NET_HTTP2_SENT_GOAWAY: 'invalid-response',
      NS_ERROR_NET_HTTP3_PROTOCOL_ERROR: 'invalid-response',
      NS_ERROR_REDIRECT_LOOP: 'redirect-loop',
      NS_ERROR_UNKNOWN_PROTOCOL: 'redirect-unsafe',
      // The transport's last word before the browser gave up on its own, which it does at a redirect it may not follow;
      // and what it says where the transport had ended by then.
      NS_ERROR_NET_ON_RECEIVING_FROM: 'redirect-stopped',
      NS_ERROR_UNEXPECTED: 'redirect-stopped',
    },
    prefixes: [
      ['NS_ERROR_PARSING_', 'invalid-response'],
      ['SEC_ERROR_', 'tls'],
      ['SSL_ERROR_', 'tls'],
      ['MOZILLA_PKIX_ERROR_', 'tls'],
    ],
    // Firefox tells errors of TLS in the user's language, for example "SSL received a record that exceeded …".
    sentence: 'tls',
  },
  webkit: {
    exact: {},
    // Playwright hands on what WebKit prints of a block in place of a name.
    prefixes: [
      ['Origin ', 'unspecified'],
      ['Preflight response is not successful', 'unspecified'],
      ['Request header field ', 'unspecified'],
      ['Method ', 'unspecified'],
      ['Cannot use wildcard in Access-Control-', 'unspecified'],
      ['Credentials flag is true', 'unspecified'],
      ['Cross-origin redirection to ', 'unspecified'],
    ],
    sentence: 'other',
  },
};

/** Errors that end a request which the browser made only to look into its own cache and then makes again. */
const PHANTOMS: Readonly<Record<Browser, ReadonlySet<string>>> = {
  chromium: new Set(['net::ERR_CACHE_MISS']),
  firefox: new Set(),
};

/** Longest name that is kept; real ones are far shorter. */
const LONGEST_NAME = 200;

/** A browser's own error name in the common vocabulary; an unknown name is `other`. */
export function networkError(browser: ObservedBrowser, name: string): NetworkError {
  const { exact, prefixes, sentence } = ERRORS[browser];
  const kind = Object.hasOwn(exact, name)
    ? exact[name]
    : prefixes.find(([start]) => name.startsWith(start))?.[1];
  return { kind: kind ?? (/\s/.test(name) ? sentence : 'other'), name: cutName(name) };
}

function cutName(name: string): string {
  const more = name.length - LONGEST_NAME;
  return more <= 0 ? name : `${name.slice(0, LONGEST_NAME)}… (${String(more)} more characters)`;
}

/** Whether the error says that no page ever made this request: Chromium looks for fonts in its cache first. */
export function isPhantom(browser: Browser, error: NetworkError): boolean {
  return PHANTOMS[browser].has(error.name);
}
