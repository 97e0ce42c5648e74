import type { CauseCode } from '../../src/diagnosis/words/cause-code';

/** The servers of the zoo, by the part they play; `start-zoo.ts` gives each one its origin. */
export const ORIGIN_ROLES = [
  'page',
  'api',
  'sameSite',
  'other',
  'secure',
  'international',
  'ipv6',
  'defaultPort',
  'upgraded',
  'http2',
  'plainOnTls',
  'closed',
  'unknownHost',
] as const;

export type OriginRole = (typeof ORIGIN_ROLES)[number];

/** Scheme, host and port of every role, without a trailing slash: `{ page: 'http://localhost:40123', … }`. */
export type ZooOrigins = Readonly<Record<OriginRole, string>>;

/** A header line as it stands on the wire. Every UTF-16 unit of the value is one byte (latin1). */
export type HeaderLine = readonly [name: string, value: string];

/**
 * A response, written to the socket byte for byte: header lines keep their order, repeats and case.
 * Header values and the body may hold templates such as `{origin}`; `response-bytes.ts` lists them.
 */
export type SentResponse = {
  kind: 'response';
  status: number;
  /** Reason phrase; the usual one of the status if left out. */
  reason?: string;
  headers: readonly HeaderLine[];
  body?: string;
  /** Interim responses (1xx) that go before it. */
  interim?: readonly { readonly status: number; readonly headers: readonly HeaderLine[] }[];
  /** Milliseconds to wait before responding. */
  delayMs?: number;
  /** Announce this many bytes instead of the true length of the body, then close: a body cut short. */
  announcedLength?: number;
};

/** What a server does with one request. */
export type ServerReaction =
  | SentResponse
  /** Bytes (latin1) that need not be HTTP at all. */
  | { kind: 'raw'; bytes: string }
  /** Open a WebSocket, and close it when the browser does. */
  | { kind: 'web-socket' }
  /** Close the connection: with a TCP reset, without a word, or never. */
  | { kind: 'reset' }
  | { kind: 'close' }
  | { kind: 'hang' };

/**
 * Responses of one hop. `preflight` is for OPTIONS with Access-Control-Request-Method, `revalidated` for a request with
 * `If-None-Match` or `If-Modified-Since` where it is there, `actual` for all else.
 */
export type HopResponses = {
  preflight?: ServerReaction;
  actual?: ServerReaction;
  revalidated?: ServerReaction;
};

type RequestBase = {
  /** The server of the request; the case id and the run go into the query. */
  to: OriginRole;
  /** Path of the URL, `/` if left out. */
  path?: string;
};

/** A request to the same URL that goes before that of a case; what is left out is as in the case. */
export type EarlierRequest = Pick<FetchRequest, 'method' | 'headers' | 'mode' | 'credentials' | 'cache'> & {
  /** Milliseconds to wait after it. */
  thenWaitMs?: number;
  /** Another URL than the case's, which may hold the origin templates; it gets the case's query. */
  url?: string;
};

/** Where a script that fetches runs. */
export type FetchContext =
  | 'page'
  /** Workers of the page's origin. */
  | 'worker'
  /** A worker of opaque origin. */
  | 'data-worker'
  | 'shared-worker'
  | 'service-worker'
  /** A frame of the page's origin whose requests go through a service worker. */
  | 'controlled-frame'
  /** A frame of the origin `sameSite`. */
  | 'cross-origin-frame'
  /** Frames of opaque origin. */
  | 'sandboxed-frame'
  | 'sandboxed-srcdoc-frame'
  | 'data-frame'
  /** A frame that has its origin, the page's, from the page that wrote it. */
  | 'srcdoc-frame'
  /** Frames of the page's origin with `Cross-Origin-Embedder-Policy: require-corp`, or `Content-Security-Policy: connect-src 'self'`. */
  | 'embedder-policy-frame'
  | 'content-policy-frame'
  /** A frame of the page's origin with `Content-Security-Policy: upgrade-insecure-requests`. */
  | 'upgrading-frame'
  /** Frames of the origins `secure`, `international`, `ipv6` and `defaultPort`. */
  | 'secure-frame'
  | 'international-frame'
  | 'ipv6-frame'
  | 'default-port-frame';

export type FetchRequest = RequestBase & {
  kind: 'fetch';
  /** Where the script runs; the page if left out. */
  context?: FetchContext;
  method?: string;
  headers?: readonly HeaderLine[];
  mode?: 'cors' | 'no-cors' | 'same-origin';
  credentials?: 'omit' | 'same-origin' | 'include';
  redirect?: 'follow' | 'error' | 'manual';
  cache?: 'no-store' | 'reload' | 'no-cache';
  keepalive?: boolean;
  body?: string;
  /** Sends the body as a stream. */
  streamBody?: boolean;
  /** Sent one after the other before the request of the case, whose outcome alone counts. */
  before?: readonly EarlierRequest[];
  /** A frame or worker that sends the same request first, so that its response may be stored. */
  primedFrom?: FetchContext;
  /** A whole URL in place of the one made from `to`; may hold the origin templates. */
  url?: string;
  /** A hash that the body is to have, as in Subresource Integrity. */
  integrity?: string;
  /** The address space that the script says the server is in; Chromium alone knows this option. */
  targetAddressSpace?: 'local' | 'loopback';
  /** Send the same request to the same URL this many times, one after the other; the last outcome counts. */
  times?: number;
  /** Give up after this many milliseconds. */
  abortAfterMs?: number;
  /** Response headers that the script tries to read. */
  read?: readonly string[];
};

