import type { Browser, Exchange } from './exchange/exchange';
import type { Refusals } from './exchange/refusals';
import type { DevToolsEntry, Navigated, PageSaw } from './exchange/network-event';

/** What the recorder is doing for one tab, beside the exchanges themselves. */
export type RecordingStatus = {
  readonly browser: Browser;
  readonly paused: boolean;
  readonly preserveLog: boolean;
  /** Whether the browser shows requests of every site to the extension. */
  readonly hostAccess: 'all' | 'limited';
  /** True once a document was loaded while recording, so that its requests are complete. */
  readonly navigationSeen: boolean;
  /** Requests to the page's own origin: CORS does not apply to them and they are not kept. */
  readonly sameOriginRequests: number;
  /** Exchanges that were dropped because the log had as many, or took as many bytes, as it may. */
  readonly droppedExchanges: number;
  /** Events that belonged to no known request. */
  readonly ignoredEvents: number;
  /** What was left out because it was not what it has to be. */
  readonly refused: Refusals;
  /** Bytes that the exchanges may take; the oldest are dropped for new ones. */
  readonly logBytes: number;
  /** Exchanges for whose details the browser's storage had no room: a background that ends loses them. */
  readonly unstored: number;
};

/** From a panel or a DevTools page to the background, over a port named {@link PORT_NAME}. */
export type ToBackground =
  | { readonly kind: 'hello'; readonly tabId: number; readonly from: 'panel' | 'devtools' }
  | { readonly kind: 'snapshot-please' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'pause'; readonly paused: boolean }
  | { readonly kind: 'preserve-log'; readonly preserve: boolean }
  /** How many bytes the exchanges of the tab may take. */
  | { readonly kind: 'log-bytes'; readonly bytes: number }
  | { readonly kind: 'grant-host-access' }
  | { readonly kind: 'ping' }
  /** The panel has read the message of that number. */
  | { readonly kind: 'read'; readonly sequence: number }
  | { readonly kind: 'seen'; readonly event: Navigated | DevToolsEntry | PageSaw };

/**
 * From the background to a panel. `boot` names one life of the background and `sequence` counts its messages to this
 * port from 0: another boot, or a gap, means that the panel asks for a snapshot.
 */
export type ToPanel = { readonly boot: string; readonly sequence: number } & (
  | {
      readonly kind: 'snapshot';
      /** Of all exchanges that belong to the log, oldest first. */
      readonly ids: readonly string[];
      /** Of those among them whose details the background has lost: a panel that has them keeps them. */
      readonly lost: readonly string[];
      /** The first of the others; the rest follows as changes. */
      readonly exchanges: readonly Exchange[];
      readonly status: RecordingStatus;
    }
  | {
      readonly kind: 'delta';
      /** New or changed, whole. */
      readonly changed: readonly Exchange[];
      /** Ids that are gone. */
      readonly removed: readonly string[];
      readonly status: RecordingStatus;
    }
);

/** What the exchanges of a tab may take at least and at most, in bytes. */
export const LOG_BYTES = { least: 1024 * 1024, most: 512 * 1024 * 1024 } as const;

/**
 * From the background to the pages that follow a tab: the reader cleared the list, so nothing is to be kept of requests
 * that began until a time, in milliseconds since the epoch; null for now.
 */
export type Cleared = { readonly kind: 'cleared'; readonly until: number | null };

export const PORT_NAME = 'cors-inspector';
