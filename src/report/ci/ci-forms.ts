import { caseReader, recordedBeside } from '../../diagnosis/case';
import { ours } from '../redaction/composed-text';
import type { RedactionOf } from '../redaction/redaction';
import type { ReportForm } from '../report-form';
import type { ReportSubject } from '../report-subject';
import { githubAnnotations } from './github';
import { junitXml } from './junit';
import { requestCase } from './request-case';
import type { TestCase } from './test-case';

function casesOf({ exchanges, log }: ReportSubject, redactionOf: RedactionOf): readonly TestCase[] {
  const readCase = caseReader(log === null ? null : recordedBeside(log));
  return exchanges.map((exchange) => requestCase(readCase(exchange), redactionOf([exchange])));
}

/** For CI systems. */
export const JUNIT_FORM: ReportForm = {
  id: 'junit',
  name: 'JUnit XML',
  fileExtension: 'xml',
  mediaType: 'application/xml',
  print: (subject, redactionOf) => junitXml(ours`CORS`, casesOf(subject, redactionOf)),
};

/** For GitHub Actions. */
export const GITHUB_FORM: ReportForm = {
  id: 'github',
  name: 'GitHub annotations',
  fileExtension: 'txt',
  mediaType: 'text/plain',
  print: (subject, redactionOf) => githubAnnotations(casesOf(subject, redactionOf)),
};
