import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import type { Knowledge, Owner } from '../../../src/diagnosis/diagnosis';
import type { NetworkErrorKind } from '../../../src/exchange/network-event';
import {
  API,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  hop,
  preflight,
  response,
  sentBy,
} from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** An exchange, and what else was recorded, oldest first. */
export type Recorded = { readonly exchange: Exchange; readonly others?: readonly Exchange[] };

/** One exchange that shows a situation, with what is to be said of it, and its nearest neighbour that does not. */
export type Sample = {
  readonly shows: Recorded;
  readonly owner: Owner;
  readonly knownBy: Knowledge;
  /** What the sentence must name. */
  readonly says: readonly string[];
  readonly neighbour: Recorded;
};

type Options = {
  readonly id?: string;
  readonly url?: string;
  readonly method?: string;
  readonly page?: string | null;
  readonly sent?: Headers;
  readonly at?: number;
  readonly more?: Partial<Exchange>;
};

/** A request that got a response; blocked when the rules say so. */
export function respondedWith(status: number, headers: Headers, options: Options = {}): Exchange {
  const { id = 'it', url = API, method = 'GET', page = PAGE, sent = {}, at = 10_000, more = {} } = options;
  const passed = exchange(
    [
      hop({
        url,
        method,
        time: at,
        requestHeaders: sentBy(page, sent),
        response: response(status, headers, { time: at + 20 }),
      }),
    ],
    { ...completed, time: at + 30 },
    { id, time: at, pageOrigin: page, ...more },
  );
  return diagnose(passed).causes.length === 0 ? passed : { ...passed, end: { ...blocked, time: at + 30 } };
}

/** The same request, with its response from the browser cache. */
export function fromCache(exchanged: Exchange): Exchange {
  const [first, ...rest] = exchanged.hops;
  const stored = first.response === null ? null : { ...first.response, fromCache: true };
  return { ...exchanged, hops: [{ ...first, response: stored }, ...rest] };
}

/** A request whose preflight was refused. */
export function refusedPreflight(
  status: number,
  headers: Headers,
  options: Options & { readonly requested?: readonly string[] } = {},
): Exchange {
  const { id = 'it', url = API, method = 'PUT', page = PAGE, requested = [], more = {} } = options;
  const sentPreflight = preflight(method, requested, response(status, headers));
  return exchange([hop({ url, method, requestHeaders: null, preflight: sentPreflight })], blocked, {
    id,
    pageOrigin: page,
    ...more,
  });
}

/** A request whose preflight let it go on, and that got a response; blocked when the rules say so. */
export function preflighted(
  status: number,
  headers: Headers,
  options: Options & { readonly requested?: readonly string[]; readonly allowed?: Headers } = {},
): Exchange {
  const { method = 'POST', requested = [], page = PAGE } = options;
  const allowed = options.allowed ?? {
    'Access-Control-Allow-Origin': page ?? '*',
    'Access-Control-Allow-Headers': requested.join(', '),
    'Access-Control-Allow-Methods': method,
  };
  const bare = respondedWith(status, headers, { ...options, method });
  const [first] = bare.hops;
  const sentPreflight = preflight(method, requested, response(200, allowed));
  const whole: Exchange = { ...bare, hops: [{ ...first, preflight: sentPreflight }], end: completed };
  return diagnose(whole).causes.length === 0 ? whole : { ...whole, end: blocked };
}

/** A request that got no response. */
export const withoutResponse = (kind: NetworkErrorKind, name: string, options: Options = {}): Exchange => {
  const { id = 'it', url = API, method = 'GET', page = PAGE, at = 10_000, more = {} } = options;
  return exchange([hop({ url, method, time: at, requestHeaders: sentBy(page) })], failed(kind, name), {
    id,
    pageOrigin: page,
    ...more,
  });
};

/** A request that was redirected and stopped there. */
export const redirected = (location: string, options: Options = {}): Exchange =>
  respondedWith(302, { Location: location }, { ...options, more: { end: blocked, ...options.more } });

export const ALLOWED: Headers = { 'Access-Control-Allow-Origin': PAGE, Vary: 'Origin' };

/** The endpoint's good response before. */
export const GOOD_BEFORE = respondedWith(200, ALLOWED, { id: 'before', at: 1_000 });
