/** Ends of names that are in no public DNS. */
const PRIVATE = /\.(?:internal|intranet|private|corp|home|lan|home\.arpa)$/;

/**
 * Whether a host, as URLs serialise it, has a name that public DNS does not have, so that a network of its own gives it an
 * address; which one it is takes looking it up.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6762#appendix-G
 * @see https://www.rfc-editor.org/rfc/rfc8375
 */
export const isPrivateName = (host: string): boolean => /^[a-z][a-z0-9-]*$/.test(host) || PRIVATE.test(host);
