import { caseReader, recordedBeside } from '../../diagnosis/case';
import { harOf } from '../../har/write-har';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { redactedJson } from '../redaction/redacted-json';
import type { RedactionOf } from '../redaction/redaction';
import type { ReportForm } from '../report-form';
import type { ReportSubject } from '../report-subject';

function harReport({ exchanges, log }: ReportSubject, redactionOf: RedactionOf): RedactedText {
  const readCase = caseReader(log === null ? null : recordedBeside(log));
  const [first, ...others] = exchanges;
  const har = harOf([readCase(first), ...others.map(readCase)]);
  return ours`${redactedJson(har, redactionOf(exchanges), (text) => text)}\n`;
}

/**
 * HAR 1.2, which DevTools and many other programs open, with the reason of each block in `_cors` fields. Preflights are
 * entries of their own, linked as Chrome links them.
 */
export const HAR_FORM: ReportForm = {
  id: 'har',
  name: 'HAR',
  fileExtension: 'har',
  mediaType: 'application/json',
  print: harReport,
};
