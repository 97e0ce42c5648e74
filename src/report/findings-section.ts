import type { Diagnosis } from '../diagnosis/diagnosis';
import type { EndpointHistory } from '../diagnosis/endpoint-history';
import type { AnswerChange, Finding } from '../diagnosis/findings/finding';
import { findingsOf } from '../diagnosis/findings/findings-of';
import { answerTitle } from '../diagnosis/fix/explain-fix';
import type { Exchange } from '../exchange/exchange';
import { evidenceBlock } from './evidence-block';
import { fixLines } from './fix-lines';
import { cappedValue, codeBlock, markdownProse } from './markdown-text';
import { KNOWLEDGE_WORDS, SEVERITY_WORDS } from './statements';
import { visibleBytes } from './visible-text';
import { witnessBlocks } from './witness-lines';

const shown = (line: string): string => cappedValue(visibleBytes(line));

function changeBlocks(change: AnswerChange): readonly string[] {
  const lines = fixLines({ status: null, headers: change.headers });
  return [
    `${markdownProse(answerTitle(change))}:`,
    codeBlock('diff', [
      ...lines.flatMap(({ before }) => (before === null ? [] : [`- ${shown(before)}`])),
      ...lines.flatMap(({ after }) => (after === null ? [] : [`+ ${shown(after)}`])),
    ]),
  ];
}

function findingBlocks(finding: Finding): readonly string[] {
  const { severity, title, risk, evidence, witnesses, remedy, knownBy, because } = finding;
  const how = because === null ? '.' : `: ${markdownProse(because)}`;
  return [
    `#### ${SEVERITY_WORDS[severity]}: ${markdownProse(title)}`,
    markdownProse(risk),
    ...evidenceBlock(evidence),
    ...witnessBlocks(witnesses),
    `Remedy: ${markdownProse(remedy.text)}`,
    ...remedy.changes.flatMap(changeBlocks),
    `How it is known: ${KNOWLEDGE_WORDS[knownBy]}${how}`,
  ];
}

/**
 * What is unsafe or fragile in the headers of a request, as blocks; nothing where nothing was found. What is found is
 * judged by the original, because secrets decide some of it; what is written comes from the redacted copy.
 */
export function findingsSection(
  original: Exchange,
  redacted: { readonly exchange: Exchange; readonly diagnosis: Diagnosis },
  history: EndpointHistory | null,
): readonly string[] {
  const codes = new Set(findingsOf(original, redacted.diagnosis, history).map(({ code }) => code));
  const findings = findingsOf(redacted.exchange, redacted.diagnosis, history).filter(({ code }) =>
    codes.has(code),
  );
  return findings.length === 0 ? [] : ['### Unsafe or fragile', ...findings.flatMap(findingBlocks)];
}
