import type { Exchange } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';

/** What a page loads, as far as its rules for CORS differ. */
export type LoadKind =
  | 'script'
  | 'style'
  | 'image'
  | 'font'
  | 'audio'
  | 'video'
  | 'media'
  | 'track'
  | 'manifest'
  | 'report'
  | 'event-source'
  | 'beacon'
  | 'hyperlink-ping'
  | 'websocket'
  | 'preload'
  | 'scripted'
  | 'other';

const BY_DESTINATION: Readonly<Record<string, LoadKind>> = {
  audio: 'audio',
  font: 'font',
  image: 'image',
  manifest: 'manifest',
  report: 'report',
  script: 'script',
  style: 'style',
  track: 'track',
  video: 'video',
};

const BY_TYPE: Readonly<Partial<Record<Exchange['type'], LoadKind>>> = {
  csp_report: 'report',
  font: 'font',
  image: 'image',
  media: 'media',
  ping: 'beacon',
  script: 'script',
  stylesheet: 'style',
  websocket: 'websocket',
};

/**
 * What was loaded: by the destination where the browser sent it, else by the browser's own type. An EventSource is told
 * from other scripted requests by what it accepts.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-destination
 */
export function loadKind({ type, hops: [{ requestHeaders }] }: Exchange): LoadKind {
  const sent = (name: string): string => getHeader(requestHeaders ?? [], name) ?? '';
  const destination = sent('sec-fetch-dest');
  // Only the ping of a link says where the link leads.
  if (type === 'ping' && sent('ping-to') !== '') return 'hyperlink-ping';
  const known =
    BY_TYPE[type] ?? (Object.hasOwn(BY_DESTINATION, destination) ? BY_DESTINATION[destination] : undefined);
  if (known === 'media') return BY_DESTINATION[destination] ?? 'media';
  if (known !== undefined) return known;
  if (sent('accept') === 'text/event-stream') return 'event-source';
  if (type === 'xmlhttprequest') return 'scripted';
  // Chromium's type for what a link preloads for a later fetch.
  return destination === 'empty' ? 'preload' : 'other';
}
