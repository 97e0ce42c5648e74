import * as v from 'valibot';
import type { LogRecord } from '../exchange/recording/log-record';
import { RESOURCE_TYPES } from '../exchange/network-event';
import type { NetworkEvent } from '../exchange/network-event';

// Session storage may hold what another version of this extension wrote. Only what the recorder reads without asking is
// checked, and unknown fields pass; a record that is read wrongly would end the background at every start.

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headers = v.array(v.object({ name: text, value: text }));

const response = v.looseObject({
  status: v.number(),
  statusLine: text,
  headers,
  fromCache: v.boolean(),
  repeatsMerged: v.boolean(),
  rewritten: v.nullable(headers),
  time: v.number(),
});

const networkError = v.looseObject({ kind: text, name: text });

const end = v.variant('kind', [
  v.looseObject({ kind: v.literal('completed'), time: v.number() }),
  v.looseObject({ kind: v.literal('failed'), time: v.number(), error: networkError }),
  v.looseObject({ kind: v.literal('interrupted'), time: v.number() }),
]);

const preflight = v.looseObject({
  requestId: text,
  time: v.number(),
  requestHeaders: headers,
  response: v.nullable(response),
  end: v.nullable(end),
});

const hop = v.looseObject({
  url: text,
  method: text,
  time: v.number(),
  requestHeaders: v.nullable(headers),
  preflight: v.nullable(preflight),
  response: v.nullable(response),
  redirectUrl: v.nullable(text),
});

const exchange = v.looseObject({
  id: text,
  browser: v.picklist(['chromium', 'firefox']),
  recordedBy: v.looseObject({ browserVersion: v.nullable(text), extensionVersion: v.nullable(text) }),
  tabId: v.number(),
  frameId: v.number(),
  documentId: v.nullable(text),
  page: v.number(),
  pageOrigin: v.nullable(text),
  topLevelOrigin: v.nullable(text),
  type: v.picklist(RESOURCE_TYPES),
  time: v.number(),
  hops: v.pipe(v.array(hop), v.minLength(1)),
  end: v.nullable(end),
  devtoolsError: v.nullable(v.looseObject({ name: text, hop: count })),
  pageStatus: v.nullable(v.number()),
  pagePolicies: v.nullable(headers),
  callFrames: v.array(v.looseObject({ url: text, line: v.number() })),
  cut: v.looseObject({ headerBytes: count, urlCharacters: count }),
});

const record = v.variant('kind', [
  v.looseObject({
    kind: v.literal('exchange'),
    order: v.number(),
    exchange,
    initiator: v.nullable(text),
    hidden: v.boolean(),
    waitingSince: v.nullable(v.number()),
    undecided: v.boolean(),
    urlCut: count,
  }),
  v.looseObject({
    kind: v.literal('given-up'),
    id: text,
    order: v.number(),
    page: v.number(),
    bytes: count,
    running: v.boolean(),
    url: text,
    method: text,
    time: v.number(),
  }),
  v.looseObject({
    kind: v.literal('preflight'),
    order: v.number(),
    identity: text,
    method: v.nullable(text),
    preflight,
    headerBytesCut: count,
  }),
  v.looseObject({
    kind: v.literal('state'),
    paused: v.boolean(),
    preserveLog: v.boolean(),
    navigationSeen: v.boolean(),
    lastNavigation: v.number(),
    lastClear: v.number(),
    logBytes: count,
    sameOriginRequests: count,
    droppedExchanges: count,
    ignoredEvents: count,
    refused: v.looseObject({
      'event-shape': count,
      'message-kind': count,
      'message-shape': count,
      'record-version': count,
      'record-shape': count,
    }),
    reportedExchanges: count,
    pages: v.looseObject({
      page: v.number(),
      origin: v.nullable(text),
      urlOrigin: v.nullable(text),
      shown: v.number(),
      shownSince: v.number(),
      unreported: v.array(v.looseObject({ page: v.number(), url: text, time: v.number() })),
      mainDocument: v.nullable(text),
      documents: v.array(v.tuple([text, v.number()])),
      policies: v.array(v.looseObject({ page: v.number(), frameId: v.number(), headers })),
      userContext: v.nullable(text),
    }),
  }),
  v.looseObject({ kind: v.literal('passed-over'), ids: v.array(text) }),
]);

const ofRequest = {
  requestId: text,
  tabId: v.number(),
  time: v.number(),
  url: text,
  method: text,
  type: v.picklist(RESOURCE_TYPES),
  frameId: v.number(),
  documentId: v.nullable(text),
  initiator: v.nullable(text),
  userContext: v.nullable(text),
};

const ofResponse = { status: v.number(), statusLine: text, headers, headerBytesCut: count };

const requestEvent = v.variant('kind', [
  v.looseObject({ ...ofRequest, kind: v.literal('request-started') }),
  v.looseObject({ ...ofRequest, kind: v.literal('request-headers'), headers }),
  v.looseObject({ ...ofRequest, kind: v.literal('response-headers'), ...ofResponse }),
  v.looseObject({ ...ofRequest, kind: v.literal('redirected'), redirectUrl: text }),
  v.looseObject({ ...ofRequest, kind: v.literal('handed-to-service-worker') }),
  v.looseObject({ ...ofRequest, kind: v.literal('response-started'), ...ofResponse }),
  v.looseObject({ ...ofRequest, kind: v.literal('completed') }),
  v.looseObject({ ...ofRequest, kind: v.literal('failed'), error: networkError }),
]);

const isRecord = (value: unknown): value is LogRecord => v.is(record, value);
const isEvent = (value: unknown): value is NetworkEvent => v.is(requestEvent, value);

function parsed(stored: unknown): unknown {
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : null;
  } catch {
    return null;
  }
}

/** What was stored as a record of a log; null when it is none. */
export function readRecord(stored: unknown): LogRecord | null {
  const value = parsed(stored);
  return isRecord(value) ? value : null;
}

/** What was stored as an event of a request; null when it is none. */
export function readEvent(stored: unknown): NetworkEvent | null {
  const value = parsed(stored);
  return isEvent(value) ? value : null;
}
