import type { Headers } from '../diagnosis/exchange-builder';
import { headerList } from '../diagnosis/exchange-builder';

export const PAGE = 'https://app.example';
export const API = 'https://api.example/orders';

/** When the requests of these files were made. */
export const START = Date.UTC(2026, 0, 5, 10);

export const CHROME_UA =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
export const FIREFOX_UA = 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0';

type Entry = {
  readonly at?: number;
  readonly takes?: number;
  readonly url?: string;
  readonly method?: string;
  readonly sent?: Headers;
  readonly status?: number;
  readonly received?: Headers;
  readonly request?: object;
  readonly response?: object;
  readonly more?: object;
};

/** What a page's script sends to another site. */
export const SENT: Headers = {
  'Accept-Encoding': 'gzip',
  Origin: PAGE,
  Referer: `${PAGE}/`,
  'Sec-Fetch-Mode': 'cors',
  'Sec-Fetch-Dest': 'empty',
  'Sec-Fetch-Site': 'cross-site',
};

/** One entry of a HAR; unless told otherwise a GET of {@link API} by a script, with the status 200. */
export function entry({
  at = 0,
  takes = 40,
  url = API,
  method = 'GET',
  sent = SENT,
  status = 200,
  received = {},
  request = {},
  response = {},
  more = {},
}: Entry = {}): object {
  return {
    startedDateTime: new Date(START + at).toISOString(),
    time: takes,
    request: { method, url, httpVersion: 'HTTP/1.1', headers: headerList(sent), ...request },
    response: {
      status,
      statusText: status === 200 ? 'OK' : '',
      httpVersion: 'HTTP/1.1',
      headers: headerList(received),
      redirectURL: '',
      content: { size: 3, mimeType: 'text/plain', text: 'abc' },
      ...response,
    },
    cache: {},
    timings: {},
    ...more,
  };
}

/** A preflight for a PUT of {@link API}, allowed unless told otherwise. */
export const preflightEntry = (more: Entry = {}): object =>
  entry({
    method: 'OPTIONS',
    status: 204,
    ...more,
    sent: { Origin: PAGE, 'Access-Control-Request-Method': 'PUT', 'Sec-Fetch-Mode': 'cors', ...more.sent },
  });

/** A HAR file by the program of that name. */
export const har = (creator: string, entries: readonly unknown[], log: object = {}): object => ({
  log: { version: '1.2', creator: { name: creator, version: '1' }, pages: [], entries, ...log },
});

/** A page as browsers list it. */
export const page = (id: string, title: string): object => ({
  id,
  title,
  startedDateTime: new Date(START).toISOString(),
  pageTimings: {},
});
