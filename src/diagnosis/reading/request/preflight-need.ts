import type { Hop } from '../../../exchange/exchange';
import { isCorsSafelistedMethod } from '../../../fetch-standard/method';
import { whyNotSafelisted } from '../../../fetch-standard/cors-safelisted-request-header';
import type { Engine } from '../../../fetch-standard/engines';
import { getHeader } from '../../../fetch-standard/header-list';
import type { HeaderList } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { preflightReasons } from '../../../fetch-standard/preflight-reasons';
import type { PreflightReason } from '../../../fetch-standard/preflight-reasons';
import { headersByAuthor, requestedHeaderNames } from './author-headers';

type HeaderReason = Extract<PreflightReason, { kind: 'header' }>;

/** Whether and why a hop needs a preflight, and what the preflight's response has to allow. */
export type PreflightNeed = {
  readonly reasons: readonly PreflightReason[];
  /** The method that has to be allowed: as the preflight requested it, else the hop's own. */
  readonly method: string;
  readonly unsafeHeaders: readonly HeaderReason[];
  readonly useCorsPreflight: boolean;
  /**
   * Lower-cased names of headers of which the wire does not tell whether they needed a preflight: the browser may have
   * added them itself, or joined repeats that it had tested each for itself. Empty where a preflight was seen.
   */
  readonly undecided: readonly string[];
};

const SAFELISTED_NAMES: ReadonlySet<string> = new Set([
  'accept',
  'accept-language',
  'content-language',
  'content-type',
  'range',
]);

function headerReason(name: string, value: string | null, engine: Engine): HeaderReason {
  if (!SAFELISTED_NAMES.has(name)) return { kind: 'header', name, value, why: 'name-not-safelisted' };
  return { kind: 'header', name, value, why: value === null ? null : whyNotSafelisted(name, value, engine) };
}

/** Why each header that a preflight requested needed it. One pass over the hop's headers, however many there were. */
function reasonsOfRequested(names: readonly string[], hop: Hop, engine: Engine): readonly HeaderReason[] {
  const values = new Map<string, string>();
  for (const { name, value } of hop.requestHeaders ?? []) {
    const lowerName = asciiLowercase(name);
    const before = values.get(lowerName);
    values.set(lowerName, before === undefined ? value : `${before}, ${value}`);
  }
  return names.map((name) => headerReason(name, values.get(name) ?? null, engine));
}

/** One header for each value that may have been set apart and was joined on the wire. */
const withRepeatsApart = (headers: HeaderList): HeaderList =>
  headers.flatMap(({ name, value }) => value.split(', ').map((part) => ({ name, value: part })));

function reasonsWithoutWitness(
  hop: Hop,
  engine: Engine,
): { readonly reasons: readonly PreflightReason[]; readonly undecided: readonly string[] } {
  const reasonsFor = (headers: HeaderList): readonly PreflightReason[] =>
    preflightReasons({ method: hop.method, headers, useCorsPreflight: false, engine });
  const { script, unknown } = headersByAuthor(hop);
  const asJoined = reasonsFor(script);
  const ofUnknownAuthor = unknown.length === 0 ? [] : reasonsFor(unknown).flatMap(headerName);
  // Most requests have no header that could need a preflight, and thousands of them are looked at.
  if (engine.requestHeaders.testedCombined || script.length === 0)
    return { reasons: asJoined, undecided: ofUnknownAuthor };
  const namesApart = new Set(reasonsFor(withRepeatsApart(script)).flatMap(headerName));
  const isDecided = (reason: PreflightReason): boolean =>
    reason.kind !== 'header' || namesApart.has(reason.name);
  return {
    reasons: asJoined.filter(isDecided),
    undecided: [...asJoined.filter((reason) => !isDecided(reason)).flatMap(headerName), ...ofUnknownAuthor],
  };
}

const headerName = (reason: PreflightReason): readonly string[] =>
  reason.kind === 'header' ? [reason.name] : [];

/**
 * Why this hop needs a preflight. A preflight that was sent is the best witness: it names the method and every header
 * that needed one. Where none was sent, the rules are run on the headers that the script can have set.
 *
 * @see https://fetch.spec.whatwg.org/#main-fetch step 12
 */
export function preflightNeed(hop: Hop, mayBePreflighted: boolean, engine: Engine): PreflightNeed {
  if (hop.preflight === null) {
    const { reasons, undecided } = mayBePreflighted
      ? reasonsWithoutWitness(hop, engine)
      : { reasons: [], undecided: [] };
    return {
      reasons,
      method: hop.method,
      unsafeHeaders: reasons.filter((reason) => reason.kind === 'header'),
      useCorsPreflight: false,
      undecided,
    };
  }
  const requested = hop.preflight.requestHeaders;
  const method = getHeader(requested, 'access-control-request-method') ?? hop.method;
  const unsafeHeaders = reasonsOfRequested(requestedHeaderNames(requested), hop, engine);
  const methodReasons: PreflightReason[] = isCorsSafelistedMethod(method) ? [] : [{ kind: 'method', method }];
  const found = [...methodReasons, ...unsafeHeaders];
  const useCorsPreflight = found.length === 0;
  return {
    reasons: useCorsPreflight ? [{ kind: 'use-cors-preflight-flag' }] : found,
    method,
    unsafeHeaders,
    useCorsPreflight,
    undecided: [],
  };
}
