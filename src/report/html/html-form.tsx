import { renderToString } from 'preact-render-to-string';
import { plainText } from '../../diagnosis/words/prose';
import { visibleText } from '../../explanation/visible-text';
import { writtenOf } from '../redaction/redacted-explanation';
import type { ReportForm } from '../report-form';
import { truncateMiddle } from '../truncate-middle';
import { STYLE, STYLE_HASH } from './document-style';
import type { ReportData } from './report-data';
import { reportData } from './report-data';
import { ReportDocument } from './report-document';

/** Search results and tabs show no more of a title. */
const LONGEST_TITLE = 60;

function titleOf({ title, requests: [first, ...others] }: ReportData): string {
  const what = first === undefined || others.length > 0 ? title : plainText(first.explanation.verdict.title);
  return truncateMiddle(visibleText(what), LONGEST_TITLE);
}

/** Nothing is loaded and nothing runs: the policy of the page itself forbids it, whatever stands in it. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const written = (report: ReportData): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${renderToString(<title>{titleOf(report)}</title>)}
<style>${STYLE}</style>
</head>
<body>
${renderToString(<ReportDocument report={report} />)}
</body>
</html>
`;

/** For a colleague who gets a file: one page that runs nothing and loads nothing. */
export const HTML_FORM: ReportForm = {
  id: 'html',
  name: 'HTML',
  fileExtension: 'html',
  mediaType: 'text/html',
  print: (subject, redactionOf) => writtenOf(reportData(subject, redactionOf), written),
};
