import type { Exchange } from '../../exchange/exchange';
import { memoizedByObject } from '../../exchange/memoized-by-object';
import type { Diagnosis } from '../diagnosis';
import type { EndpointHistory, Sighting } from '../reading/log/endpoint-history';
import type { Diagnosed } from './proof';
import { RESOURCE_POLICY_CODES } from '../words/cause-code';
import { sameRequestKey } from './same-request';

/** The same request, made again and again, as far as it tells whether what blocked it is fixed. */
export type Thread = {
  /** Those that were blocked, oldest first. */
  readonly blocked: readonly Diagnosed[];
  /** The last one that was blocked or failed. */
  readonly lastFailure: Diagnosed;
  /** Those that passed after one failure and before another, oldest first. */
  readonly between: readonly Diagnosed[];
  /** Those that passed and began after the last failure had ended, oldest first. */
  readonly after: readonly Diagnosed[];
};

/** When a request had ended, or began where that is not known, in milliseconds since the epoch. */
export const endTime = ({ end, time }: Exchange): number => end?.time ?? time;

/** Whether a request passed: a response that no script may read counts where none was to be read. */
export const isPass = ({ verdict, mode }: Diagnosis): boolean =>
  verdict === 'allowed' || (verdict === 'opaque' && mode.mode === 'no-cors');

/** Whether the server's headers kept the response from the page: by CORS, or by a resource policy. */
export const isBlock = ({ verdict, causes: [first] }: Diagnosis): boolean =>
  verdict === 'blocked' ||
  (verdict === 'failed' && first !== undefined && RESOURCE_POLICY_CODES.has(first.code));

/** Whether it failed. One that the page itself gave up shows nothing. */
const isFailure = ({ verdict, causes }: Diagnosis): boolean =>
  verdict === 'blocked' || (verdict === 'failed' && causes[0]?.code !== 'aborted');

/** More of the same request do not run at once, so that one of these ended last. */
const MOST_AT_ONCE = 100;

function threadFrom(requests: readonly Diagnosed[]): Thread | null {
  const failures = requests.filter(({ diagnosis }) => isFailure(diagnosis));
  const [first] = failures;
  const last = failures.at(-1);
  if (first === undefined || last === undefined) return null;
  const passes = requests.filter(({ diagnosis }) => isPass(diagnosis));
  const since = Math.max(...failures.slice(-MOST_AT_ONCE).map(({ exchange }) => endTime(exchange)));
  return {
    blocked: failures.filter(({ diagnosis }) => isBlock(diagnosis)),
    lastFailure: last,
    between: passes.filter(
      ({ exchange }) => exchange.time >= endTime(first.exchange) && endTime(exchange) <= last.exchange.time,
    ),
    after: passes.filter(({ exchange }) => exchange.time >= since),
  };
}

/** Keys go with their exchanges: of a log that changes nearly all stay. */
const known = new WeakMap<Exchange, { readonly key: string | null }>();

function keyOf(exchange: Exchange, diagnosisOf: EndpointHistory['diagnosisOf']): string | null {
  const before = known.get(exchange);
  if (before !== undefined) return before.key;
  const key = sameRequestKey(exchange, diagnosisOf(exchange));
  known.set(exchange, { key });
  return key;
}

type Threads = ReadonlyMap<string, Thread | null>;

const NO_THREADS: Threads = new Map();

function threadsOf(sightings: readonly Sighting[], diagnosisOf: EndpointHistory['diagnosisOf']): Threads {
  // Most endpoints never fail, and cost no key.
  if (!sightings.some(({ exchange }) => isFailure(diagnosisOf(exchange)))) return NO_THREADS;
  const requests = new Map<string, Diagnosed[]>();
  for (const { exchange, hop } of sightings) {
    const key = hop === 0 ? keyOf(exchange, diagnosisOf) : null;
    if (key === null) continue;
    const one = { exchange, diagnosis: diagnosisOf(exchange) };
    const same = requests.get(key);
    if (same === undefined) requests.set(key, [one]);
    else same.push(one);
  }
  return new Map([...requests].map(([key, same]) => [key, threadFrom(same)]));
}

/** The threads of an endpoint, put in order once for all its requests, for each state of the log. */
const threadsIn = memoizedByObject((history: EndpointHistory) =>
  memoizedByObject((sightings: readonly Sighting[]) => threadsOf(sightings, history.diagnosisOf)),
);

/** The thread of a request; null where none of the same failed, or it is not known which are the same. */
export function threadOf(exchange: Exchange, history: EndpointHistory): Thread | null {
  const key = keyOf(exchange, history.diagnosisOf);
  if (key === null) return null;
  const [{ url, method }] = exchange.hops;
  return threadsIn(history)(history.sameEndpoint(url, method)).get(key) ?? null;
}
