import type { Prose } from '../../words/prose';
import { code, prose } from '../../words/prose';
import type { Owner } from '../../words/owner';

/** Names of errors, what is meant and what to do, and who can do it. */
type NamedError = readonly [names: readonly string[], advice: Prose, owner: Owner];

/** By the names of the browsers, the first that begins like the error. */
const ADVICE: readonly NamedError[] = [
  [
    ['net::ERR_INTERNET_DISCONNECTED', 'NS_ERROR_OFFLINE'],
    prose`This machine has no network connection, or the browser is set to work offline.`,
    'user',
  ],
  [
    ['net::ERR_NETWORK_CHANGED', 'net::ERR_NETWORK_IO_SUSPENDED'],
    prose`The network changed, or the machine went to sleep, during the request. Send it again.`,
    'user',
  ],
  [
    ['net::ERR_PROXY_', 'net::ERR_TUNNEL_', 'net::ERR_MANDATORY_PROXY_', 'NS_ERROR_PROXY_'],
    prose`A proxy between this browser and the server did not let the request through. Check the proxy settings.`,
    'infrastructure',
  ],
  [
    ['net::ERR_UNSAFE_PORT', 'NS_ERROR_PORT_ACCESS_NOT_ALLOWED'],
    prose`Browsers block this port because it belongs to a protocol other than HTTP. Let the server listen on another port.`,
    'backend',
  ],
  [
    [
      'net::ERR_BLOCKED_BY_ADMINISTRATOR',
      'net::ERR_BLOCKED_ENROLLMENT_CHECK_PENDING',
      'NS_ERROR_BLOCKED_BY_POLICY',
    ],
    prose`A policy of the administrator of this browser forbids the URL.`,
    'infrastructure',
  ],
  [
    [
      'NS_ERROR_TRACKING_URI',
      'NS_ERROR_SOCIALTRACKING_URI',
      'NS_ERROR_FINGERPRINTING_URI',
      'NS_ERROR_CRYPTOMINING_URI',
      'NS_ERROR_EMAILTRACKING_URI',
    ],
    prose`Firefox's tracking protection classifies the server as a tracker. To compare, turn it off for this page.`,
    'user',
  ],
  [
    ['net::ERR_NETWORK_ACCESS_DENIED'],
    prose`Something on this machine, likely a firewall, blocks the browser's access to the network.`,
    'user',
  ],
  [
    ['net::ERR_INSUFFICIENT_RESOURCES'],
    prose`The page has more open requests than the browser allows. Send fewer at a time.`,
    'frontend',
  ],
  [
    ['net::ERR_ALPN_NEGOTIATION_FAILED', 'net::ERR_H2_OR_QUIC_REQUIRED'],
    prose`The request has a stream as its body, which requires a server with HTTP/2 or later.`,
    'backend',
  ],
  [
    ['net::ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP'],
    prose`The redirects form a loop, or there are more than 20 of them. Check where each ${code('Location')} leads.`,
    'backend',
  ],
];

const UNKNOWN = prose`Look up this error, and open the URL in a tab to see whether it fails there too.`;

const namedError = (error: string): NamedError | undefined =>
  ADVICE.find(([names]) => names.some((name) => error.startsWith(name)));

/** Advice for an error that has no cause of its own, by the browser's name for it. */
export const errorAdvice = (error: string): Prose => namedError(error)?.[1] ?? UNKNOWN;

/** Who can do something about such an error; of one that nobody knows, the people who run what is on the way. */
export const errorOwner = (error: string): Owner => namedError(error)?.[2] ?? 'infrastructure';
