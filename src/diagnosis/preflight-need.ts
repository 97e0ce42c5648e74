import type { Hop } from '../exchange/exchange';
import { isCorsSafelistedMethod } from '../fetch-standard/method';
import { whyNotSafelisted } from '../fetch-standard/cors-safelisted-request-header';
import type { Engine } from '../fetch-standard/engines';
import { getHeader } from '../fetch-standard/header-list';
import { preflightReasons } from '../fetch-standard/preflight-reasons';
import type { PreflightReason } from '../fetch-standard/preflight-reasons';
import { authorHeaders, requestedHeaderNames } from './author-headers';

type HeaderReason = Extract<PreflightReason, { kind: 'header' }>;

/** Whether and why a hop needs a preflight, and what the preflight's answer has to allow. */
export type PreflightNeed = {
  readonly reasons: readonly PreflightReason[];
  /** The method that has to be allowed: as asked for in the preflight, else the hop's own. */
  readonly method: string;
  readonly unsafeHeaders: readonly HeaderReason[];
  readonly useCorsPreflight: boolean;
};

const SAFELISTED_NAMES: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'range',
]);

function headerReason(name: string, hop: Hop, engine: Engine): HeaderReason {
  const value = hop.requestHeaders === null ? null : getHeader(hop.requestHeaders, name);
  if (!SAFELISTED_NAMES.has(name)) return { kind: 'header', name, value, why: 'name-not-safelisted' };
  return { kind: 'header', name, value, why: value === null ? null : whyNotSafelisted(name, value, engine) };
}

/**
 * Why this hop needs a preflight. A preflight that was sent is the best witness: it names the method and every header
 * that needed one. Where none was sent, the rules are run on the headers that the script can have set.
 *
 * @see https://fetch.spec.whatwg.org/#main-fetch step 12
 */
export function preflightNeed(hop: Hop, mayBePreflighted: boolean, engine: Engine): PreflightNeed {
  if (hop.preflight === null) {
    const reasons = mayBePreflighted
      ? preflightReasons({
          method: hop.method,
          headers: authorHeaders(hop),
          useCorsPreflight: false,
          engine,
        })
      : [];
    return {
      reasons,
      method: hop.method,
      unsafeHeaders: reasons.filter((reason) => reason.kind === 'header'),
      useCorsPreflight: false,
    };
  }
  const asked = hop.preflight.requestHeaders;
  const method = getHeader(asked, 'access-control-request-method') ?? hop.method;
  const unsafeHeaders = requestedHeaderNames(asked).map((name) => headerReason(name, hop, engine));
  const methodReasons: PreflightReason[] = isCorsSafelistedMethod(method) ? [] : [{ kind: 'method', method }];
  const found = [...methodReasons, ...unsafeHeaders];
  const useCorsPreflight = found.length === 0;
  return {
    reasons: useCorsPreflight ? [{ kind: 'use-cors-preflight-flag' }] : found,
    method,
    unsafeHeaders,
    useCorsPreflight,
  };
}
