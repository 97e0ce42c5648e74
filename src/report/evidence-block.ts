import type { Evidence } from '../diagnosis/diagnosis';
import { evidenceGroups, isOffending } from './evidence-columns';
import { cappedValue, codeBlock } from './markdown-text';
import { visibleBytes } from './visible-text';

function evidenceLine(line: Evidence): string {
  const mark = isOffending(line) ? '! ' : '  ';
  if (line.value === null) return `${mark}${visibleBytes(line.name)}: (absent)`;
  const value = cappedValue(visibleBytes(line.value));
  return line.name.startsWith(':') || line.name === 'error'
    ? `${mark}${value}`
    : `${mark}${visibleBytes(line.name)}: ${value}`;
}

/** What proves a statement as a code block, the offending lines marked by `!`; nothing without evidence. */
export function evidenceBlock(evidence: readonly Evidence[]): readonly string[] {
  if (evidence.length === 0) return [];
  const lines = evidenceGroups(evidence).flatMap((group, index) => [
    ...(index === 0 ? [] : ['']),
    `${group.title}:`,
    ...group.lines.map(evidenceLine),
  ]);
  return [codeBlock('text', lines)];
}
