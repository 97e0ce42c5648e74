import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { EndpointHistory } from '../../diagnosis/reading/endpoint-history';
import type { Finding } from '../../diagnosis/findings/finding';
import type { ResponseChange } from '../../diagnosis/findings/found-finding';
import { findingsOf } from '../../diagnosis/findings/findings-of';
import { answerTitle } from '../../diagnosis/fix/explain-fix';
import type { Exchange } from '../../exchange/exchange';
import type { RedactedText } from '../../redacted-text';
import { changedLines } from './changed-lines';
import { evidenceBlock } from './evidence-block';
import type { MarkdownPrinter } from './markdown-printer';
import { ours } from '../redaction/composed-text';
import { KNOWLEDGE_WORDS, SEVERITY_WORDS } from '../statements';
import { witnessBlocks } from './witness-lines';

const changeBlocks = (change: ResponseChange, print: MarkdownPrinter): readonly RedactedText[] => [
  ours`${print.prose(answerTitle(change))}:`,
  changedLines({ status: null, headers: change.headers }, print),
];

function findingBlocks(finding: Finding, print: MarkdownPrinter): readonly RedactedText[] {
  const { severity, title, risk, evidence, witnesses, remedy, knownBy, because } = finding;
  const how = because === null ? ours`.` : ours`. ${print.prose(because)}`;
  return [
    ours`#### ${print.words(SEVERITY_WORDS[severity])}: ${print.prose(title)}`,
    print.prose(risk),
    ...evidenceBlock(evidence, print),
    ...witnessBlocks(witnesses, print),
    ours`Remedy: ${print.prose(remedy.text)}`,
    ...remedy.changes.flatMap((change) => changeBlocks(change, print)),
    ours`Certainty: ${print.words(KNOWLEDGE_WORDS[knownBy])}${how}`,
  ];
}

/** What is unsafe or fragile in the headers of a request, as blocks; nothing where nothing was found. */
export function findingsSection(
  exchange: Exchange,
  diagnosis: Diagnosis,
  history: EndpointHistory | null,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const findings = findingsOf(exchange, diagnosis, history);
  return findings.length === 0 ? [] : findings.flatMap((finding) => findingBlocks(finding, print));
}
