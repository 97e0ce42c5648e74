import type { RedactedText } from '../../redacted-text';
import { parseUrl } from '../../fetch-standard/parse-url';
import { constant, ours, respelled } from '../redaction/composed-text';
import { redactionOf } from '../redaction/redaction';
import type { ReportForm } from '../report-form';
import type { ReportSubject } from '../report-subject';

const LONGEST_HOST = 60;

/** What every system takes in the name of a file. */
const fileWords = (text: string): string =>
  text
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_HOST)
    .replace(/[.-]+$/, '');

/** The name of a report's file, with the host where all requests went to the same one. */
export function reportFileName(form: ReportForm, { exchanges }: ReportSubject): RedactedText {
  const hosts = new Set(exchanges.map(({ hops: [{ url }] }) => parseUrl(url)?.host ?? ''));
  const [host = ''] = hosts.size === 1 ? hosts : [];
  const extension = constant(form.fileExtension);
  const spelled = respelled(redactionOf(exchanges).text(host), fileWords);
  return spelled === '' ? ours`cors-report.${extension}` : ours`cors-report-${spelled}.${extension}`;
}
