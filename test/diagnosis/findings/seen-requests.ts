import type { Exchange } from '../../../src/exchange/exchange';
import {
  API,
  PAGE,
  blocked,
  completed,
  exchange,
  hop,
  preflight,
  response,
  sentBy,
} from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** A request of a page and its response, in short. */
export type Seen = {
  readonly id?: string;
  /** The page's origin, which is sent as Origin too. */
  readonly from?: string;
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  readonly sent?: Headers;
  readonly received?: Headers;
  /** Headers of the preflight response; without them there was no preflight. */
  readonly preflight?: Headers;
  /** Header names that the preflight requested. */
  readonly names?: readonly string[];
  readonly blocked?: boolean;
  readonly more?: Partial<Exchange>;
};

/** Response headers that allow the page with credentials and say what caches have to know. */
export const allows = (origin: string, more: Headers = {}): Headers => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Credentials': 'true',
  Vary: 'Origin',
  ...more,
});

export function seen(options: Seen): Exchange {
  const {
    from = PAGE,
    url = API,
    method = 'GET',
    status = 200,
    received = allows(from),
    names = [],
  } = options;
  const requested = options.preflight;
  return exchange(
    [
      hop({
        url,
        method,
        requestHeaders: sentBy(from, options.sent),
        preflight:
          requested === undefined
            ? null
            : { ...preflight(method, names, response(204, requested, { time: 51 })), time: 11 },
        response: response(status, received),
      }),
    ],
    options.blocked === true ? blocked : completed,
    { id: options.id ?? 'seen', pageOrigin: from, ...options.more },
  );
}

/** A preflight response that allows a PUT of the page for ten minutes. */
export const allowsPut = (more: Headers = {}): Headers => ({
  ...allows(PAGE),
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Max-Age': '600',
  ...more,
});
