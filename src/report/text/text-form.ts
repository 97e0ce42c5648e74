import { caseReader, recordedBeside } from '../../diagnosis/case';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import type { RedactionOf } from '../redaction/redaction';
import type { ReportForm } from '../report-form';
import type { ReportSubject } from '../report-subject';
import { PLAIN } from './paint';
import type { Paint } from './paint';
import { explainedTexts, requestName, verdictText } from './request-text';
import { textPrinter } from './text-printer';

/** Requests as text for a terminal, one below the other. */
export function textReport(
  { exchanges, log, chosen }: ReportSubject,
  redactionOf: RedactionOf,
  paint: Paint,
): RedactedText {
  const readCase = caseReader(log === null ? null : recordedBeside(log));
  const texts = exchanges.map((exchange) => {
    const print = textPrinter(redactionOf([exchange]), paint);
    const one = readCase(exchange);
    const name = ours`${verdictText(one.diagnosis.verdict, print)}: ${requestName(one, print)}`;
    return joined([name, ...explainedTexts(one, chosen, print)], ours`\n\n`);
  });
  return ours`${joined(texts, ours`\n\n\n`)}\n`;
}

/** For a terminal. */
export const TEXT_FORM: ReportForm = {
  id: 'text',
  name: 'Plain text',
  fileExtension: 'txt',
  mediaType: 'text/plain',
  print: (subject, redactionOf) => textReport(subject, redactionOf, PLAIN),
};
