import { hopAt, lastHopIndex } from '../../exchange/hops';
import { isUnseen } from '../../exchange/exchange';
import type { Exchange, Hop } from '../../exchange/exchange';
import type { NetworkError, NetworkErrorKind } from '../../exchange/network-event';
import type { NetworkCauseCode } from '../words/cause-code';
import { getHeader } from '../../fetch-standard/header-list';
import { parseUrl } from '../../fetch-standard/parse-url';
import { isLocalUrl } from '../reading/url/host-address-space';
import type { Place } from '../diagnosis';
import { mayHideRepeat } from '../reading/outcome/hidden-repeat';
import { isGivenUpUnsent } from '../reading/outcome/unsent-hop';
import type { LocatedNetworkFailure } from './located-network-failure';
import {
  embedderLines,
  isIsolatedByDocument,
  isPolicySeen,
  policyLines,
} from '../reading/policies/page-policy';
import { localNetworkFailure, wrongAddressSpace } from './local-network';
import { noWorkerResponse } from './no-worker-response';
import { unsentRequest } from './unsent-request';

const CODES: Readonly<Record<NetworkErrorKind, NetworkCauseCode>> = {
  unspecified: 'network-other',
  dns: 'network-dns',
  refused: 'network-refused',
  reset: 'network-reset',
  tls: 'network-tls',
  timeout: 'network-timeout',
  aborted: 'aborted',
  'blocked-by-extension': 'blocked-by-extension',
  corp: 'corp-blocked',
  orb: 'orb-blocked',
  'local-network': 'local-network-denied',
  'local-network-denied': 'local-network-denied',
  'local-network-by-system': 'local-network-denied',
  'invalid-response': 'response-invalid',
  'redirect-loop': 'network-other',
  'redirect-unsafe': 'network-other',
  'redirect-invalid': 'network-other',
  'redirect-stopped': 'network-other',
  'not-sent': 'never-sent',
  'service-worker': 'service-worker-failed',
  'network-access-revoked': 'connection-allowlist',
  other: 'network-other',
};

/** The error of the failed preflight; Chromium names the true one only on the actual request. */
function preflightError(hop: Hop, error: NetworkError): NetworkError {
  const own = hop.preflight?.end;
  return own?.kind === 'failed' && own.error.kind !== 'unspecified' ? own.error : error;
}

/** Whether the browser may know a server from HSTS to speak https only, which it does not say of a preflight's end. */
const mayBeUpgraded = (url: string): boolean => parseUrl(url)?.protocol === 'http:' && !isLocalUrl(url);

/**
 * Whether Chromium itself stopped a request to plain http that webRequest calls aborted: DevTools tells of a failure, or of
 * a redirect, where nobody responded. HSTS that runs into redirect mode `error` or `manual` ends so.
 */
function isRefusedUpgrade(
  { devtoolsError, hops }: Exchange,
  { url, response }: Hop,
  error: NetworkError,
): boolean {
  if (error.kind !== 'aborted' || response !== null || devtoolsError === null) return false;
  const isStopped = devtoolsError.name === 'net::ERR_FAILED' || devtoolsError.hop >= hops.length;
  return isStopped && mayBeUpgraded(url);
}

function preflightCause(
  exchange: Exchange,
  index: number,
  hop: Hop,
  error: NetworkError,
): LocatedNetworkFailure {
  const place = { stage: 'preflight', hop: index } as const;
  const actual = preflightError(hop, error);
  if (
    actual.kind === 'blocked-by-extension' ||
    actual.kind === 'aborted' ||
    actual.kind === 'local-network-denied' ||
    actual.kind === 'local-network-by-system'
  ) {
    return { ...place, failure: { code: CODES[actual.kind], error: actual.name }, knownBy: 'observed' };
  }
  if (actual.kind === 'network-access-revoked') return allowlistFinding(exchange, place, actual);
  if (actual.kind === 'local-network') return localNetworkFailure(exchange, place, actual);
  // So end HSTS at a preflight, Local Network Access and what nobody names: only a local address tells which it is.
  if (actual.name === 'net::ERR_FAILED' && !isLocalUrl(hop.url))
    return { ...place, failure: { code: 'blocked-unexplained', error: actual.name }, knownBy: 'assumed' };
  if (actual.name === 'net::ERR_FAILED')
    return { ...localNetworkFailure(exchange, place, actual), knownBy: 'assumed' };
  return { ...place, failure: { code: 'preflight-network-error', error: actual.name }, knownBy: 'observed' };
}

const EXCLUDING_POLICIES: ReadonlySet<string> = new Set(['same-origin', 'same-site']);

