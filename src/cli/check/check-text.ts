import { caseOf } from '../../diagnosis/case';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { code } from '../../diagnosis/words/prose';
import { ENGINES } from '../../fetch-standard/engines';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../../report/redaction/composed-text';
import { redactionOf } from '../../report/redaction/redaction';
import type { Paint } from '../../report/text/paint';
import { explainedTexts } from '../../report/text/request-text';
import { indented, textPrinter } from '../../report/text/text-printer';
import type { TextPrinter } from '../../report/text/text-printer';
import type { EngineCheck } from './check-request';
import { notesOf } from './notes';
import { resultOf } from './result';
import type { Result } from './result';
import { whyUnknown } from './why-unknown';

const LABELS: Readonly<Record<Result, string>> = {
  allowed: 'Allowed',
  blocked: 'Blocked',
  unknown: 'Not known',
};

const LINE = ours`\n`;
const BETWEEN = ours`\n\n`;

function labelOf(result: Result, { paint, words }: TextPrinter): RedactedText {
  const label = paint.strong(words(LABELS[result]));
  if (result === 'unknown') return label;
  return result === 'blocked' ? paint.bad(label) : paint.good(label);
}

/** What one browser would do, in a line. */
function engineLine(check: EngineCheck, print: TextPrinter): RedactedText {
  const result = resultOf(check);
  const [cause] = check.diagnosis.causes;
  const name = print.words(ENGINES[check.engine].label.padEnd('Firefox'.length));
  const why =
    result !== 'blocked' || cause === undefined ? ours`` : ours`: ${print.prose(explainCause(cause).title)}`;
  return ours`${name}  ${labelOf(result, print)}${why}`;
}

/** What was sent and what came back, a line each. */
function sentLines({ exchange }: EngineCheck, print: TextPrinter): readonly RedactedText[] {
  return exchange.hops.flatMap(({ url, method, preflight, requestHeaders, response }) => {
    const came = (statusLine: string | undefined): RedactedText =>
      statusLine === undefined ? ours`no response` : print.line(statusLine);
    const line = (sent: string, statusLine: string | undefined): RedactedText =>
      ours`${print.line(sent)} ${print.prose([code(url)])}: ${came(statusLine)}`;
    return [
      ...(preflight === null ? [] : [line('OPTIONS', preflight.response?.statusLine)]),
      ...(requestHeaders === null ? [] : [line(method, response?.statusLine)]),
    ];
  });
}

/** The check whose request is told of at length: the first that is blocked, as far as one is. */
const toldOf = (checks: readonly [EngineCheck, ...EngineCheck[]]): EngineCheck =>
  checks.find((check) => resultOf(check) === 'blocked') ?? checks[0];

/** Everything that was sent by all engines, each once: they seldom differ. */
function everySentLine(
  checks: readonly [EngineCheck, ...EngineCheck[]],
  print: TextPrinter,
): readonly RedactedText[] {
  return [...new Set(checks.flatMap((check) => sentLines(check, print)))];
}

/** What a check found, as text for a terminal. */
export function checkText(checks: readonly [EngineCheck, ...EngineCheck[]], paint: Paint): RedactedText {
  const print = textPrinter(redactionOf(checks.map(({ exchange }) => exchange)), paint);
  const told = toldOf(checks);
  const { exchange } = told;
  const [{ method, url }] = exchange.hops;
  const sent = everySentLine(checks, print);
  const title = ours`${print.line(method)} ${print.prose([code(url)])} from ${print.code(exchange.pageOrigin ?? 'null')}`;
  const unknown = checks.find((check) => resultOf(check) === 'unknown');
  const isExplained = resultOf(told) !== 'unknown';
  return ours`${joined(
    [
      print.paint.strong(title),
      joined(
        checks.map((check) => engineLine(check, print)),
        LINE,
      ),
      ...(sent.length === 0
        ? [ours`Nothing was sent.`]
        : [joined([ours`Sent as a browser would:`, ...sent.map(indented)], LINE)]),
      ...notesOf(told).map(print.words),
      ...(unknown === undefined ? [] : [print.words(whyUnknown(unknown))]),
      ...(isExplained ? explainedTexts(caseOf(exchange, null), {}, print) : []),
    ],
    BETWEEN,
  )}\n`;
}
