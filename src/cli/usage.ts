import { EVERY_FORM } from '../report/forms/every-form';

/** The names of all forms, as a list in a sentence. */
export const FORM_NAMES = EVERY_FORM.map(({ id }) => id).join(', ');

/** What `explain --help` prints. */
export const USAGE = [
  'Usage: cors-inspector explain FILE [options]',
  '',
  'Explains the requests in a report that CORS Inspector exported as JSON, or in a',
  'HAR of a browser, a proxy or another program. FILE is its path, or - to read it',
  'from the standard input. What a HAR lacks is named on the standard error.',
  'Nothing is sent, and nothing is written but to the standard output.',
  '',
  'Options:',
  '  --format FORM      how to print it (default: markdown); FORM is one of',
  `    ${FORM_NAMES}`,
  '  --json             the same as --format json',
  '  --only blocked     leave out the requests that were not blocked',
  '  --api URL          leave out the requests whose URLs do not begin so',
  '  --fail-on blocked  exit with 1 if a request was blocked',
  '  --fail-on risk     the same, also if one shows something unsafe',
  '  --help             print this text',
  '',
  'Exit codes:',
  '  0  the file was explained',
  '  1  a request was blocked or unsafe, and --fail-on asks for it',
  '  2  an argument is wrong, or the file cannot be read',
  '',
  'Examples:',
  '  cors-inspector explain report.json',
  '  cors-inspector explain recording.har --only blocked',
  '  cors-inspector explain report.json --only blocked --fail-on blocked',
  '  cors-inspector explain - --format json < report.json',
  '  cors-inspector explain recording.har --format github --fail-on risk',
  '',
].join('\n');
