import type { UnsafeHeaderWhy } from './cors-safelisted-request-header';
import { corsUnsafeRequestHeaders } from './cors-unsafe-request-header-names';
import type { Engine } from './engines';
import type { HeaderList } from './header-list';
import { isCorsSafelistedMethod } from './method';

export type { UnsafeHeaderWhy };

/** One reason why a request needs a CORS-preflight request. */
export type PreflightReason =
  | { readonly kind: 'method'; readonly method: string }
  | {
      readonly kind: 'header';
      /** Lower-cased. */
      readonly name: string;
      /** Null when only the name is known, from Access-Control-Request-Headers. */
      readonly value: string | null;
      /** Null when only the name is known and the name alone does not tell. */
      readonly why: UnsafeHeaderWhy | null;
    }
  /** An upload listener or a stream as body; the only reason left when neither method nor headers need a preflight. */
  | { readonly kind: 'use-cors-preflight-flag' };

/**
 * Every reason why a cross-origin request in mode cors needs a CORS-preflight request: the method, then each unsafe
 * header in byte order of the names, then the flag. Empty when it needs none. `headers` are those that the page's
 * author set, `method` is as sent.
 *
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 12 and #cors-preflight-fetch-0
 */
export function preflightReasons(request: {
  readonly method: string;
  readonly headers: HeaderList;
  readonly useCorsPreflight: boolean;
  readonly engine: Engine;
}): readonly PreflightReason[] {
  const reasons: PreflightReason[] = [];
  if (!isCorsSafelistedMethod(request.method)) reasons.push({ kind: 'method', method: request.method });
  for (const header of corsUnsafeRequestHeaders(request.headers, request.engine)) {
    reasons.push({ kind: 'header', ...header });
  }
  if (request.useCorsPreflight) reasons.push({ kind: 'use-cors-preflight-flag' });
  return reasons;
}
