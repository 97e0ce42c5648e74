export type BrowserName = 'chromium' | 'firefox';

/** Where DevTools sits: below the page, beside it, or in a window of its own. */
export type DevToolsDock = 'bottom' | 'right' | 'window';

export type Theme = 'light' | 'dark';

/** Width and height in CSS pixels. */
export type Size = { readonly width: number; readonly height: number };

/**
 * The windows that a page is opened among, which share cookies and workers: ordinary ones, private ones (incognito in
 * Chromium), or one container (Firefox alone has those).
 */
export type World = 'ordinary' | 'private' | 'container';

/** How a browser is launched. Only `extension` is needed; everything else is stock behaviour, headless. */
export type LaunchOptions = {
  /** Absolute path of an unpacked extension. */
  readonly extension: string;
  /** Absolute paths of unpacked extensions that are installed beside it; in Chromium they have no background. */
  readonly neighbours?: readonly string[];
  readonly headless?: boolean;
  /**
   * Host names that resolve to 127.0.0.1. `localhost` and `*.localhost` always do; every other name must fail
   * to resolve. (Chromium takes all of `*.test` without being asked, Firefox only names in full.)
   */
  readonly hosts?: readonly string[];
  /** Ports of 127.0.0.1 that serve hosts which are requested on port 80. */
  readonly hostPorts?: Readonly<Record<string, number>>;
  /** https origins on this machine whose certificates are trusted, as they are when the browser is launched. */
  readonly trustedOrigins?: readonly string[];
  /** Ports of 127.0.0.1 that count as the public internet, to meet Local Network Access. */
  readonly publicPorts?: readonly number[];
  /** Default: allowed in Chromium, partitioned in Firefox, as both are shipped. */
  readonly thirdPartyCookies?: 'allow' | 'block';
  readonly theme?: Theme;
  readonly dock?: DevToolsDock;
  readonly window?: Size;
  /** Whether the user allows the extension in private windows; not, as both are shipped. */
  readonly allowedInPrivate?: boolean;
  /** Firefox: how long an idle background lives, in milliseconds (100 to 300,000). */
  readonly backgroundIdleMs?: number;
};

/** One launched browser with the extension installed. `close` is safe to call at any time and more than once. */
export type BrowserSession = {
  readonly name: BrowserName;
  /** The product's version, such as `156.0.8078.79`. */
  readonly version: string;
  /** What the extension's own pages begin with, such as `chrome-extension://abc…/`. */
  readonly extensionBaseUrl: string;
  readonly background: Background;
  readonly hostAccess: HostAccess;
  readonly verdicts: VerdictReader;
  /** The directory that files are saved in without a question. */
  readonly downloads: string;
  /** Opens a tab and waits until the page has loaded. */
  openPage(url: string, world?: World): Promise<PageHandle>;
  /** Opens a page of the extension as a tab; `path` is relative to the extension's root. */
  openExtensionTab(path: string, world?: World): Promise<PageHandle>;
  /** The number by which the extension API knows the tab. */
  tabIdOf(page: PageHandle): Promise<number>;
  /**
   * Opens the tab's DevTools (or uses the open one) and shows the extension's panel in it.
   *
   * @param until when to go on; an extension whose background is broken never records
   */
  openDevTools(page: PageHandle, until?: PanelState): Promise<PanelHandle>;
  /** Resolves when the browser is gone: because of `close`, or because the user closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
};

/** How far the panel has come: it is drawn, or it has heard from the recorder. */
export type PanelState = 'shown' | 'records';

/** A document that a test can look into. Expressions run in the document's own realm; promises are awaited. */
export type DocumentHandle = {
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy; throws with the expression and its last value when time is up. */
  waitFor(expression: string, timeoutMs?: number): Promise<void>;
  /** A click as a user makes it: it carries user activation. */
  click(selector: string): Promise<void>;
};

export type PageHandle = DocumentHandle & {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Writes a PNG of the page alone. */
  screenshot(path: string): Promise<void>;
  resize(size: Size): Promise<void>;
  close(): Promise<void>;
};

export type PanelHandle = DocumentHandle & {
  /** Presses one key in the panel, named as in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** Writes a PNG of the whole window: the page, DevTools and the panel in it. */
  screenshot(path: string): Promise<void>;
  readClipboard(): Promise<string>;
  setTheme(theme: Theme): Promise<void>;
  /** Whether the panel is shown in the reader's own few colours, as Windows does in its contrast themes. */
  forceColours(forced: boolean): Promise<void>;
  dock(side: DevToolsDock): Promise<void>;
  /** Resizes the browser's window, and DevTools with it. */
  resize(size: Size): Promise<void>;
  /** Closes DevTools, as its close button does. */
  close(): Promise<void>;
};

/** The extension's background: a service worker in Chromium, an event page in Firefox. */
export type Background = {
  isRunning(): Promise<boolean>;
  /** Ends it at once, as the browser does when it has been idle. The next event starts it again. */
  kill(): Promise<void>;
  /** Runs in the background's global scope. Never starts a background that is not running: it throws then. */
  evaluate<T>(expression: string): Promise<T>;
  /**
   * The webRequest events that have a listener of the extension now, sorted. In Firefox also those that
   * would start a stopped background; in Chromium a background that is not running has none to show, and the one of
   * incognito windows has listeners of its own.
   */
  webRequestListeners(world?: World): Promise<string[]>;
  /** Ids of the processes that run the extension: its background, and its pages in DevTools and in tabs. Linux only. */
  processes(): Promise<readonly number[]>;
};

/** Access of the extension to all sites, as the user grants or withholds it in the browser's settings. */
export type HostAccess = { withhold(): Promise<void>; grant(): Promise<void> };

/** What a page's script saw of one request; `type` is that of the response, or the name of the event. */
export type ScriptOutcome = {
  readonly settled: 'resolved' | 'rejected' | 'event';
  readonly status?: number;
  readonly type?: string;
  readonly error?: string;
  /** How many requests of the case the servers had got before the last; only of a sequence. */
  readonly receivedBefore?: number;
};

/** What the browser itself decided about one request. */
export type BrowserVerdict = {
  /** The URL that was requested first; empty when the browser named none. */
  readonly url: string;
  /** The page's script was refused the response. */
  readonly blocked: boolean;
  /** Chromium: a `CorsError`. Firefox: the console's category, `CORS…` without its version digit. Null: not CORS. */
  readonly error: string | null;
  readonly parameter?: string;
  /** The console's sentence. */
  readonly text?: string;
  /** `net::ERR_…` or `NS_ERROR_…`. */
  readonly network?: string;
  /** A reason other than CORS in the browser's own word: `csp`, `mixed-content`; `COEP`, `MIMEMISMATCH`. */
  readonly blockedReason?: string;
};

/**
 * Reads the browser's own verdicts. A request is known by the query parameter `case` of its URL, so each
 * request that is asked about needs a value of its own.
 */
export type VerdictReader = {
  /** The verdict on one request that has settled. Waits shortly for reports that come after the script's. */
  of(caseId: string, outcome: ScriptOutcome): Promise<BrowserVerdict>;
  /** Forgets everything reported so far. */
  clear(): Promise<void>;
};
