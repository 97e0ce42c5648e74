import { getHeader, type HeaderList } from '../../fetch-standard/header-list';
import { listElements } from '../../fetch-standard/list-elements';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { Browser } from '../exchange';
import type { RequestEvent } from '../network-event';

/** When a request can still get a preflight, and by what a preflight is matched to it. */
export type PairingRule = {
  /** The event with which a request begins to wait for a preflight. */
  readonly from: RequestEvent['kind'];
  /** Events that leave a waiting request waiting; any other ends the wait. */
  readonly during: ReadonlySet<RequestEvent['kind']>;
  /** Whether the request's own headers are known while it waits, so that their names tell requests apart. */
  readonly byHeaderNames: boolean;
};

/**
 * Chromium announces a request, runs the preflight, and announces the request's headers only then. Firefox announces
 * the request's headers, runs the preflight, and sends the request afterwards. In both, preflights start in the order
 * of their requests.
 */
export const PAIRING: Readonly<Record<Browser, PairingRule>> = {
  chromium: { from: 'request-started', during: new Set(['request-started']), byHeaderNames: false },
  firefox: {
    from: 'request-headers',
    during: new Set(['request-started', 'request-headers']),
    byHeaderNames: true,
  },
};

/** Request headers that browsers add by themselves, or that are safelisted: no preflight requests them. */
const NEVER_REQUESTED: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'connection',
  'content-language',
  'content-length',
  'cookie',
  'dnt',
  'host',
  'if-modified-since',
  'if-none-match',
  'origin',
  'pragma',
  'priority',
  'range',
  'referer',
  'save-data',
  'te',
  'upgrade-insecure-requests',
  'user-agent',
]);

const SAFELISTED_CONTENT_TYPE =
  /^\s*(?:text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i;

/**
 * The method that a request has to get allowed when it is a CORS-preflight request; null when it is none. Scripts cannot
 * set the header, so a page's own OPTIONS request has none.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-request-method
 */
export function preflightedMethod(method: string, headers: HeaderList): string | null {
  return method === 'OPTIONS' ? getHeader(headers, 'access-control-request-method') : null;
}

/** Names of the headers that a preflight would request, sorted, as far as a browser's own headers allow to tell. */
export function requestedNamesOfRequest(headers: HeaderList): readonly string[] {
  const names = new Set<string>();
  for (const header of headers) {
    const name = asciiLowercase(header.name);
    if (isNeverRequested(name)) continue;
    if (name === 'content-type' && SAFELISTED_CONTENT_TYPE.test(header.value)) continue;
    names.add(name);
  }
  return [...names].sort();
}

/**
 * Names that a preflight requests, sorted, without those that cannot be told from a browser's own.
 *
 * @see https://fetch.spec.whatwg.org/#http-access-control-request-headers
 */
export function requestedNamesOfPreflight(headers: HeaderList): readonly string[] {
  const names = new Set<string>();
  for (const element of listElements(headers, 'access-control-request-headers')) {
    const name = asciiLowercase(element);
    if (!isNeverRequested(name)) names.add(name);
  }
  return [...names].sort();
}

function isNeverRequested(name: string): boolean {
  return NEVER_REQUESTED.has(name) || name.startsWith('sec-') || name.startsWith('proxy-');
}
