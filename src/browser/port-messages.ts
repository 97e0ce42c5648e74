import * as v from 'valibot';
import type { Exchange } from '../exchange/exchange';
import { RESOURCE_TYPES } from '../exchange/network-event';
import { LOG_BYTES, type Cleared, type ToBackground, type ToPanel } from '../protocol';
import { pageResources } from './page-resources';
import { shortText } from '../exchange/short-text';

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const headers = v.array(v.object({ name: v.string(), value: v.string() }));

const callFrames = v.array(
  v.object({
    functionName: v.string(),
    url: v.string(),
    line: v.number(),
    column: v.nullable(v.number()),
  }),
);

const toBackground = v.variant('kind', [
  v.object({ kind: v.literal('hello'), tabId, from: v.picklist(['panel', 'devtools']) }),
  v.object({ kind: v.literal('snapshot-please') }),
  v.object({ kind: v.literal('clear') }),
  v.object({ kind: v.literal('pause'), paused: v.boolean() }),
  v.object({ kind: v.literal('preserve-log'), preserve: v.boolean() }),
  v.object({
    kind: v.literal('log-bytes'),
    bytes: v.pipe(v.number(), v.integer(), v.minValue(LOG_BYTES.least), v.maxValue(LOG_BYTES.most)),
  }),
  v.object({ kind: v.literal('grant-host-access') }),
  v.object({ kind: v.literal('ping') }),
  v.object({ kind: v.literal('read'), sequence: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({
    kind: v.literal('seen'),
    event: v.variant('kind', [
      v.object({
        kind: v.literal('navigated'),
        tabId,
        time: v.number(),
        url: v.string(),
        recordedFromStart: v.exactOptional(v.literal(true)),
      }),
      v.object({
        kind: v.literal('devtools-entry'),
        tabId,
        time: v.number(),
        url: v.string(),
        method: shortText,
        requestHeaders: headers,
        status: v.number(),
        headers,
        headerBytesCut: v.pipe(v.number(), v.integer(), v.minValue(0)),
        // The sender has cut what somebody else may make long.
        error: v.nullable(shortText),
        repeated: v.boolean(),
        serial: v.number(),
        callFrames,
        unsent: v.nullable(v.picklist(RESOURCE_TYPES)),
      }),
      v.object({
        kind: v.literal('page-saw'),
        tabId,
        time: v.number(),
        resources: pageResources,
      }),
    ]),
  }),
]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const status = v.object({
  browser: v.picklist(['chromium', 'firefox']),
  paused: v.boolean(),
  preserveLog: v.boolean(),
  hostAccess: v.picklist(['all', 'limited']),
  navigationSeen: v.boolean(),
  sameOriginRequests: count,
  droppedExchanges: count,
  ignoredEvents: count,
  refused: v.object({
    'event-shape': count,
    'message-kind': count,
    'message-shape': count,
    'record-version': count,
    'record-shape': count,
  }),
  logBytes: count,
  unstored: count,
});

/** Thousands of exchanges come from our own background, so only what tells an exchange from anything else is checked. */
const exchange = v.custom<Exchange>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'hops' in value &&
    Array.isArray(value.hops) &&
    value.hops.length > 0,
);

const envelope = { boot: v.string(), sequence: count, status };

const toPanel = v.variant('kind', [
  v.object({
    ...envelope,
    kind: v.literal('snapshot'),
    ids: v.array(v.string()),
    lost: v.array(v.string()),
    exchanges: v.array(exchange),
  }),
  v.object({
    ...envelope,
    kind: v.literal('delta'),
    changed: v.array(exchange),
    removed: v.array(v.string()),
  }),
]);

const cleared = v.object({ kind: v.literal('cleared'), until: v.nullable(v.number()) });

/** A message that was refused, and why. */
export type Refused = { readonly kind: 'refused'; readonly reason: 'message-kind' | 'message-shape' };

const KINDS: ReadonlySet<unknown> = new Set(toBackground.options.map(({ entries }) => entries.kind.literal));

/** The message; or why it is refused, as another version of the extension or somebody else may have sent it. */
export function readToBackground(message: unknown): ToBackground | Refused {
  const parsed = v.safeParse(toBackground, message);
  if (parsed.success) return parsed.output;
  const isKnown =
    typeof message === 'object' && message !== null && 'kind' in message && KINDS.has(message.kind);
  return { kind: 'refused', reason: isKnown ? 'message-shape' : 'message-kind' };
}

/** Null when the message has not the agreed shape. */
export function readFromBackground(message: unknown): ToPanel | Cleared | null {
  const parsed = v.safeParse(v.union([toPanel, cleared]), message);
  return parsed.success ? parsed.output : null;
}
