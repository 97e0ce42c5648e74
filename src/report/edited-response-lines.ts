import type { HypotheticalResponse } from '../diagnosis/what-if/hypothetical-exchange';
import type { Exchange } from '../exchange/exchange';
import { decidesWhoReads } from '../exchange/rewritten-headers';
import type { RedactedText } from '../redacted-text';
import { joined, ours } from './redaction/composed-text';
import { redactionOf } from './redaction/redaction';
import type { Redaction } from './redaction/redaction';
import { visibleBytes, visibleText } from '../explanation/visible-text';

type ResponseLine = HypotheticalResponse['lines'][number];

const isWorthSaying = ({ edit, line }: ResponseLine): boolean =>
  line !== null && (edit !== null || decidesWhoReads(line.name));

/** A line as it is edited. What the recorded name told of its value holds under the new name too. */
function printedLine({ recorded, line }: ResponseLine, redaction: Redaction): RedactedText | null {
  if (line === null) return null;
  const value = line.value ?? '';
  const byOldName = recorded === null ? value : redaction.header({ name: recorded.name, value }).value;
  const redacted = redaction.header({ name: line.name, value: byOldName });
  return ours`${visibleBytes(redacted.name)}: ${visibleBytes(redacted.value)}`;
}

function responseLines(
  { method, url, response, lines }: HypotheticalResponse,
  redaction: Redaction,
): RedactedText {
  const gone = lines.flatMap(({ recorded, line }) =>
    line === null && recorded !== null ? [redaction.name(recorded.name)] : [],
  );
  const kept = lines.filter(isWorthSaying).map((line) => printedLine(line, redaction));
  return joined(
    [
      ours`# Response to ${visibleText(redaction.name(method))} ${visibleText(redaction.text(url))}`,
      ours`# Status ${response.status}`,
      ...gone.map((name) => ours`# without the line ${visibleBytes(name)}`),
      ...kept.filter((line) => line !== null),
    ],
    ours`\n`,
  );
}

/**
 * What responses say after their edits, as plain text: the status, and the header lines that decide who may read the response
 * or that were edited; lines that were taken away are named in a comment. Secrets are left out.
 *
 * @param recorded what was edited: its values are secret under any name
 */
export function editedResponseLines(
  recorded: Exchange,
  responses: readonly HypotheticalResponse[],
): RedactedText {
  const redaction = redactionOf([recorded]);
  const texts = responses.map((response) => responseLines(response, redaction));
  return ours`${joined(texts, ours`\n\n`)}\n`;
}
