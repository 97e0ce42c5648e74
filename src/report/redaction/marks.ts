/** What stands in a shared report instead of a secret header value. */
export const REDACTED = '[redacted]';

/** The same inside a URL, where brackets would change how it is parsed. */
export const REDACTED_IN_URL = 'redacted';
