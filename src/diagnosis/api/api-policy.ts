import type { Exchange } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { parseUrl } from '../../fetch-standard/parse-url';
import { uniqueBy } from '../../fetch-standard/unique-by';
import type { ServerPolicy } from '../fix/fix';
import type { DiagnosedLog } from '../reading/log/diagnosed-log';
import { passesUnder } from './configured-exchange';
import { hypothesisOf, isPublic, isUrlOf, kindOf, needsOf, pathsAt } from './need';
import type { Need } from './need';

/** What one server must say to all requests of a page. */
export type ApiPolicy = {
  readonly policy: ServerPolicy;
  /** Recorded requests of the page to this server, the one in question included, that pass under the policy. */
  readonly requests: readonly Exchange[];
  /** How many of these are blocked today. */
  readonly blocked: number;
  /** How many more are blocked today that need something else. */
  readonly left: number;
  /** Whether some of those that pass would be blocked if they had credentials, which nobody can see. */
  readonly ifWithoutCredentials: boolean;
  /** Whether every site may make the requests today, as far as the server's `*` allows them, and none needs more. */
  readonly everyOrigin: boolean;
  readonly publicPaths: PublicPaths;
};

/** Paths of the server that every site may request today, because its responses there allow `*`. */
export type PublicPaths = {
  /** Those where nothing has to change, so that the configuration need not apply there. */
  readonly apart: readonly string[];
  /** Those where something has to change as well, so that the configuration restricts them to the origins that it lists. */
  readonly restricted: readonly string[];
};

const NO_PATHS: PublicPaths = { apart: [], restricted: [] };

/** Which of the requests beside it every site may make today. */
function publicPaths(
  exchange: Exchange,
  { server, allowOrigin }: ServerPolicy,
  needs: readonly Need[],
): PublicPaths {
  const pathsOf = (some: readonly Need[]): readonly string[] =>
    some.flatMap((need) => pathsAt(need.exchange, server));
  const toChange = new Set([
    ...pathsAt(exchange, server),
    ...pathsOf(needs.filter((need) => !isPublic(need))),
  ]);
  const open = [...new Set(pathsOf(needs.filter(isPublic)))];
  return {
    apart: open.filter((path) => !toChange.has(path)),
    // Where the request in question needs no more than `*`, that is said of it already.
    restricted: allowOrigin === '*' ? [] : open.filter((path) => toChange.has(path)),
  };
}

/** The first segment of the path, by which many configurations tell one API from another on the same server. */
export const apiSegment = (url: string): string => parseUrl(url)?.pathname.split('/')[1] ?? '';

/** A page sends thousands of requests of a few kinds. With more kinds than these, nothing is said of the whole API. */
const MOST_KINDS = 40;

/** The policy that allows what each of these allows. */
function together(needed: ServerPolicy, others: readonly ServerPolicy[], pageOrigin: string): ServerPolicy {
  const all = [needed, ...others];
  const isWildcard = (name: string): boolean => name === '*';
  const allowCredentials = all.some((one) => one.allowCredentials);
  // With credentials a wildcard allows nothing, and the names beside it are what counts.
  const listed = (lists: readonly (readonly string[])[]): readonly string[] =>
    allowCredentials ? lists.flat().filter((name) => !isWildcard(name)) : lists.flat();
  return {
    server: needed.server,
    allowOrigin: allowCredentials ? pageOrigin : needed.allowOrigin,
    allowCredentials,
    preflighted: all.some(({ preflighted }) => preflighted),
    allowMethods: [...new Set(listed(all.map(({ allowMethods }) => allowMethods)))],
    allowHeaders: uniqueBy(listed(all.map(({ allowHeaders }) => allowHeaders)), asciiLowercase),
  };
}

function alone(exchange: Exchange, needed: ServerPolicy): ApiPolicy {
  return {
    policy: needed,
    requests: [exchange],
    blocked: 1,
    left: 0,
    ifWithoutCredentials: false,
    everyOrigin: needed.allowOrigin === '*',
    publicPaths: NO_PATHS,
  };
}

/**
 * What a server must say so that all requests of a page to one API of it pass, that is those below the same first segment
 * of the path: the union of what its recorded requests need and of what they are allowed today, proved by the rules of every
 * engine against each kind of them. Where a request that passes today would not pass afterwards, only what the one request
 * needs is said.
 *
 * @param needed what the request in question needs of the server
 */
export function apiPolicy(exchange: Exchange, needed: ServerPolicy, log: DiagnosedLog | null): ApiPolicy {
  const { server } = needed;
  if (log === null) return alone(exchange, needed);
  const { pageOrigin: page } = exchange;
  if (page === null || page === server) return alone(exchange, needed);
  const segments = new Set(
    exchange.hops.flatMap(({ url }) => (isUrlOf(server, url) ? [apiSegment(url)] : [])),
  );
  const beside = log.exchanges.filter(
    (other) =>
      other !== exchange &&
      other.pageOrigin === page &&
      other.hops.some(({ url }) => isUrlOf(server, url) && segments.has(apiSegment(url))),
  );
  const needs = needsOf(beside, log, server);
  // Those of one kind need the same.
  const kinds = uniqueBy(needs, kindOf);
  if (kinds.length === 0 || kinds.length > MOST_KINDS) return alone(exchange, needed);
  const policy = together(
    needed,
    kinds.map((need) => need.policy),
    page,
  );
  const own = hypothesisOf(exchange, log.diagnosisOf(exchange));
  if (own === null || !passesUnder(exchange, policy, own)) return alone(exchange, needed);
  const passing = new Set(kinds.filter((need) => passesUnder(need.exchange, policy, need.on)).map(kindOf));
  if (kinds.some((need) => !need.isBlocked && !passing.has(kindOf(need)))) return alone(exchange, needed);
  const covered = needs.filter((need) => passing.has(kindOf(need)));
  const isBlocked = (one: Exchange): boolean => log.diagnosisOf(one).verdict === 'blocked';
  const requests = [...covered.map((need) => need.exchange), exchange];
  const blocked = requests.filter(isBlocked).length;
  const left = [...beside, exchange].filter(isBlocked).length - blocked;
  const isOpen = (one: Exchange): boolean => log.diagnosisOf(one).credentials.mode === 'unknown';
  const ifWithoutCredentials =
    !policy.allowCredentials && requests.some((one) => isBlocked(one) && isOpen(one));
  const everyOrigin = policy.allowOrigin === '*' && covered.every((need) => need.policy.allowOrigin === '*');
  const open = publicPaths(exchange, needed, needs);
  return { policy, requests, blocked, left, ifWithoutCredentials, everyOrigin, publicPaths: open };
}
