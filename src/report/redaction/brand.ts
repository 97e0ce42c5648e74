import type { RedactedText } from '../../redacted-text';

/** Says of a text that its secrets are gone. Lint lets nothing outside of this folder import it. */
export const asRedacted = (text: string): RedactedText => text as RedactedText;
