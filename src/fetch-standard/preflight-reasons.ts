/** Why a request header is not a CORS-safelisted request-header. */
export type UnsafeHeaderWhy =
  | 'name-not-safelisted'
  | 'value-too-long'
  | 'total-too-long'
  | 'unsafe-byte'
  | 'language-byte'
  | 'content-type-essence'
  | 'content-type-unparsable'
  | 'range-not-simple';

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
