import type { HypotheticalAnswer } from '../diagnosis/what-if/hypothetical-exchange';
import { decidesWhoReads } from '../exchange/rewritten-headers';
import { redactUrls } from './redaction/redact-urls';
import { visibleBytes, visibleText } from './visible-text';

const isWorthSaying = ({ edit, line }: HypotheticalAnswer['lines'][number]): boolean =>
  line !== null && (edit !== null || decidesWhoReads(line.name));

/**
 * What answers say after their edits, as plain text: the status, and the header lines that decide who may read the answer
 * or that were edited; lines that were taken away are named in a comment. The URL is written without its secrets.
 */
export function editedAnswerLines(answers: readonly HypotheticalAnswer[]): string {
  return answers
    .map(({ method, url, response, lines }) => {
      const kept = lines.filter(isWorthSaying).flatMap(({ line }) => (line === null ? [] : [line]));
      const gone = lines.flatMap(({ recorded, line }) =>
        line === null && recorded !== null ? [recorded] : [],
      );
      return [
        `# Answer to ${visibleText(method)} ${visibleText(redactUrls(url))}`,
        `# Status ${String(response.status)}`,
        ...gone.map(({ name }) => `# without the line ${visibleBytes(name)}`),
        ...kept.map(({ name, value }) => `${visibleBytes(name)}: ${visibleBytes(value ?? '')}`),
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
