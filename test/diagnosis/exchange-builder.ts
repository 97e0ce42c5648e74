import { RECORDED_BY_UNKNOWN } from '../../src/exchange/exchange';
import type { End, Exchange, Hop, Preflight, Response } from '../../src/exchange/exchange';
import type { NetworkErrorKind } from '../../src/exchange/network-event';
import type { HeaderList } from '../../src/fetch-standard/header-list';

/** Header lines as a record; a list of values stands for repeats of the name. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

export const PAGE = 'https://app.example';
export const API = 'https://api.example/orders';

export const headerList = (headers: Headers): HeaderList =>
  Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each) => ({ name, value: each })),
  );

export const response = (status: number, headers: Headers = {}, more: Partial<Response> = {}): Response => ({
  status,
  statusLine: `HTTP/1.1 ${String(status)}`,
  headers: headerList(headers),
  fromCache: false,
  repeatsMerged: false,
  rewritten: null,
  time: 20,
  ...more,
});

export const completed: End = { kind: 'completed', time: 30, fromCache: false };

export const failed = (kind: NetworkErrorKind, name = 'net::ERR_FAILED'): End => ({
  kind: 'failed',
  time: 30,
  error: { kind, name },
});

/** How Chromium ends what it blocks. */
export const blocked: End = failed('unspecified');

/** Response headers that let the page read, without credentials. */
export const ALLOWS_PAGE: Headers = { 'Access-Control-Allow-Origin': PAGE };

/** What a browser sends with a cross-site request of a page in the mode cors; null for a page that sends no Origin. */
export const sentBy = (page: string | null, more: Headers = {}): HeaderList =>
  headerList({
    ...(page === null ? {} : { Origin: page }),
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Site': 'cross-site',
    ...more,
  });

/** A preflight for a method and header names; null stands for no response. */
export const preflight = (
  method: string,
  names: readonly string[],
  received: Response | null,
  more: Partial<Preflight> = {},
): Preflight => ({
  requestId: 'preflight',
  time: 11,
  requestHeaders: headerList({
    Origin: PAGE,
    'Access-Control-Request-Method': method,
    ...(names.length === 0 ? {} : { 'Access-Control-Request-Headers': names.join(',') }),
  }),
  response: received,
  end: completed,
  ...more,
});

export const hop = (more: Partial<Hop> = {}): Hop => ({
  url: API,
  method: 'GET',
  time: 10,
  requestHeaders: sentBy(PAGE),
  preflight: null,
  response: null,
  redirectUrl: null,
  ...more,
});

/** An exchange of Chromium from {@link PAGE} to {@link API}, unless told otherwise. */
export const exchange = (
  hops: readonly [Hop, ...Hop[]],
  end: End | null,
  more: Partial<Exchange> = {},
): Exchange => ({
  id: 'exchange',
  browser: 'chromium',
  recordedBy: RECORDED_BY_UNKNOWN,
  tabId: 1,
  frameId: 0,
  documentId: 'document',
  page: 0,
  pageOrigin: PAGE,
  type: 'xmlhttprequest',
  time: 10,
  hops,
  end,
  devtoolsError: null,
  pageStatus: null,
  pagePolicies: null,
  topLevelOrigin: null,
  callFrames: [],
  beginningMissed: false,
  cut: { headerBytes: 0, urlCharacters: 0 },
  ...more,
});
