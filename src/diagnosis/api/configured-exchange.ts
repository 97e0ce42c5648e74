import type { Exchange, Hop, Response } from '../../exchange/exchange';
import { serializedOriginOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import { withHeader } from '../fix/response-edit';
import { responseAt, withResponse } from '../fix/whole-responses';
import type { ResponsePlace, WholeExchange } from '../fix/whole-responses';
import type { ServerPolicy } from '../fix/fix';
import { ALLOW_CREDENTIALS, ALLOW_HEADERS, ALLOW_METHODS, ALLOW_ORIGIN } from '../fix/ideal-response';
import { rulesEverywhere } from '../fix/rules-everywhere';
import { wholeExchange } from '../fix/whole-exchange';
import type { Hypothesis } from '../judging/evaluate-rules';

const listed = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '));

/** A response as a server gives it that was configured with the policy. */
function configured(
  response: Response,
  policy: ServerPolicy,
  isPreflight: boolean,
  origin: string,
): Response {
  const values: readonly (readonly [string, string | null])[] = [
    // No configuration is written that lets everybody in.
    [ALLOW_ORIGIN, origin],
    [ALLOW_CREDENTIALS, policy.allowCredentials ? 'true' : null],
    [ALLOW_METHODS, isPreflight ? listed(policy.allowMethods) : null],
    [ALLOW_HEADERS, isPreflight ? listed(policy.allowHeaders) : null],
  ];
  const headers = values.reduce((lines, [name, value]) => withHeader(lines, name, value), response.headers);
  return isPreflight ? { ...response, status: 204, statusLine: '', headers } : { ...response, headers };
}

function places(hop: Hop, index: number): readonly ResponsePlace[] {
  const response = { message: 'response', hop: index } as const;
  return hop.preflight === null ? [response] : [{ message: 'preflight', hop: index }, response];
}

function configuredExchange(exchange: Exchange, policy: ServerPolicy, on: Hypothesis): WholeExchange {
  const whole = wholeExchange(exchange, on);
  return whole.exchange.hops
    .flatMap((hop, index) => (serializedOriginOfUrl(hop.url) === policy.server ? places(hop, index) : []))
    .reduce((before, place) => {
      const isPreflight = place.message === 'preflight';
      const response = configured(responseAt(before, place), policy, isPreflight, serializeOrigin(on.origin));
      return withResponse(before, place, response);
    }, whole);
}

/**
 * Whether a recorded request passes, by the rules of the standard and of every engine, once its server is configured with
 * the policy. Every response of that server has the headers then, errors included, and preflights get the status 204.
 *
 * @param on under which the request was made; its engine is the observed one
 */
export const passesUnder = (exchange: Exchange, policy: ServerPolicy, on: Hypothesis): boolean =>
  rulesEverywhere(configuredExchange(exchange, policy, on), on).length === 0;
