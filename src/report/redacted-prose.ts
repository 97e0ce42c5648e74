import type { Prose } from '../diagnosis/prose';
import { redactUrls } from './redaction/redact-urls';

/**
 * A text without the secrets of the URLs in it. What other requests tell is compared with URLs as they were recorded, so
 * secrets are taken out only where it is written.
 */
export const redactedProse = (text: Prose): Prose =>
  text.map((part) => ({ ...part, text: redactUrls(part.text) }));
