import type { SentResponse, ZooCase } from '../zoo-case';
import { contentType, failed, OPAQUE, REFLECTED, reply } from './case-parts';

const group = 'Opaque Response Blocking';

const JSON_REPLY = reply([contentType('application/json'), REFLECTED, ['Vary', 'Origin']], {
  body: '{"okapi":1}',
});
const HTML_REPLY = reply([contentType('text/html'), ['Vary', 'Origin']], { body: '<!doctype html><p>okapi' });
const NOSNIFF_REPLY = reply([contentType('application/json'), ['X-Content-Type-Options', 'nosniff']], {
  body: '{"okapi":1}',
});

const PLAIN = 'a server on plain http, which gets no Sec-Fetch-Mode,';

const fetched = (id: string, title: string, actual: SentResponse, to: 'api' | 'defaultPort'): ZooCase => ({
  id: `opaque-blocking-${id}`,
  title,
  group,
  request: { kind: 'fetch', to, mode: 'no-cors' },
  responses: { actual },
  expect: OPAQUE,
});

/** Responses that browsers keep from a page that requested them without CORS: they empty or fail what nobody may read. */
export const opaqueBlockingCases: readonly ZooCase[] = [
  fetched('json', 'Mode "no-cors" meets JSON, whose headers the browser empties', JSON_REPLY, 'api'),
  fetched('html', 'Mode "no-cors" meets HTML, whose headers the browser empties', HTML_REPLY, 'api'),
  fetched('plain-html', `Mode "no-cors" to ${PLAIN} meets HTML`, HTML_REPLY, 'defaultPort'),
  {
    id: 'opaque-blocking-plain-post',
    title: `Mode "no-cors" and POST to ${PLAIN} meets JSON: only the emptied headers tell the mode`,
    group,
    request: { kind: 'fetch', to: 'defaultPort', mode: 'no-cors', method: 'POST', body: 'hay' },
    responses: { actual: JSON_REPLY },
    expect: OPAQUE,
  },
  {
    id: 'opaque-blocking-beacon-json',
    title: 'A beacon gets JSON with nosniff, which the page never sees: it was delivered',
    group,
    request: { kind: 'beacon', to: 'api' },
    responses: { actual: NOSNIFF_REPLY },
    expect: OPAQUE,
  },
  {
    id: 'opaque-blocking-beacon-html',
    title: 'A beacon gets HTML, which the page never sees: it was delivered',
    group,
    request: { kind: 'beacon', to: 'api' },
    responses: { actual: HTML_REPLY },
    expect: OPAQUE,
  },
  {
    id: 'opaque-blocking-script-json',
    title: 'A script element meets JSON',
    group,
    request: { kind: 'script', to: 'api' },
    responses: { actual: reply([contentType('application/json')], { body: '{"okapi":1}' }) },
    expect: failed('orb-blocked'),
    triggers: ['orb-blocked'],
  },
  {
    id: 'opaque-blocking-script-html',
    title: 'A script element meets an error page',
    group,
    request: { kind: 'script', to: 'api' },
    responses: { actual: HTML_REPLY },
    expect: failed('orb-blocked'),
    triggers: ['orb-blocked'],
  },
  {
    id: 'opaque-blocking-image-json',
    title: 'An image element meets JSON with nosniff',
    group,
    request: { kind: 'image', to: 'api' },
    responses: { actual: NOSNIFF_REPLY },
    expect: failed('orb-blocked'),
    triggers: ['orb-blocked'],
  },
];
