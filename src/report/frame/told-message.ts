import { decidesWhoReads } from '../../exchange/rewritten-headers';
import type { RecordedMessage } from '../../explanation/blocks';

/**
 * A message with those of its headers that decide who may read a response; the others are nobody's business and counted.
 *
 * @param limit the most headers that are told of
 */
export function toldMessage(message: RecordedMessage, limit: number): RecordedMessage {
  const { lines } = message;
  if (lines === null) return message;
  const told = lines.filter(({ name }) => decidesWhoReads(name)).slice(0, limit);
  return { ...message, lines: told, unlisted: lines.length - told.length };
}
