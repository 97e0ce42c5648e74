import type { HeaderList } from '../fetch-standard/header-list';
import type { RequestMode } from '../fetch-standard/request';
import type { CallFrame, NetworkError, ResourceType } from './network-event';

/** A browser that the extension runs in. */
export type Browser = 'chromium' | 'firefox';

/** A browser that made a recorded request: WebKit's come from files of other programs. */
export type ObservedBrowser = Browser | 'webkit';

/**
 * What a recorder other than this extension did not see, or left out: how the page fared (`outcome`, of which a proxy knows
 * nothing), cookies and authorizations (`secrets`), preflights (`preflights`), the document around a frame (`embedder`),
 * responses that the browser kept from the page (`withheld`).
 */
export const UNSEEN = ['outcome', 'secrets', 'preflights', 'embedder', 'withheld'] as const;

export type Unseen = (typeof UNSEEN)[number];

/** Which versions made and recorded a request: rules hold for versions, and reports outlive them. */
export type RecordedBy = {
  /** As the browser says it, for example `156.0.8078.108`; null when it does not tell. */
  readonly browserVersion: string | null;
  /** Of this extension; null when it is not known. */
  readonly extensionVersion: string | null;
};

export const RECORDED_BY_UNKNOWN: RecordedBy = { browserVersion: null, extensionVersion: null };

/** Status and headers of a response as the server sent them. */
export type Response = {
  readonly status: number;
  /** For example `HTTP/1.1 204 No Content`; empty when the browser does not say. */
  readonly statusLine: string;
  readonly headers: HeaderList;
  readonly fromCache: boolean;
  /** True when repeated headers may have been joined into one line by the browser. */
  readonly repeatsMerged: boolean;
  /** Headers after another extension or a DevTools override changed them; null when unchanged or unseen. */
  readonly rewritten: HeaderList | null;
  /**
   * True when the browser itself handed on the response without any of its headers, as Opaque Response Blocking does to
   * requests with `no-cors`; left out otherwise.
   */
  readonly emptied?: true;
  /** When the headers arrived, milliseconds since the epoch. */
  readonly time: number;
};

/** How a request or a preflight ended. */
export type End =
  | { readonly kind: 'completed'; readonly time: number; readonly fromCache: boolean }
  | { readonly kind: 'failed'; readonly time: number; readonly error: NetworkError }
  /**
   * The background was restarted while it ran, and nothing was heard of it since: it may have ended or still run. The time
   * is that of its start. Whatever is heard later takes this back.
   */
  | { readonly kind: 'interrupted'; readonly time: number };

/** A CORS-preflight request that the browser sent on its own before an actual request. */
export type Preflight = {
  readonly requestId: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly requestHeaders: HeaderList;
  readonly response: Response | null;
  /** Null while it runs. */
  readonly end: End | null;
};

/** Which response of a hop is meant: the one to its preflight, or the one to its request. */
export type HopResponse = 'preflight' | 'response';

/** One request of a redirect chain. */
export type Hop = {
  readonly url: string;
  readonly method: string;
  readonly time: number;
  /** Null when the browser did not get as far as sending, or the event was missed. */
  readonly requestHeaders: HeaderList | null;
  readonly preflight: Preflight | null;
  readonly response: Response | null;
  /** The absolute URL that the browser said it would go to next; null when it did not say so. */
  readonly redirectUrl: string | null;
  /**
   * True when the browser itself made https of http (HSTS, `upgrade-insecure-requests`) before it sent anything; left out
   * otherwise. In Firefox the URL is the one that was sent then. In Chromium the next hop has that, and this one, of which
   * no server ever heard, leads to it like a redirect.
   */
  readonly upgraded?: true;
};

/** How much was left out of an exchange because it was too large. */
export type Cut = {
  /** Header bytes beyond the limit, over all messages. */
  readonly headerBytes: number;
  /** Characters cut from the ends of URLs. */
  readonly urlCharacters: number;
};

/**
 * An error that DevTools itself reported, and for which of the requests: Chromium has one error for every redirect that
 * was not followed, and only its place tells why.
 */
export type DevToolsError = {
  /** For example `net::ERR_FAILED`. */
  readonly name: string;
  /** Index of the hop; one beyond the last for the request that a redirect led to and that never began. */
  readonly hop: number;
  /** True when the page had got no response of that hop by then, whatever came later; left out otherwise. */
  readonly withoutResponse?: true;
};

/** What was chosen for a request that no browser made: a program sent what one sends. No browser tells it of its own. */
export type Simulated = {
  readonly mode: RequestMode;
  readonly credentials: 'include' | 'not-include';
};

/**
 * One request that a page made, as it was seen, from its start over all redirects to its end. Nothing in it is
 * interpreted. Immutable: a change makes a new object.
 */
export type Exchange = {
  /** Unique within a browser session. */
  readonly id: string;
  readonly browser: ObservedBrowser;
  readonly recordedBy: RecordedBy;
  /**
   * `NO_TAB` for a request of a shared or service worker, which no browser ties to a tab: that it worked for this page
   * is only assumed, as it is of the page's origin.
   */
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string | null;
  /** Counts the documents of the tab since recording began; 0 is the first. */
  readonly page: number;
  /** Serialised origin of the page or worker that made the request; `null` as text when opaque; null when unknown. */
  readonly pageOrigin: string | null;
  /** Serialised origin of the tab's main document when the request began; null where it is not known. */
  readonly topLevelOrigin: string | null;
  readonly type: ResourceType;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** At least one. */
  readonly hops: readonly [Hop, ...Hop[]];
  /** Null while it runs. */
  readonly end: End | null;
  /** Null when DevTools reported none, or was not seen to. */
  readonly devtoolsError: DevToolsError | null;
  /**
   * The status that the page itself came to see, as its Resource Timing says: 0 for a response that it could not read,
   * null when not asked or not told for certain. The page can change what it says.
   */
  readonly pageStatus: number | null;
  /**
   * Response headers of the document that decide what it may load, such as its Content-Security-Policy. Null where the
   * document's response was not seen, and for requests that did not fail; those of Firefox to the page's own host have
   * the lines that upgrade insecure requests.
   */
  readonly pagePolicies: HeaderList | null;
  /** The lines that made the request, the innermost first; empty when the browser does not tell. */
  readonly callFrames: readonly CallFrame[];
  /** True when the first events were missed, so that method, URL or page may be incomplete. */
  readonly beginningMissed: boolean;
  readonly cut: Cut;
  /** What the recorder cannot tell of it; left out where this extension recorded it. */
  readonly unseen?: readonly Unseen[];
  /** Left out where a browser made the request, and not a program by the rules of that browser. */
  readonly simulated?: Simulated;
};

/** Whether the absence of something in an exchange says nothing, because its recorder did not see it or left it out. */
export const isUnseen = ({ unseen }: Pick<Exchange, 'unseen'>, what: Unseen): boolean =>
  unseen?.includes(what) === true;
