import type { Exchange } from '../../exchange/exchange';
import type { Header } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import type { Redaction } from './redaction';

const isHeader = (value: object): value is Header => 'name' in value && 'value' in value;

function redactedData(data: unknown, redaction: Redaction, spell: (text: RedactedText) => string): unknown {
  const inside = (value: unknown): unknown => redactedData(value, redaction, spell);
  if (typeof data === 'string') return spell(redaction.literal(data));
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(inside);
  if (isHeader(data)) {
    const { name, value } = redaction.header(data);
    return { name: spell(name), value: spell(value) };
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inside(value)]));
}

/**
 * All that was recorded of an exchange as JSON, each text in it redacted.
 *
 * @param spell escapes or cuts a redacted text
 */
export const redactedJson = (
  exchange: Exchange,
  redaction: Redaction,
  spell: (text: RedactedText) => string,
): RedactedText => asRedacted(JSON.stringify(redactedData(exchange, redaction, spell), null, 1));
