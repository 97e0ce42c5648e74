import type { Hop, Preflight } from '../../exchange/exchange';
import { corsUnsafeRequestHeaders } from '../../fetch-standard/cors-unsafe-request-header-names';
import type { Engine } from '../../fetch-standard/engines';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { isCorsSafelistedMethod } from '../../fetch-standard/method';
import { headersByAuthor } from '../reading/request/author-headers';
import { withHeader } from '../fix/response-edit';
import { bareResponse } from '../fix/whole-responses';
import { preflightFor } from '../fix/preflight-for';
import { preflightNeed } from '../reading/request/preflight-need';
import type { RecordedLine } from './edited-lines';

/** What the script requests after the edits. */
export type EditedRequest = {
  readonly method: string;
  /** The headers that the script sets. */
  readonly lines: readonly RecordedLine[];
};

/** The lower-cased names that a preflight would have. A value that was not recorded needed one, because the real one had it. */
function namesToRequest(lines: readonly RecordedLine[], engine: Engine): readonly string[] {
  const known = lines.filter((line): line is Header => line.value !== null);
  const unseen = lines.filter(({ value }) => value === null).map(({ name }) => asciiLowercase(name));
  const unsafe = corsUnsafeRequestHeaders(known, engine).map(({ name }) => name);
  return [...new Set([...unsafe, ...unseen])].sort();
}

/** The recorded preflight with other requested values, so that its response still counts. */
function requestingAgain(preflight: Preflight, method: string, names: readonly string[]): Preflight {
  const requested = withHeader(preflight.requestHeaders, 'Access-Control-Request-Method', method);
  const list = names.length === 0 ? null : names.join(',');
  return { ...preflight, requestHeaders: withHeader(requested, 'Access-Control-Request-Headers', list) };
}

/** Whether a cached preflight covered at least this much when the request was really made. */
function wasCached(hop: Hop, method: string, names: readonly string[], engine: Engine): boolean {
  if (hop.preflight !== null || hop.response === null) return false;
  const before = preflightNeed(hop, true, engine);
  const known = new Set(before.unsafeHeaders.map(({ name }) => name));
  return before.reasons.length > 0 && before.method === method && names.every((name) => known.has(name));
}

function editedPreflight(hop: Hop, request: EditedRequest, engine: Engine): Preflight | null {
  const { method, lines } = request;
  const names = namesToRequest(lines, engine);
  const { preflight } = hop;
  // An upload listener shows in nothing but a preflight without a reason; it is still there.
  const isFlagged = preflight !== null && preflightNeed(hop, true, engine).useCorsPreflight;
  if (isCorsSafelistedMethod(method) && names.length === 0 && !isFlagged) return null;
  if (preflight !== null) return requestingAgain(preflight, method, names);
  return wasCached(hop, method, names, engine) ? null : preflightFor(method, names, bareResponse(204));
}

/** The headers on the wire: the browser's own as they were, the script's as edited. */
function wireHeaders(hop: Hop, lines: readonly RecordedLine[]): HeaderList {
  const byScript = new Set<Header>(headersByAuthor(hop).script);
  const byBrowser = (hop.requestHeaders ?? []).filter((header) => !byScript.has(header));
  return [...byBrowser, ...lines.filter((line): line is Header => line.value !== null)];
}

/**
 * The first request as the script would make it after the edits, with the preflight that it then needs: the one that was
 * sent, with what is needed now; one with a bare response, where none was sent; none, where none is needed.
 *
 * @param mayPreflight whether requests of this kind are preflighted at all
 */
export const withEditedRequest = (
  hop: Hop,
  request: EditedRequest,
  mayPreflight: boolean,
  engine: Engine,
): Hop => ({
  ...hop,
  method: request.method,
  requestHeaders: wireHeaders(hop, request.lines),
  preflight: mayPreflight ? editedPreflight(hop, request, engine) : null,
});
