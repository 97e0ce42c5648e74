import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import type { LeftOut, Redaction } from './redaction';

type Line = { readonly name: string; readonly value: string };

const isHeaderLine = (value: object): value is Line =>
  'name' in value && 'value' in value && typeof value.name === 'string' && typeof value.value === 'string';

const redactedFields = (
  data: object,
  redaction: Redaction,
  spell: (text: RedactedText) => string,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, redactedData(value, redaction, spell)]),
  );

function redactedData(data: unknown, redaction: Redaction, spell: (text: RedactedText) => string): unknown {
  if (typeof data === 'string') return spell(redaction.literal(data));
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((value) => redactedData(value, redaction, spell));
  const fields = redactedFields(data, redaction, spell);
  if (!isHeaderLine(data)) return fields;
  const { name, value } = redaction.header(data);
  return { ...fields, name: spell(name), value: spell(value) };
}

/**
 * Data that was recorded, or is said of what was, as JSON, each text in it redacted.
 *
 * @param spell escapes or cuts a redacted text
 * @param told fields that say what was left out of the others, and stand last
 */
export function redactedJson(
  data: object,
  redaction: Redaction,
  spell: (text: RedactedText) => string,
  told: (leftOut: LeftOut) => object = () => ({}),
): RedactedText {
  const fields = redactedFields(data, redaction, spell);
  const more = redactedFields(told(redaction.leftOut()), redaction, spell);
  return asRedacted(JSON.stringify({ ...fields, ...more }, null, 1));
}