export type XhrRequest = RequestBase & {
  kind: 'xhr';
  method?: string;
  headers?: readonly HeaderLine[];
  withCredentials?: boolean;
  body?: string;
  /** Registers an upload listener, which forces a preflight. */
  uploadListener?: boolean;
  /** Stops the script until the response is there. */
  synchronous?: boolean;
};

export type ElementRequest = RequestBase & {
  kind:
    | 'image'
    | 'script'
    | 'module'
    | 'dynamic-import'
    | 'stylesheet'
    | 'font'
    | 'audio'
    | 'video'
    | 'preload'
    | 'css-background'
    | 'css-mask'
    | 'event-source';
  /** The `crossorigin` attribute; for `event-source`, `use-credentials` sets `withCredentials`. */
  crossorigin?: 'anonymous' | 'use-credentials';
  /** The `integrity` attribute of a script or style sheet. */
  integrity?: string;
  /** What a `preload` is for. */
  as?: 'fetch' | 'font' | 'image' | 'script' | 'style';
};

export type BeaconRequest = RequestBase & {
  kind: 'beacon';
  /** The type of the Blob that is sent; a plain text if left out. */
  bodyType?: string;
};

/** Opens a WebSocket; of its end no more counts than whether it was opened. */
export type WebSocketRequest = RequestBase & { kind: 'websocket' };

export type ZooRequest = FetchRequest | XhrRequest | ElementRequest | BeaconRequest | WebSocketRequest;

export type Verdict = 'allowed' | 'blocked' | 'opaque' | 'failed';

export type Expectation = {
  verdict: Verdict;
  /** The cause that the browser reports; null when nothing is wrong. */
  first: CauseCode | null;
  /** Every cause that stands, in the browser's order, where the case is about several. */
  all?: readonly CauseCode[];
  /** Where the rules stop it; left out when they do not. */
  stage?: 'request' | 'preflight' | 'redirect' | 'response';
  /** How many preflights the servers receive, where the case is about what the browser remembers of them. */
  preflights?: number;
  /** Which of the headers that it asks for the script gets, where the case is about that. */
  readable?: readonly string[];
  /** Whether a canvas onto which the image is drawn can be read, where the case is about that. */
  canvas?: 'readable' | 'tainted';
};

export type Engine = 'chromium' | 'firefox';

/** One request that shows one thing, with how every server responds and what the rules say about it. */
export type ZooCase = {
  /** Kebab-case, unique; part of the request's URL. */
  id: string;
  /** A sentence for people. */
  title: string;
  /** The heading under which the page lists it. */
  group: string;
  request: ZooRequest;
  responses: HopResponses & {
    /** Responses after the first redirect, the second, … A Location gets there through `{next}`. */
    hops?: readonly HopResponses[];
  };
  /** What both browsers do, by the rules. */
  expect: Expectation;
  /** Where one browser does otherwise, measured. */
  expectIn?: Partial<Record<Engine, Expectation>>;
  /** The causes that this case is there to trigger. */
  triggers?: readonly CauseCode[];
  /** The causes whose nearest passing neighbour this case is. */
  neighbourOf?: readonly CauseCode[];
  /** Why a browser's webRequest shows nothing at all of it. */
  invisibleIn?: Partial<Record<Engine, string>>;
  /** Why nothing that a browser shows tells this case from one that ends otherwise, so that the panel can only assume. */
  undecidableIn?: Partial<Record<Engine, string>>;
  /** Set where DevTools tells of such a request in some runs only: the panel then knows what it assumes in the others. */
  toldAtTimesIn?: readonly Engine[];
  /**
   * Why nothing that a browser shows its extensions tells that the page was refused what CORS allowed it: the panel agrees
   * with the expectation, and the page's script got nothing.
   */
  refusedUnseenIn?: Partial<Record<Engine, string>>;
  /** Named by every CORS guide. */
  classic?: true;
};

/** What the script that sent a request came to see. */
export type Outcome = {
  settled: 'resolved' | 'rejected' | 'event';
  /** HTTP status; 0 for an opaque response. */
  status?: number;
  /** Response type of fetch, or the name of the event. */
  type?: string;
  /** Name and message of the exception. */
  error?: string;
  /** How many requests of the case the servers had got before the last of a sequence was sent. */
  receivedBefore?: number;
  /** What the script could read of the headers that the case asks for. */
  read?: Record<string, string | null>;
  /** Whether a canvas onto which an image was drawn still gives its pixels to the script. */
  canvas?: 'readable' | 'tainted';
};

/** The expectation of a case in one browser. */
export function expectationIn(zooCase: ZooCase, engine: Engine): Expectation {
  return zooCase.expectIn?.[engine] ?? zooCase.expect;
}
