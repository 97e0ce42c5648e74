import type { Exchange } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { getHeader } from '../../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import { uniqueBy } from '../../fetch-standard/unique-by';
import type { Diagnosis } from '../diagnosis';
import { ALLOW_CREDENTIALS, ALLOW_ORIGIN } from '../fix/ideal-response';
import type { ServerPolicy } from '../fix/fix';
import { fixOf } from '../fix/fix-of';
import { policyAsSeen } from '../fix/server-policies';
import { wholeExchange } from '../fix/whole-exchange';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { DiagnosedLog } from '../reading/diagnosed-log';
import { engineOf } from '../reading/engine-of';
import { pageOrigin } from '../reading/page-origin';
import { offersConfiguration } from '../situations/beyond-headers';
import { situationsOf } from '../situations/situations-of';
import { passesUnder } from './configured-exchange';

/** What one server must say to all that a page asked of it. */
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
};

const isOfServer = (url: string, server: string): boolean => serializedOriginOfUrl(url) === server;

/** The first segment of the path, by which many configurations tell one API from another on the same server. */
export const apiSegment = (url: string): string => parseUrl(url)?.pathname.split('/')[1] ?? '';

/** A page sends thousands of requests of a few kinds. With more kinds than these, nothing is said of the whole API. */
const MOST_KINDS = 40;

type Need = {
  readonly exchange: Exchange;
  readonly on: Hypothesis;
  readonly isBlocked: boolean;
  readonly policy: ServerPolicy;
};

function hypothesisOf(exchange: Exchange, diagnosis: Diagnosis): Hypothesis | null {
  const origin = pageOrigin(exchange);
  return origin === null
    ? null
    : {
        origin,
        mode: diagnosis.mode.mode,
        engine: engineOf(exchange),
        credentials: diagnosis.credentials.mode === 'include',
      };
}

/** What the server allows a request today; credentials too where it allows them to the page, used or not. */
function policyToday(exchange: Exchange, server: string, on: Hypothesis): ServerPolicy {
  const policy = policyAsSeen(wholeExchange(exchange, on), server, on);
  const own = exchange.hops.filter(({ url }) => isOfServer(url, server));
  const allowsCredentials = own.some(({ response }) => {
    const headers = response?.headers ?? [];
    const [origin, credentials] = [getHeader(headers, ALLOW_ORIGIN), getHeader(headers, ALLOW_CREDENTIALS)];
    return origin !== '*' && credentials === 'true';
  });
  return { ...policy, allowCredentials: policy.allowCredentials || allowsCredentials };
}

/** What a request needs of the server, or has of it today; null where neither is known. */
function needOf(exchange: Exchange, diagnosis: Diagnosis, server: string): Need | null {
  const on = diagnosis.mode.mode === 'cors' ? hypothesisOf(exchange, diagnosis) : null;
  if (on === null || diagnosis.contradiction !== null) return null;
  if (diagnosis.verdict === 'allowed')
    return { exchange, on, isBlocked: false, policy: policyToday(exchange, server, on) };
  const fix = diagnosis.verdict === 'blocked' ? fixOf(exchange) : null;
  const policy = fix?.kind === 'server' ? fix.policies.find((one) => one.server === server) : undefined;
  // Where something else has to be done first, the headers of the request are no need of the API.
  return policy === undefined || !offersConfiguration(situationsOf(exchange, diagnosis, null))
    ? null
    : { exchange, on, isBlocked: true, policy };
}

const namesOf = (names: readonly string[]): string => names.map(asciiLowercase).sort().join(',');

/** What two requests share that need the same. */
const kindOf = ({ exchange, on, isBlocked, policy }: Need): string =>
  [
    // What happens behind a redirect hangs on other servers too.
    exchange.hops.length === 1 ? '' : exchange.id,
    ...exchange.hops.map(
      ({ method, url, response }) =>
        `${method} ${serializedOriginOfUrl(url) ?? ''} ${response?.status ?? ''}`,
    ),
    String(isBlocked),
    String(on.credentials),
    String(policy.preflighted),
    [...policy.allowMethods].sort().join(','),
    namesOf(policy.allowHeaders),
  ].join('\n');

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
  return { policy: needed, requests: [exchange], blocked: 1, left: 0, ifWithoutCredentials: false };
}

/**
 * What a server must say so that everything passes that a page asked of one API of it, that is below the same first segment
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
    exchange.hops.flatMap(({ url }) => (isOfServer(url, server) ? [apiSegment(url)] : [])),
  );
  const beside = log.exchanges.filter(
    (other) =>
      other !== exchange &&
      other.pageOrigin === page &&
      other.hops.some(({ url }) => isOfServer(url, server) && segments.has(apiSegment(url))),
  );
  const needs = beside.flatMap((other) => needOf(other, log.diagnosisOf(other), server) ?? []);
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
  return { policy, requests, blocked, left, ifWithoutCredentials };
}
