import type { RedactedText } from '../../redacted-text';
import { countedRedactions } from '../redaction/redaction';
import type { ReportSubject } from '../report-subject';
import type { ReportForm } from '../report-form';

/** A report as it leaves. */
export type PrintedReport = {
  readonly text: RedactedText;
  /** How many different secret values were replaced in it. */
  readonly secrets: number;
};

/** Prints a report in a form, and counts the secrets that were replaced. */
export function printReport(form: ReportForm, subject: ReportSubject): PrintedReport {
  const { redactionOf, secrets } = countedRedactions();
  return { text: form.print(subject, redactionOf), secrets: secrets() };
}
