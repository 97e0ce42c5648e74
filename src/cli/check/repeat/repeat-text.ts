import { explainCause } from '../../../diagnosis/sentences/explain-cause';
import { code } from '../../../diagnosis/words/prose';
import type { RedactedText } from '../../../redacted-text';
import { joined, ours } from '../../../report/redaction/composed-text';
import { redactionOf } from '../../../report/redaction/redaction';
import { LONGEST_IN_HEADING } from '../../../report/short-prose';
import type { Paint } from '../../../report/text/paint';
import { textPrinter } from '../../../report/text/text-printer';
import type { TextPrinter } from '../../../report/text/text-printer';
import type { Outcome, Repeated } from './compare';

/** Outcomes in the order in which they are counted. */
export const OUTCOMES: readonly Outcome[] = [
  'fixed',
  'still-broken',
  'changed',
  'newly-broken',
  'still-allowed',
  'unknown',
];

const LABELS: Readonly<Record<Outcome, string>> = {
  fixed: 'Fixed',
  'still-broken': 'Still broken',
  changed: 'Changed',
  'still-allowed': 'Still allowed',
  'newly-broken': 'Newly broken',
  unknown: 'Not known',
};

const LONGEST_LABEL = Math.max(...Object.values(LABELS).map(({ length }) => length));

function labelOf(outcome: Outcome, { paint, words }: TextPrinter): RedactedText {
  const label = paint.strong(words(LABELS[outcome].padEnd(LONGEST_LABEL)));
  if (outcome === 'unknown') return label;
  return outcome === 'fixed' || outcome === 'still-allowed' ? paint.good(label) : paint.bad(label);
}

function detailOf({ outcome, before, now, why }: Repeated, print: TextPrinter): RedactedText {
  if (why !== null) return ours`: ${print.words(why)}`;
  const named = (cause: NonNullable<typeof now>) =>
    print.prose(explainCause(cause).title, LONGEST_IN_HEADING);
  if (now === null) return outcome === 'fixed' && before !== null ? ours` (was: ${named(before)})` : ours``;
  const was = outcome === 'changed' && before !== null ? ours` (was: ${named(before)})` : ours``;
  return ours`: ${named(now)}${was}`;
}

function line(one: Repeated, paint: Paint): RedactedText {
  const print = textPrinter(redactionOf([one.exchange]), paint);
  const [{ method, url }] = one.exchange.hops;
  const name = ours`${print.line(method)} ${print.prose([code(url)], LONGEST_IN_HEADING)}`;
  return ours`${labelOf(one.outcome, print)}  ${name}${detailOf(one, print)}`;
}

/** What has become of recorded requests, a line each, and how many of each there are. */
export function repeatText(repeated: readonly Repeated[], paint: Paint): RedactedText {
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = repeated.filter((one) => one.outcome === outcome).length;
    return count === 0
      ? []
      : [ours`${count} ${textPrinter(redactionOf([]), paint).words(LABELS[outcome].toLowerCase())}`];
  });
  const lines = repeated.map((one) => line(one, paint));
  return ours`${joined([...lines, ours``, ours`${joined(counts, ours`, `)}`], ours`\n`)}\n`;
}
