import { diagnose } from '../diagnosis/diagnose';
import { explainCredentials, explainVerdict } from '../diagnosis/explain-verdict';
import type { Exchange } from '../exchange/exchange';
import { cappedValue, codeBlock, codeSpan, markdownProse, words } from './markdown-text';
import { browserStatement, otherVersionStatement, recorderStatement } from './recording-versions';
import { redactExchange } from './redaction/redact-exchange';
import { visibleBytes } from './visible-text';

/** What the browser did, as far as its events, its DevTools and the page tell. */
function outcomeLines({ end, devtoolsError, pageStatus }: Exchange): readonly string[] {
  return [
    end === null
      ? '- The request has not ended.'
      : end.kind === 'completed'
        ? '- The browser completed the request.'
        : `- The browser ended the request with ${codeSpan(end.error.name)}.`,
    ...(devtoolsError === null ? [] : [`- DevTools reported ${codeSpan(devtoolsError.name)}.`]),
    ...(pageStatus === null ? [] : [`- The page saw the status ${String(pageStatus)}.`]),
  ];
}

/**
 * What the makers of CORS Inspector need to find a wrong rule: what was seen, redacted as every report is, and what was
 * made of it. Null where the rules and the browser agree.
 */
export function contradictionReport(original: Exchange): string | null {
  const exchange = redactExchange(original);
  const diagnosis = diagnose(exchange);
  const { causes, contradiction, mode } = diagnosis;
  if (contradiction === null) return null;
  const other = otherVersionStatement(exchange);
  const data = JSON.stringify(
    exchange,
    (_, value: unknown) => (typeof value === 'string' ? cappedValue(visibleBytes(value)) : value),
    1,
  );
  return [
    '## CORS Inspector: the rules and the browser disagree',
    words(contradiction),
    [
      `- Browser: ${words(browserStatement(exchange))}`,
      `- Extension: ${words(recorderStatement(exchange))}`,
      ...(other === null ? [] : [`- ${words(other)}`]),
      ...outcomeLines(exchange),
      `- Shown: ${markdownProse(explainVerdict(exchange, diagnosis))}`,
      ...causes.map(({ code, stage, hop }) => `- Cause: ${codeSpan(code)}, ${stage}, hop ${String(hop + 1)}`),
      `- Request mode: ${codeSpan(mode.mode)}`,
      `- ${markdownProse(explainCredentials(diagnosis))}`,
    ].join('\n'),
    'What was seen, without the values of secrets:',
    `${codeBlock('json', data.split('\n'))}\n`,
  ].join('\n\n');
}
