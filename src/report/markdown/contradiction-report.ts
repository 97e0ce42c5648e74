import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainCredentials, explainVerdict } from '../../diagnosis/sentences/explain-verdict';
import type { Exchange } from '../../exchange/exchange';
import { whoDisagrees } from '../../explanation/sections/contradiction';
import type { RedactedText } from '../../redacted-text';
import { codeBlock } from './markdown-text';
import { cappedValue } from '../capped-value';
import { markdownPrinter } from './markdown-printer';
import type { MarkdownPrinter } from './markdown-printer';
import { browserStatement, otherVersionStatement, recorderStatement } from '../recording-versions';
import { joined, ours } from '../redaction/composed-text';
import { redactedJson } from '../redaction/redacted-json';
import { redactionOf } from '../redaction/redaction';
import { visibleBytes } from '../../explanation/visible-text';

/** What the browser did, as far as its events, its DevTools and the page tell. */
function outcomeLines(
  { end, devtoolsError, pageStatus }: Exchange,
  print: MarkdownPrinter,
): readonly RedactedText[] {
  return [
    end === null
      ? ours`- The request has not ended.`
      : end.kind === 'completed'
        ? ours`- The browser completed the request.`
        : end.kind === 'failed'
          ? ours`- The browser ended the request with ${print.code(end.error.name)}.`
          : ours`- The recorder was restarted during the request. How the request ended is not known.`,
    ...(devtoolsError === null ? [] : [ours`- DevTools reported ${print.code(devtoolsError.name)}.`]),
    ...(pageStatus === null
      ? []
      : [ours`- The page's own timeline (Resource Timing) shows status ${pageStatus}.`]),
  ];
}

/**
 * What the makers of CORS Inspector need to find a wrong rule: what was seen, redacted as every report is, and what was
 * made of it. Null where the rules and the browser agree.
 */
export function contradictionReport(exchange: Exchange, diagnosis: Diagnosis): RedactedText | null {
  const { causes, contradiction, mode } = diagnosis;
  if (contradiction === null) return null;
  const other = otherVersionStatement(exchange);
  const redaction = redactionOf([exchange]);
  const print = markdownPrinter(redaction);
  const data = redactedJson(exchange, redaction, (text) => cappedValue(visibleBytes(text)));
  return joined(
    [
      ours`## CORS Inspector: ${print.words(whoDisagrees(exchange).replace(/^T/, 't'))}`,
      print.words(contradiction),
      joined(
        [
          ours`- Browser: ${print.words(browserStatement(exchange))}`,
          ours`- Extension: ${print.words(recorderStatement(exchange))}`,
          ...(other === null ? [] : [ours`- ${print.words(other)}`]),
          ...outcomeLines(exchange, print),
          ours`- Shown: ${print.prose(explainVerdict(exchange, diagnosis))}`,
          ...causes.map(
            ({ code, stage, hop }) =>
              ours`- Cause: ${print.code(code)}, ${print.words(stage)}, hop ${hop + 1}`,
          ),
          ours`- Request mode: ${print.code(mode.mode)}`,
          ours`- ${print.prose(explainCredentials(diagnosis))}`,
        ],
        ours`\n`,
      ),
      ours`What was seen, without the values of secrets:`,
      ours`${codeBlock('json', [data])}\n`,
    ],
    ours`\n\n`,
  );
}
