import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';

/** Template tag: words of ours, with nothing but redacted text and numbers between them. */
export const ours = (
  strings: TemplateStringsArray,
  ...values: readonly (RedactedText | number)[]
): RedactedText =>
  asRedacted(strings.reduce((text, words, index) => text + String(values[index - 1] ?? '') + words));

/** A constant of ours, or a value that is one of a few, as text that may leave. */
export const constant = (text: string): RedactedText => asRedacted(text);

/** Redacted texts with a separator of ours between them. */
export const joined = (texts: readonly RedactedText[], separator: RedactedText): RedactedText =>
  asRedacted(texts.join(separator));

/**
 * A redacted text in another spelling.
 *
 * @param spell escapes, cuts or quotes the text, and adds nothing but words of ours
 */
export const respelled = (text: RedactedText, spell: (text: string) => string): RedactedText =>
  asRedacted(spell(text));
