import * as v from 'valibot';
import { UNSEEN } from './exchange';
import type { Exchange } from './exchange';
import { NETWORK_ERROR_KINDS, NO_TAB, RESOURCE_TYPES } from './network-event';

const text = v.string();
const milliseconds = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const yes = v.exactOptional(v.literal(true));
const headers = v.array(v.object({ name: text, value: text }));

const response = v.object({
  status: v.pipe(v.number(), v.integer()),
  statusLine: text,
  headers,
  fromCache: v.boolean(),
  repeatsMerged: v.boolean(),
  rewritten: v.nullable(headers),
  emptied: yes,
  time: milliseconds,
});

const end = v.variant('kind', [
  v.object({ kind: v.literal('completed'), time: milliseconds, fromCache: v.boolean() }),
  v.object({
    kind: v.literal('failed'),
    time: milliseconds,
    error: v.object({ kind: v.picklist(NETWORK_ERROR_KINDS), name: text }),
  }),
  v.object({ kind: v.literal('interrupted'), time: milliseconds }),
]);

const preflight = v.object({
  requestId: text,
  time: milliseconds,
  requestHeaders: headers,
  response: v.nullable(response),
  end: v.nullable(end),
});

const hop = v.object({
  url: text,
  method: text,
  time: milliseconds,
  requestHeaders: v.nullable(headers),
  preflight: v.nullable(preflight),
  response: v.nullable(response),
  redirectUrl: v.nullable(text),
  upgraded: yes,
});

/** An exchange that comes from a file. Fields that it does not know are left out. */
export const exchangeSchema = v.object({
  id: text,
  browser: v.picklist(['chromium', 'firefox', 'webkit']),
  recordedBy: v.object({ browserVersion: v.nullable(text), extensionVersion: v.nullable(text) }),
  tabId: v.pipe(v.number(), v.integer(), v.minValue(NO_TAB)),
  frameId: v.pipe(v.number(), v.integer()),
  documentId: v.nullable(text),
  page: v.pipe(v.number(), v.integer()),
  pageOrigin: v.nullable(text),
  topLevelOrigin: v.nullable(text),
  type: v.picklist(RESOURCE_TYPES),
  time: milliseconds,
  hops: v.tupleWithRest([hop], hop),
  end: v.nullable(end),
  devtoolsError: v.nullable(v.object({ name: text, hop: count, withoutResponse: yes })),
  pageStatus: v.nullable(count),
  pagePolicies: v.nullable(headers),
  callFrames: v.array(
    v.object({ functionName: text, url: text, line: v.number(), column: v.nullable(v.number()) }),
  ),
  beginningMissed: v.boolean(),
  cut: v.object({ headerBytes: count, urlCharacters: count }),
  unseen: v.exactOptional(v.array(v.picklist(UNSEEN))),
  simulated: v.exactOptional(
    v.object({
      mode: v.picklist(['cors', 'no-cors', 'same-origin', 'navigate', 'websocket']),
      credentials: v.picklist(['include', 'not-include']),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Exchange>;
