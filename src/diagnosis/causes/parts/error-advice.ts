import type { Prose } from '../../prose';
import { code, prose } from '../../prose';

/** What is meant, and what to do; by the names of the browsers, the first that begins like the error. */
const ADVICE: readonly (readonly [names: readonly string[], advice: Prose])[] = [
  [
    ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
    prose`This machine has no network, or the browser is set to work offline.`,
  ],
  [
    ['net::ERR_NETWORK_CHANGED', 'net::ERR_NETWORK_IO_SUSPENDED'],
    prose`The network changed or the machine slept while the request was under way: send it again.`,
  ],
  [
    ['net::ERR_PROXY_', 'net::ERR_TUNNEL_', 'net::ERR_MANDATORY_PROXY_', 'NS_ERROR_PROXY_'],
    prose`A proxy stands between this browser and the server, and it did not let the request through: check the proxy settings.`,
  ],
  [
    ['net::ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
    prose`Browsers refuse this port, as it belongs to another protocol than HTTP: let the server listen on another one.`,
  ],
  [
    [
      'net::ERR_BLOCKED_BY_ADMINISTRATOR',
      'net::ERR_BLOCKED_ENROLLMENT_CHECK_PENDING',
      'NS_ERROR_BLOCKED_BY_POLICY',
    ],
    prose`A policy of whoever manages this browser forbids the URL.`,
  ],
  [
    [
      'NS_ERROR_TRACKING_URI',
      'NS_ERROR_SOCIALTRACKING_URI',
      'NS_ERROR_FINGERPRINTING_URI',
      'NS_ERROR_CRYPTOMINING_URI',
      'NS_ERROR_EMAILTRACKING_URI',
    ],
    prose`The tracking protection of Firefox holds the server for a tracker: switch it off for this page to compare.`,
  ],
  [
    ['net::ERR_NETWORK_ACCESS_DENIED'],
    prose`Something on this machine, most likely a firewall, keeps the browser from the network.`,
  ],
  [
    ['net::ERR_INSUFFICIENT_RESOURCES'],
    prose`The page has more requests under way than the browser allows: send fewer at a time.`,
  ],
  [
    ['net::ERR_ALPN_NEGOTIATION_FAILED', 'net::ERR_H2_OR_QUIC_REQUIRED'],
    prose`The request has a stream as its body, which takes a server with HTTP/2 or newer.`,
  ],
  [
    ['net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
    prose`The redirects lead in a circle, or there are more than 20 of them: look where each ${code('Location')} leads.`,
  ],
];

const UNKNOWN = prose`Look that name up, and open the URL in a tab to see whether it fails there too.`;

/** Advice for an error that has no cause of its own, by the browser's name for it. */
export function errorAdvice(error: string): Prose {
  const known = ADVICE.find(([names]) => names.some((name) => error.startsWith(name)));
  return known?.[1] ?? UNKNOWN;
}
