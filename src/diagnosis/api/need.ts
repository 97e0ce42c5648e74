import type { Exchange } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { getHeader } from '../../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { Diagnosis } from '../diagnosis';
import { ALLOW_CREDENTIALS, ALLOW_ORIGIN } from '../fix/ideal-response';
import type { ServerPolicy } from '../fix/fix';
import { fixOf } from '../fix/fix-of';
import { policyAsSeen } from '../fix/server-policies';
import { wholeExchange } from '../fix/whole-exchange';
import type { Hypothesis } from '../judging/evaluate-rules';
import type { DiagnosedLog } from '../reading/log/diagnosed-log';
import { engineOf } from '../reading/engine-of';
import { pageOrigin } from '../reading/request/page-origin';
import { offersConfiguration } from '../situations/beyond-headers';
import { situationsOf } from '../situations/situations-of';
import { likenessOf } from './likeness';

/** What one recorded request needs of a server, or has of it today. */
export type Need = {
  readonly exchange: Exchange;
  readonly on: Hypothesis;
  readonly isBlocked: boolean;
  readonly policy: ServerPolicy;
};

/** Whether a URL is one of the server. */
export const isUrlOf = (server: string, url: string): boolean => serializedOriginOfUrl(url) === server;

/** Under which a request was made; null where the page has no origin. */
export function hypothesisOf(exchange: Exchange, diagnosis: Diagnosis): Hypothesis | null {
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
  const own = exchange.hops.filter(({ url }) => isUrlOf(server, url));
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

/** What each of these requests needs of the server, without those of which that is not known; worked out once for those alike. */
export function needsOf(exchanges: readonly Exchange[], log: DiagnosedLog, server: string): readonly Need[] {
  const known = new Map<string, Need | null>();
  return exchanges.flatMap((exchange) => {
    const diagnosis = log.diagnosisOf(exchange);
    const key = likenessOf(exchange, diagnosis);
    const need = known.has(key) ? known.get(key) : needOf(exchange, diagnosis, server);
    known.set(key, need ?? null);
    return need === null || need === undefined ? [] : [{ ...need, exchange }];
  });
}

const namesOf = (names: readonly string[]): string => names.map(asciiLowercase).sort().join(',');

/** What two requests share that need the same. */
export const kindOf = ({ exchange, on, isBlocked, policy }: Need): string =>
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

/** The paths of a server that a request went to. */
export const pathsAt = ({ hops }: Exchange, server: string): readonly string[] =>
  hops.flatMap(({ url }) => (isUrlOf(server, url) ? [parseUrl(url)?.pathname ?? ''] : []));

/** Whether every site may make the request today, as no credentials are involved and the server allows every origin. */
export const isPublic = ({ exchange, on, isBlocked, policy }: Need): boolean =>
  !isBlocked && !on.credentials && policy.allowOrigin === '*' && exchange.hops.length === 1;
