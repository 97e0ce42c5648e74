import type { Exchange } from '../../src/exchange/exchange';
import { NO_TAB } from '../../src/exchange/network-event';
import type { ResourceType } from '../../src/exchange/network-event';
import {
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
} from '../diagnosis/exchange-builder';

const ALLOWED = { 'Access-Control-Allow-Origin': PAGE };

const load = (
  type: ResourceType,
  mode: string,
  destination: string,
  more: Partial<Exchange> = {},
): Exchange =>
  exchange(
    [
      hop({
        requestHeaders: headerList({ Origin: PAGE, 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': destination }),
        response: response(200, mode === 'cors' ? ALLOWED : {}),
      }),
    ],
    completed,
    { type, ...more },
  );

const KINDS: readonly (readonly [type: ResourceType, destination: string])[] = [
  ['script', 'script'],
  ['stylesheet', 'style'],
  ['image', 'image'],
  ['font', 'font'],
  ['media', 'audio'],
  ['media', 'video'],
  ['other', 'track'],
  ['other', 'manifest'],
  ['other', 'empty'],
  ['ping', 'empty'],
  ['xmlhttprequest', 'empty'],
];

const waiting = preflight('PUT', [], null, { end: null });
const refused = preflight('PUT', ['x-trace', 'content-type'], response(204, ALLOWED));

/** Requests of every kind and at every point of their way, for what is said of any request. */
export const SAMPLE_LOADS: readonly Exchange[] = [
  ...KINDS.flatMap(([type, destination]) => ['cors', 'no-cors'].map((mode) => load(type, mode, destination))),
  load('websocket', 'websocket', 'websocket'),
  load('sub_frame', 'navigate', 'iframe'),
  load('xmlhttprequest', 'no-cors', 'empty', { tabId: NO_TAB }),
  load('xmlhttprequest', 'cors', 'empty', { tabId: NO_TAB, browser: 'firefox' }),
  load('xmlhttprequest', 'cors', 'empty', { frameId: 7, pageOrigin: 'https://widget.example' }),
  load('xmlhttprequest', 'cors', 'empty', { pageOrigin: 'null' }),
  load('xmlhttprequest', 'cors', 'empty', { pageOrigin: 'null', frameId: 7 }),
  exchange([hop()], null),
  exchange([hop({ response: response(200, ALLOWED) })], null),
  exchange([hop({ method: 'PUT', preflight: waiting })], null),
  exchange([hop({ method: 'PUT', preflight: refused })], blocked),
  exchange([hop({ method: 'PUT', preflight: refused })], blocked, { browser: 'firefox' }),
  exchange([hop({ method: 'PUT', response: response(200, ALLOWED) })], completed),
  exchange([hop({ response: response(200, ALLOWED) })], blocked),
  exchange([hop({ response: response(200) })], completed),
  exchange([hop({ response: response(200, ALLOWED) })], { kind: 'interrupted', time: 0 }),
  exchange([hop({ response: response(302, { ...ALLOWED, Location: '/next' }) })], completed, {
    browser: 'firefox',
  }),
];
