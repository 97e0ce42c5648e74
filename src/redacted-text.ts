declare const redacted: unique symbol;

/**
 * Text without secrets: the only kind that a clipboard, a file or another process takes. Only `src/report/redaction/` makes
 * it, which lint holds to, so that nothing leaves that was not redacted.
 */
export type RedactedText = string & { readonly [redacted]: true };
