import { diagnose } from '../../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../../src/diagnosis/reading/log/diagnosed-log';
import { explainPreflightCache } from '../../../src/diagnosis/preflight-cache/explain-preflight-cache';
import { preflightCacheFindings } from '../../../src/diagnosis/preflight-cache/preflight-cache-findings';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Browser, Exchange } from '../../../src/exchange/exchange';
import { PAGE, blocked, completed, exchange, hop, preflight, response, sentBy } from '../exchange-builder';
import type { Headers } from '../exchange-builder';

/** One request of a log, in short. */
export type Request = {
  readonly id: string;
  /** Seconds. */
  readonly at: number;
  readonly method?: string;
  /** Request headers that need a preflight. */
  readonly headers?: Headers;
  readonly credentials?: boolean;
  /** Headers of the preflight response; null when no preflight was sent. */
  readonly preflight?: Headers | null;
  readonly received?: Headers;
  readonly blocked?: boolean;
  readonly browser?: Browser;
  readonly more?: Partial<Exchange>;
};

const ALLOWED: Headers = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };
/** Headers of a preflight response that allow PUT and are cached for as long as Access-Control-Max-Age says. */
export const remembered = (seconds: string | readonly [], allowed: Headers = {}): Headers => ({
  ...ALLOWED,
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Max-Age': seconds,
  ...allowed,
});

/** A request with its response 20 ms after it began, and that of its preflight, if any, 10 ms after it began. */
export function request(options: Request): Exchange {
  const { id, at, method = 'PUT', headers = {}, credentials = false, browser = 'chromium' } = options;
  const time = at * 1000;
  const refused = options.blocked === true && options.received === undefined;
  const requested = options.preflight ?? null;
  const requestHeaders = sentBy(PAGE, {
    ...(credentials ? { 'Sec-Fetch-Storage-Access': 'none', Cookie: 'a=b' } : {}),
    ...headers,
  });
  const sent =
    requested === null
      ? null
      : preflight(
          method,
          Object.keys(headers).map((name) => name.toLowerCase()),
          response(204, requested, { time: time + 10 }),
          {
            requestId: `${id}-preflight`,
            time: time + 2,
          },
        );
  return exchange(
    [
      hop({
        method,
        time,
        requestHeaders,
        preflight: sent,
        response: refused ? null : response(200, options.received ?? ALLOWED, { time: time + 20 }),
      }),
    ],
    options.blocked === true ? blocked : completed,
    { id, time, browser, ...options.more },
  );
}

export const logOf = (...requests: readonly Request[]): DiagnosedLog => ({
  exchanges: requests.map(request),
  diagnosisOf: diagnose,
});

/** What is found of the last request of a log. */
export function findingsOfLast(...requests: readonly Request[]) {
  const log = logOf(...requests);
  const last = log.exchanges.at(-1);
  if (last === undefined) throw new Error('the log is empty');
  return preflightCacheFindings(last, log);
}

/** The same where there is just one finding. */
export function lastFinding(...requests: readonly Request[]) {
  const [finding] = findingsOfLast(...requests);
  if (finding === undefined) throw new Error('there is no finding');
  return finding;
}

/** The same in words. */
export function said(...requests: readonly Request[]): string {
  const log = logOf(...requests);
  const last = log.exchanges.at(-1);
  if (last === undefined) throw new Error('the log is empty');
  return preflightCacheFindings(last, log)
    .flatMap((finding) => explainPreflightCache(finding, last))
    .map(({ text }) => plainText(text))
    .join(' ');
}
