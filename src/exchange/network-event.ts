import type { HeaderList } from '../fetch-standard/header-list';

/** What requested a resource; webRequest's names, one vocabulary for both browsers (Firefox's `beacon` is `ping`). */
export const RESOURCE_TYPES = [
  'main_frame',
  'sub_frame',
  'xmlhttprequest',
  'script',
  'stylesheet',
  'image',
  'font',
  'media',
  'object',
  'ping',
  'csp_report',
  'websocket',
  'other',
] as const;

export type ResourceType = (typeof RESOURCE_TYPES)[number];

/**
 * Why the browser says that a request failed, in one vocabulary. `unspecified` is the error by which each browser also
 * reports a CORS block (`net::ERR_FAILED`, `NS_ERROR_DOM_BAD_URI`); it proves no CORS block by itself. `local-network` is
 * any check of the local network, `local-network-denied` the user's permission alone, `local-network-by-system` that of the operating system for the browser;
 * `service-worker` that a service worker of the page was asked for the response and none came of it.
 */
export const NETWORK_ERROR_KINDS = [
  'unspecified',
  'dns',
  'refused',
  'reset',
  'tls',
  'timeout',
  'aborted',
  'blocked-by-extension',
  'corp',
  'orb',
  'local-network',
  'local-network-denied',
  'local-network-by-system',
  'invalid-response',
  'redirect-loop',
  'redirect-unsafe',
  'redirect-invalid',
  'redirect-stopped',
  'not-sent',
  'service-worker',
  'network-access-revoked',
  'other',
] as const;

export type NetworkErrorKind = (typeof NETWORK_ERROR_KINDS)[number];

/** A failure with the browser's own name for it, for example `net::ERR_CONNECTION_REFUSED`. */
export type NetworkError = { readonly kind: NetworkErrorKind; readonly name: string };

/** The tab of a request that belongs to no single one: that of a shared worker or a service worker. */
export const NO_TAB = -1;

/**
 * What every event of a request says about it, so that an exchange can be begun from any event: the first ones may
 * be missed while the background starts again.
 */
type OfRequest = {
  /** Unique in a browser session; stays the same over redirects; a preflight has its own. */
  readonly requestId: string;
  /** {@link NO_TAB} for a worker that serves several tabs. */
  readonly tabId: number;
  /** Milliseconds since the epoch, by the browser's clock. */
  readonly time: number;
  readonly url: string;
  readonly method: string;
  readonly type: ResourceType;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Serialised origin of the page or worker that made the request; `null` as text when opaque; null when the browser does not say. */
  readonly initiator: string | null;
  /**
   * Names the world of windows that share cookies and workers: ordinary windows, private ones, each container. Null when
   * the browser does not say. A worker works for pages of its own world only.
   */
  readonly userContext: string | null;
};

/** The document that a tab shows, and the world that it lives in, as `userContext`; null for what is not known. */
export type ShownTab = { readonly url: string | null; readonly userContext: string | null };

/** A request, or the next hop of one after a redirect, is about to be made. */
export type RequestStarted = OfRequest & { readonly kind: 'request-started' };

/** The request's headers, as far as the browser shows them. */
export type RequestHeaders = OfRequest & {
  readonly kind: 'request-headers';
  readonly headers: HeaderList;
};

/** Bytes of long response header values that nothing reads, of which only the beginning is in `headers`. */
type HeaderBytesCut = number;

/** Status and headers arrived, exactly as the server sent them. */
export type ResponseHeaders = OfRequest & {
  readonly kind: 'response-headers';
  readonly status: number;
  readonly statusLine: string;
  readonly headers: HeaderList;
  readonly headerBytesCut: HeaderBytesCut;
  readonly fromCache: boolean;
  /** Firefox joins repeated headers into one line, so repeats cannot be told from lists. */
  readonly repeatsMerged: boolean;
};

/** The browser is about to follow a redirect. */
export type Redirected = OfRequest & { readonly kind: 'redirected'; readonly redirectUrl: string };

