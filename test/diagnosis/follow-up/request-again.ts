import { diagnose } from '../../../src/diagnosis/diagnose';
import { followUpOf } from '../../../src/diagnosis/follow-up/follow-up';
import type { FollowUp } from '../../../src/diagnosis/follow-up/follow-up';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import type { Exchange, Hop, Response } from '../../../src/exchange/exchange';
import { blocked, completed, exchange, hop, PAGE, response, sentBy } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** Response headers that let the page read, with credentials and without. */
export const ALLOWS: Headers = {
  'Access-Control-Allow-Origin': PAGE,
  'Access-Control-Allow-Credentials': 'true',
};

/** What shows in Chromium that a request is made without credentials, or with them. */
export const OMITS: Headers = {};
export const INCLUDES: Headers = { 'Sec-Fetch-Storage-Access': 'none' };

type Parts = {
  readonly method?: string;
  readonly sent?: Headers;
  readonly status?: number;
  readonly response?: Partial<Response>;
  readonly hop?: Partial<Hop>;
  readonly more?: Partial<Exchange>;
};

const timed = (at: number, hops: readonly [Hop, ...Hop[]], isBlocked: boolean, more: Partial<Exchange>) => {
  const time = at * 1000;
  const end = { ...(isBlocked ? blocked : completed), time: time + 30 };
  return exchange(hops, end, { id: `at ${String(at)}`, time, ...more });
};

const madeOf = (at: number, received: Headers, parts: Parts): Hop =>
  hop({
    time: at * 1000,
    method: parts.method ?? 'GET',
    requestHeaders: sentBy(PAGE, parts.sent ?? OMITS),
    response: response(parts.status ?? 200, received, { time: at * 1000 + 20, ...parts.response }),
    ...parts.hop,
  });

/** A request that began at that second and was blocked: the response has no CORS headers. */
export const blockedAt = (at: number, parts: Parts = {}, received: Headers = {}): Exchange =>
  timed(at, [madeOf(at, received, parts)], true, parts.more ?? {});

/** A request that began at that second and passed. */
export const passedAt = (at: number, parts: Parts = {}, received: Headers = ALLOWS): Exchange =>
  timed(at, [madeOf(at, received, parts)], false, parts.more ?? {});

/** What is said of the first of these requests, which are made in this order. */
export function followUp(shown: Exchange, ...others: readonly Exchange[]): FollowUp | null {
  const exchanges = [shown, ...others].sort((a, b) => a.time - b.time);
  return followUpOf(shown, endpointHistory({ exchanges, diagnosisOf: diagnose }));
}
