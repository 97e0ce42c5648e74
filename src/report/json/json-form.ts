import { ours } from '../redaction/composed-text';
import { redactedJson } from '../redaction/redacted-json';
import type { RedactionOf } from '../redaction/redaction';
import type { ReportForm } from '../report-form';
import type { ReportSubject } from '../report-subject';
import type { RedactedText } from '../../redacted-text';
import type { Exchange } from '../../exchange/exchange';
import { withRecordedBeside } from './recorded-beside-requests';
import { REPORT_FORMAT, REPORT_VERSION } from './report-schema';
import type { Report } from './report-schema';
import { reportedOf } from './reported';

/** What a report holds, its exchanges as they are and not yet read from a file. */
type Unwritten = Omit<Report, 'exchanges' | 'redacted'> & { readonly exchanges: readonly Exchange[] };

function jsonReport({ exchanges: requests, log }: ReportSubject, redactionOf: RedactionOf): RedactedText {
  const { exchanges, leftOut } = withRecordedBeside(requests, log?.exchanges ?? requests);
  const report: Unwritten = {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    requests: requests.map(({ id }) => id),
    exchanges,
    ...reportedOf(requests, exchanges),
    leftOut,
  };
  const json = redactedJson(
    report,
    redactionOf(exchanges),
    (text) => text,
    ({ headers, urls }) => ({
      redacted: { headers, texts: urls },
    }),
  );
  return ours`${json}\n`;
}

/**
 * The form that programs read: the exchanges as they were observed, without secrets, with what is said of each and what
 * their servers must allow. Its shape is published as a JSON Schema, `public/report.schema.json`.
 */
export const JSON_FORM: ReportForm = {
  id: 'json',
  name: 'JSON',
  fileExtension: 'json',
  mediaType: 'application/json',
  print: jsonReport,
};