/**
 * A service worker has to provide the response. What it fetches are requests of its own; only if it leaves the request alone is
 * more heard of this one, from its start. Chromium tells nothing at all of such requests until then.
 */
export type HandedToServiceWorker = OfRequest & { readonly kind: 'handed-to-service-worker' };

/** The response is handed on; its headers are those after other extensions and DevTools overrides changed them. */
export type ResponseStarted = OfRequest & {
  readonly kind: 'response-started';
  /** 0 for the response that Firefox makes up when it refuses the real one. */
  readonly status: number;
  readonly statusLine: string;
  readonly headers: HeaderList;
  readonly headerBytesCut: HeaderBytesCut;
  readonly fromCache: boolean;
  readonly repeatsMerged: boolean;
};

export type Completed = OfRequest & { readonly kind: 'completed'; readonly fromCache: boolean };

export type Failed = OfRequest & { readonly kind: 'failed'; readonly error: NetworkError };

/** The tab's main document was replaced; sent by the DevTools page. */
export type Navigated = {
  readonly kind: 'navigated';
  readonly tabId: number;
  readonly time: number;
  readonly url: string;
  /** Whether DevTools saw the document begin while requests were recorded; left out where webRequest tells or nobody does. */
  readonly recordedFromStart?: true;
};

/** What DevTools itself saw of one finished request: repeats kept apart, and an error that webRequest does not name. */
export type DevToolsEntry = {
  readonly kind: 'devtools-entry';
  readonly tabId: number;
  /** When the request started, milliseconds since the epoch. */
  readonly time: number;
  readonly url: string;
  readonly method: string;
  readonly requestHeaders: HeaderList;
  /** 0 when the page got no response. */
  readonly status: number;
  /** Of the response. */
  readonly headers: HeaderList;
  readonly headerBytesCut: HeaderBytesCut;
  /** For example `net::ERR_FAILED`; null when DevTools names none. */
  readonly error: string | null;
  /** True when it is told again, some time after the background was away and may have missed the whole request. */
  readonly repeated: boolean;
  /**
   * What made a request that the browser refused before it was sent, of which webRequest tells nothing; null for
   * every other request. One that webRequest tells of may look the same.
   */
  readonly unsent: ResourceType | null;
  /** Numbers the entries of one DevTools page, so that one that is told again is known. */
  readonly serial: number;
  /** The lines that made the request, the innermost first; empty when DevTools does not tell. */
  readonly callFrames: readonly CallFrame[];
};

/** A line of a script, or of the document, that made a request. */
export type CallFrame = {
  /** Empty for code outside of any function. */
  readonly functionName: string;
  readonly url: string;
  /** From 1. */
  readonly line: number;
  /** From 1; null when unknown. */
  readonly column: number | null;
};

/** One entry of the page's own Resource Timing. The page can change it, so it is a hint. */
export type PageResource = {
  /** When the fetch started, milliseconds since the epoch by the page's clock. */
  readonly start: number;
  /** The first URL, before any redirect. */
  readonly url: string;
  /** `responseStatus`: 0 when the page could not read the response. */
  readonly status: number;
  /** For example `fetch` or `xmlhttprequest`. */
  readonly initiatorType: string;
};

/** What the page itself came to see of its finished requests; read by the DevTools page. */
export type PageSaw = {
  readonly kind: 'page-saw';
  readonly tabId: number;
  /** When it was read, milliseconds since the epoch. */
  readonly time: number;
  readonly resources: readonly PageResource[];
};

/** An event of one request, as opposed to one of the whole tab. */
export type RequestEvent =
  | RequestStarted
  | RequestHeaders
  | ResponseHeaders
  | Redirected
  | HandedToServiceWorker
  | ResponseStarted
  | Completed
  | Failed;

/** One thing that a browser told us, in one vocabulary for all browsers. */
export type NetworkEvent = RequestEvent | Navigated | DevToolsEntry | PageSaw;
