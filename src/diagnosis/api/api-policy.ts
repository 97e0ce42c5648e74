import type { Exchange } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { Diagnosis } from '../diagnosis';
import type { ServerPolicy } from '../fix/fix';
import { fixOf } from '../fix/fix-of';
import { policyAsSeen } from '../fix/server-policies';
import { wholeExchange } from '../fix/whole-exchange';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { DiagnosedLog } from '../reading/diagnosed-log';
import { engineOf } from '../reading/engine-of';
import { pageOrigin } from '../reading/page-origin';
import { passesUnder } from './configured-exchange';

/** What one server must say to all that a page asked of it. */
export type ApiPolicy = {
  readonly policy: ServerPolicy;
  /** Recorded requests of the page to this server, the one in question included, that pass under the policy. */
  readonly requests: readonly Exchange[];
  /** How many of these are blocked today. */
  readonly blocked: number;
};

/** A page sends thousands of requests of a few kinds; so many kinds are looked at, the newest of each. */
const MOST_KINDS = 200;

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

/** What a request needs of the server, or has of it today; null where neither is known. */
function needOf(exchange: Exchange, diagnosis: Diagnosis, server: string): Need | null {
  const on = diagnosis.mode.mode === 'cors' ? hypothesisOf(exchange, diagnosis) : null;
  if (on === null || diagnosis.contradiction !== null) return null;
  if (diagnosis.verdict === 'allowed')
    return { exchange, on, isBlocked: false, policy: policyAsSeen(wholeExchange(exchange, on), server, on) };
  const fix = diagnosis.verdict === 'blocked' ? fixOf(exchange) : null;
  const policy = fix?.kind === 'server' ? fix.policies.find((one) => one.server === server) : undefined;
  return policy === undefined ? null : { exchange, on, isBlocked: true, policy };
}

const namesOf = (names: readonly string[]): string => names.map(asciiLowercase).sort().join(',');

/** What two requests share that need the same. */
const kindOf = ({ exchange, on, isBlocked, policy }: Need): string =>
  [
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

const unique = (names: readonly string[], keyOf: (name: string) => string): readonly string[] => [
  ...new Map(names.map((name) => [keyOf(name), name])).values(),
];

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
    allowMethods: unique(listed(all.map(({ allowMethods }) => allowMethods)), (method) => method),
    allowHeaders: unique(listed(all.map(({ allowHeaders }) => allowHeaders)), asciiLowercase),
  };
}

function alone(exchange: Exchange, needed: ServerPolicy): ApiPolicy {
  return { policy: needed, requests: [exchange], blocked: 1 };
}

function newestOfEachKind(needs: readonly Need[]): readonly Need[] {
  const kinds = new Map<string, Need>();
  for (const need of needs.toReversed()) {
    if (kinds.size === MOST_KINDS) break;
    const kind = kindOf(need);
    if (!kinds.has(kind)) kinds.set(kind, need);
  }
  return [...kinds.values()];
}

/**
 * What a server must say so that everything passes that a page asked of it: the union of what its recorded requests need
 * and of what they are allowed today, proved by the rules of every engine against each of them. Where a request that
 * passes today would not pass afterwards, only what the one request needs is said.
 *
 * @param needed what the request in question needs of the server
 */
export function apiPolicy(exchange: Exchange, needed: ServerPolicy, log: DiagnosedLog | null): ApiPolicy {
  const { server } = needed;
  if (log === null) return alone(exchange, needed);
  const { pageOrigin: page } = exchange;
  if (page === null || page === server) return alone(exchange, needed);
  const beside = log.exchanges.filter(
    (other) =>
      other !== exchange &&
      other.pageOrigin === page &&
      other.hops.some(({ url }) => serializedOriginOfUrl(url) === server),
  );
  const needs = beside.flatMap((other) => needOf(other, log.diagnosisOf(other), server) ?? []);
  const kinds = newestOfEachKind(needs);
  if (kinds.length === 0) return alone(exchange, needed);
  const policy = together(
    needed,
    kinds.map((need) => need.policy),
    page,
  );
  const passing = new Set(kinds.filter((need) => passesUnder(need.exchange, policy, need.on)).map(kindOf));
  if (kinds.some((need) => !need.isBlocked && !passing.has(kindOf(need)))) return alone(exchange, needed);
  const covered = needs.filter((need) => passing.has(kindOf(need)));
  return {
    policy,
    requests: [...covered.map((need) => need.exchange), exchange],
    blocked: 1 + covered.filter(({ isBlocked }) => isBlocked).length,
  };
}