/**
 * A response that was withheld from a request without CORS: by its own Cross-Origin-Resource-Policy, or, where it has
 * none that is valid, by the Cross-Origin-Embedder-Policy of the page, which the exchange does not hold. DevTools names
 * which of the two it was; webRequest has one error for both.
 *
 * @see https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check
 */
function resourcePolicyFinding(exchange: Exchange, hop: number, error: NetworkError): LocatedNetworkFailure {
  const policy = getHeader(hopAt(exchange, hop).response?.headers ?? [], 'cross-origin-resource-policy');
  const named = exchange.devtoolsError?.name ?? '';
  const byDevTools = named.endsWith('DefaultedToSameOriginByCoep');
  const byResource = !byDevTools && policy !== null && EXCLUDING_POLICIES.has(policy);
  const place = { stage: 'response', hop } as const;
  if (byResource)
    return { ...place, failure: { code: 'corp-blocked', error: error.name }, knownBy: 'observed' };
  const isIsolated = isIsolatedByDocument(exchange);
  const lines = isIsolated ? policyLines(exchange, 'document-isolation-policy') : embedderLines(exchange);
  return {
    ...place,
    failure: {
      code: isIsolated ? 'document-isolation-policy' : 'coep-blocked',
      error: byDevTools ? named : error.name,
      policyLines: lines,
    },
    knownBy: byDevTools || isPolicySeen(lines) ? 'observed' : 'assumed',
  };
}

/** A connection that the page's own header does not list, which only Chromium knows. */
function allowlistFinding(exchange: Exchange, place: Place, error: NetworkError): LocatedNetworkFailure {
  const lines = policyLines(exchange, 'connection-allowlist');
  return {
    ...place,
    failure: { code: 'connection-allowlist', error: error.name, policyLines: lines },
    knownBy: isPolicySeen(lines) ? 'observed' : 'assumed',
  };
}

/**
 * Names what ended an exchange whose responses, as far as seen, break no rule.
 *
 * @param error what the browser reported for the actual request
 */
export function networkFinding(exchange: Exchange, error: NetworkError): LocatedNetworkFailure {
  if (error.kind === 'not-sent') return unsentRequest(exchange, error.name);
  if (error.kind === 'service-worker') return noWorkerResponse(error.name);
  const hop = lastHopIndex(exchange);
  const last = hopAt(exchange, hop);
  const { preflight, response } = last;
  // By the same name browsers call what CORS forbids.
  if (isUnseen(exchange, 'withheld') && response === null && error.kind === 'unspecified') {
    const failure = { code: 'blocked-unexplained', error: error.name, detail: 'or-cors' } as const;
    return { failure, stage: 'response', hop, knownBy: 'observed' };
  }
  if (preflight !== null && preflight.response === null && response === null) {
    return preflightCause(exchange, hop, last, error);
  }
  const stage = response === null ? 'request' : 'response';
  if (isRefusedUpgrade(exchange, last, error))
    return { failure: { code: 'blocked-unexplained', error: error.name }, stage, hop, knownBy: 'assumed' };
  if (error.kind === 'network-access-revoked') return allowlistFinding(exchange, { stage, hop }, error);
  if (error.kind === 'local-network') return localNetworkFailure(exchange, { stage, hop }, error);
  // Firefox has one name for what it withholds and for a response that it cannot make sense of.
  if (error.kind === 'orb' && response === null) {
    return { failure: { code: 'response-invalid', error: error.name }, stage, hop, knownBy: 'derived' };
  }
  if (error.kind === 'corp' && response !== null) return resourcePolicyFinding(exchange, hop, error);
  const misnamed = wrongAddressSpace(exchange, hop, error);
  if (misnamed !== null) return misnamed;
  if (isGivenUpUnsent(exchange)) {
    const failure = { code: 'blocked-unexplained', error: error.name, detail: 'or-manual-redirect' } as const;
    return { failure, stage, hop, knownBy: 'assumed' };
  }
  const sawResponse = response !== null || (preflight !== null && preflight.response !== null);
  // Once a preflight has passed, Firefox has one error for a refusal and for a connection that broke before a response.
  if (error.kind === 'unspecified' && exchange.browser === 'firefox' && sawResponse && response === null)
    return { failure: { code: 'network-other', error: error.name }, stage, hop, knownBy: 'assumed' };
  if (error.kind === 'unspecified' && sawResponse) {
    const detail = mayHideRepeat(exchange, { stage, hop }) ? ({ detail: 'or-empty-repeat' } as const) : {};
    const failure = { code: 'blocked-unexplained', error: error.name, ...detail } as const;
    return { failure, stage, hop, knownBy: 'assumed' };
  }
  return { failure: { code: CODES[error.kind], error: error.name }, stage, hop, knownBy: 'observed' };
}
