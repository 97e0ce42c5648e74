import type { Exchange, Response } from '../../../exchange/exchange';
import { memoizedByExchange } from '../../../exchange/memoized-by-exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { parseUrl } from '../../../fetch-standard/parse-url';
import type { Diagnosis } from '../../diagnosis';
import type { DiagnosedLog, HopPlace } from './diagnosed-log';
import { apiOrigin, pathShape } from '../url/path-shape';

/** One request to an endpoint, as the log has it. */
export type Sighting = HopPlace & {
  readonly method: string;
  readonly url: string;
  /** Serialised origin of the requesting page; `null` as text when opaque; null when unknown. */
  readonly pageOrigin: string | null;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** The response to the actual request, as the server sent it; null when none was recorded. */
  readonly response: Response | null;
  /** The response to its preflight; null when no preflight was sent or none got a response. */
  readonly preflightResponse: Response | null;
};

/**
 * What the log knows of an endpoint and of its API. The lists are the same objects for every request to the same place,
 * so what is worked out of a whole list can be remembered by it; they hold the request itself too.
 */
export type EndpointHistory = {
  /** Requests with the same method to the same path shape of the same API origin, oldest first. */
  readonly sameEndpoint: (url: string, method: string) => readonly Sighting[];
  /** The same with any method. */
  readonly samePath: (url: string) => readonly Sighting[];
  /** Every request to the API origin of a URL, oldest first. */
  readonly sameApi: (url: string) => readonly Sighting[];
  /** Requests whose response names exactly this URL in its `Location`, oldest first. */
  readonly withLocation: (url: string) => readonly Sighting[];
  readonly diagnosisOf: (exchange: Exchange) => Diagnosis;
};

type Keyed = {
  readonly endpoint: string;
  readonly path: string;
  readonly api: string;
  /** What its response names in `Location`, as an absolute URL; null without one. */
  readonly location: string | null;
  readonly sighting: Sighting;
};

type Index = Readonly<
  Record<'endpoint' | 'path' | 'api' | 'location', ReadonlyMap<string, readonly Sighting[]>>
>;

const pathKey = (url: string): string => `${apiOrigin(url)}${pathShape(url)}`;
const endpointKey = (url: string, method: string): string => `${method} ${pathKey(url)}`;

function locationOf(url: string, response: Response | null): string | null {
  const location = getHeader(response?.headers ?? [], 'location');
  return location === null ? null : (parseUrl(location, url)?.href ?? null);
}

const keysOf = memoizedByExchange((exchange): readonly Keyed[] =>
  exchange.hops.map(({ url, method, time, response, preflight }, hop) => {
    const path = pathKey(url);
    return {
      api: apiOrigin(url),
      path,
      endpoint: `${method} ${path}`,
      location: locationOf(url, response),
      sighting: {
        exchange,
        hop,
        method,
        url,
        pageOrigin: exchange.pageOrigin,
        time,
        response,
        preflightResponse: preflight?.response ?? null,
      },
    };
  }),
);

function add(lists: Map<string, Sighting[]>, key: string, sighting: Sighting): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [sighting]);
  else list.push(sighting);
}

function indexOf(exchanges: readonly Exchange[]): Index {
  const endpoint = new Map<string, Sighting[]>();
  const path = new Map<string, Sighting[]>();
  const api = new Map<string, Sighting[]>();
  const location = new Map<string, Sighting[]>();
  for (const exchange of exchanges)
    for (const keyed of keysOf(exchange)) {
      add(endpoint, keyed.endpoint, keyed.sighting);
      add(path, keyed.path, keyed.sighting);
      add(api, keyed.api, keyed.sighting);
      if (keyed.location !== null) add(location, keyed.location, keyed.sighting);
    }
  return { endpoint, path, api, location };
}

const NONE: readonly Sighting[] = [];

/**
 * What a log knows of each endpoint. The log is gone through once, when something is first asked; asking again costs a
 * look into a map, so this is to be made once for each state of the log.
 */
export function endpointHistory(log: DiagnosedLog): EndpointHistory {
  let built: Index | null = null;
  const index = (): Index => (built ??= indexOf(log.exchanges));
  return {
    sameEndpoint: (url, method) => index().endpoint.get(endpointKey(url, method)) ?? NONE,
    samePath: (url) => index().path.get(pathKey(url)) ?? NONE,
    sameApi: (url) => index().api.get(apiOrigin(url)) ?? NONE,
    withLocation: (url) => index().location.get(url) ?? NONE,
    diagnosisOf: log.diagnosisOf,
  };
}
