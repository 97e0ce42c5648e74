import type { RedactedText } from '../redacted-text';
import type { RedactionOf } from './redaction/redaction';
import type { ReportSubject } from './report-subject';

/** A form in which a report leaves: as a file, on the clipboard or from the command line. */
export type ReportForm = {
  /** What names it where it is chosen: in preferences, and as a value of an option. Never changes. */
  readonly id: string;
  /** As a menu shows it. */
  readonly name: string;
  /** Without the dot. */
  readonly fileExtension: string;
  readonly mediaType: string;
  /**
   * The whole file, which ends in a line break. Never throws, whatever was recorded.
   *
   * @param redactionOf makes the redactions to print with; only what they took out is counted
   */
  readonly print: (subject: ReportSubject, redactionOf: RedactionOf) => RedactedText;
};
