/** The field of an exchange that a text stands in; a header and a call frame are fields of their own for each name. */
export type Field =
  | { readonly at: 'url' | 'redirect-url' | 'later-url' }
  | { readonly at: 'request-header' | 'response-header'; readonly name: string }
  | { readonly at: 'preflight-request-header' | 'preflight-response-header'; readonly name: string }
  | { readonly at: 'rewritten-header' | 'later-request-header'; readonly name: string }
  | { readonly at: 'header-name' }
  | { readonly at: 'status-line' | 'preflight-status-line' | 'method' | 'error' | 'devtools-error' }
  | { readonly at: 'frame-url' | 'frame-function' };

/**
 * What beside the secret itself says that it is one: the `name` that it is the value of; a `word` that stands before it; or
 * `nothing`.
 */
export type Beside = 'name' | 'word' | 'nothing';

/** One place that a secret is planted in. */
export type Place = {
  /** What kind of place it is, as the table of results lists it. */
  readonly kind: string;
  readonly beside: Beside;
  readonly field: Field;
  /** The whole text of the field with the secret in it. */
  readonly write: (secret: string) => string;
};

/** A way to write a secret, and what it says of it. */
export type Writing = {
  readonly kind: string;
  readonly beside: Beside;
  readonly write: (secret: string) => string;
};

/** A text as a part of a URL. */
export const encoded = encodeURIComponent;

/** A text as a part of a URL that is a part of another URL. */
export const twice = (text: string): string => encodeURIComponent(encodeURIComponent(text));
