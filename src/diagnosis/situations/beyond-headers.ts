import type { Situation } from './situation';
import type { SituationCode } from './situation-code';
import { makesResponses } from './who-acts';

/** What a change of headers is worth where what happened needs something else first. */
export type BeyondHeaders = {
  /** Whether a change of headers helps at all, beside it or in its place. */
  readonly headersHelp: boolean;
  /** Whether a configuration of the server is what to write then. */
  readonly offersConfiguration: boolean;
  /** Whether what the page could do instead leads anywhere. */
  readonly pageHelps: boolean;
};

/** The headers are to be set too, once what comes first is done. */
const HEADERS_AFTER: BeyondHeaders = { headersHelp: true, offersConfiguration: true, pageHelps: true };
/** Headers would do, but they are not what a server is to be configured with. */
const HEADERS_INSTEAD: BeyondHeaders = { headersHelp: true, offersConfiguration: false, pageHelps: true };
/** No header is at fault. */
const NO_HEADERS: BeyondHeaders = { headersHelp: false, offersConfiguration: false, pageHelps: true };
/** Nor does anything help that the page could do to get round CORS. */
const NOTHING_ELSE: BeyondHeaders = { headersHelp: false, offersConfiguration: false, pageHelps: false };

/** Situations that headers satisfy by the letter of the rules only. */
const BEYOND: ReadonlyMap<SituationCode, BeyondHeaders> = new Map([
  ['backend-down', HEADERS_AFTER],
  ['background-revalidation', HEADERS_AFTER],
  ['browser-cache', HEADERS_AFTER],
  ['error-without-headers', HEADERS_AFTER],
  ['gateway-responded', HEADERS_AFTER],
  ['shared-cache', HEADERS_AFTER],
  ['preflight-at-gateway', HEADERS_AFTER],
  ['options-behind-authentication', HEADERS_AFTER],
  ['another-responder', HEADERS_INSTEAD],
  ['cors-filter-refused', HEADERS_INSTEAD],
  ['file-type-rule', HEADERS_INSTEAD],
  ['headers-twice', HEADERS_INSTEAD],
  ['model-server', HEADERS_INSTEAD],
  ['null-origin', HEADERS_INSTEAD],
  ['request-refused', HEADERS_AFTER],
  ['mcp-origin', HEADERS_AFTER],
  // A configuration would allow what this one request needs.
  ['mcp-headers', HEADERS_INSTEAD],
  ['platform-cors', HEADERS_INSTEAD],
  ['socket-server', HEADERS_INSTEAD],
  ['development-server', HEADERS_INSTEAD],
  ['token-client', HEADERS_INSTEAD],
  ['cookie-not-sent', NOTHING_ELSE],
  ['manifest-without-cookies', NOTHING_ELSE],
  ['redirect-insecure', NOTHING_ELSE],
  ['host-without-cors', NO_HEADERS],
  ['function-not-public', NOTHING_ELSE],
  ['lost-response-header', NOTHING_ELSE],
  ['method-misspelled', NO_HEADERS],
  ['platform-error', NOTHING_ELSE],
  ['presigned-url', NOTHING_ELSE],
  ['request-too-large', NOTHING_ELSE],
  ['response-header-in-request', NO_HEADERS],
  ['host-without-preflights', NO_HEADERS],
  ['tunnel-warning', NOTHING_ELSE],
  ['url-from-location', HEADERS_INSTEAD],
  ['platform-login', NOTHING_ELSE],
  ['redirect-login', NOTHING_ELSE],
  ['redirect-to-page', NOTHING_ELSE],
]);

/**
 * What a change of headers is worth where what happened needs something else first, such as another URL in the page or
 * a login; null where the headers are what is missing.
 */
export function beyondHeaders([situation]: readonly Situation[]): BeyondHeaders | null {
  if (situation === undefined) return null;
  // Where a storage refused the preflight of a signed URL, its own CORS rules are the fix.
  const isPreflight = situation.evidence.some(({ message }) => message === 'preflight-response');
  if (situation.code === 'presigned-url' && isPreflight) return null;
  // Where the preflight of the same request has the headers, the code that sets them is likely at hand.
  const isOnlyPreflight = situation.code === 'another-responder' && situation.knownBy !== 'assumed';
  if (isOnlyPreflight) return HEADERS_AFTER;
  return BEYOND.get(situation.code) ?? (makesResponses(situation.owner) ? null : HEADERS_INSTEAD);
}

/** Whether a configuration is worth writing out for a request with these situations. */
export const offersConfiguration = (situations: readonly Situation[]): boolean =>
  beyondHeaders(situations)?.offersConfiguration !== false;
