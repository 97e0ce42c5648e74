import { extractHeaderListValues } from '../../fetch-standard/extract-header-list-values';
import { getHeader } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { serializedOriginOfUrl, serializeOrigin } from '../../fetch-standard/origin';
import { uniqueBy } from '../../fetch-standard/unique-by';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import type { Hypothesis } from '../judging/evaluate-rules';
import { preflightNeed } from '../reading/request/preflight-need';
import { responseAt } from './whole-responses';
import type { WholeExchange } from './whole-responses';
import type { ResponseFix, ServerPolicy } from './fix';
import { ALLOW_HEADERS, ALLOW_METHODS, ALLOW_ORIGIN } from './ideal-response';

const serverOf = (url: string): string => serializedOriginOfUrl(url) ?? '';

function listed(fixed: WholeExchange, hop: number, name: string): readonly string[] {
  const list = extractHeaderListValues(name, responseAt(fixed, { message: 'preflight', hop }).headers);
  return list.kind === 'list' ? list.values : [];
}

function policyOf(
  server: string,
  fixed: WholeExchange,
  on: Hypothesis,
  unseenPreflights: ReadonlySet<number>,
): ServerPolicy {
  const { hops } = fixed.exchange;
  const own = hops.flatMap((hop, index) => (serverOf(hop.url) === server ? [index] : []));
  const requested = own.filter((index) => hops[index]?.preflight !== null || unseenPreflights.has(index));
  const origins = [
    ...own.map((hop) => responseAt(fixed, { message: 'response', hop })),
    ...requested.map((hop) => responseAt(fixed, { message: 'preflight', hop })),
  ].map(({ headers }) => getHeader(headers, ALLOW_ORIGIN));
  const needs = requested.flatMap((index) => {
    const hop = hops[index];
    return hop === undefined ? [] : [preflightNeed(hop, true, on.engine)];
  });
  return {
    server,
    allowOrigin: origins.includes('*') ? '*' : serializeOrigin(on.origin),
    allowCredentials: on.credentials,
    preflighted: requested.length > 0,
    allowMethods: [
      ...new Set([
        ...requested.flatMap((hop) => listed(fixed, hop, ALLOW_METHODS)),
        ...needs.map(({ method }) => method),
      ]),
    ],
    allowHeaders: uniqueBy(
      [
        ...needs.flatMap(({ unsafeHeaders }) => unsafeHeaders.map(({ name }) => name)),
        ...requested.flatMap((hop) => listed(fixed, hop, ALLOW_HEADERS)),
      ],
      asciiLowercase,
    ),
  };
}

/** What a server says to a request that passes; where no preflight was recorded that it needs, what that must have allowed. */
export function policyAsSeen(whole: WholeExchange, server: string, on: Hypothesis): ServerPolicy {
  const { hops, type } = whole.exchange;
  const unrecorded = hops.flatMap((hop, index) => {
    const { reasons } = preflightNeed(hop, MAY_BE_PREFLIGHTED.has(type), on.engine);
    return hop.preflight === null && reasons.length > 0 ? [index] : [];
  });
  return policyOf(server, whole, on, new Set(unrecorded));
}

/** What each server that has to change must say to the whole request, as its fixed responses have it. */
export function serverPolicies(
  fixed: WholeExchange,
  responses: readonly ResponseFix[],
  on: Hypothesis,
): readonly ServerPolicy[] {
  const unseenPreflights = new Set(
    responses.filter(({ response }) => response === 'preflight').map(({ hop }) => hop),
  );
  return [...new Set(responses.map(({ url }) => serverOf(url)))].map((server) =>
    policyOf(server, fixed, on, unseenPreflights),
  );
}
