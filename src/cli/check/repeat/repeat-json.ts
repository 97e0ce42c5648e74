import type { Cause } from '../../../diagnosis/diagnosis';
import { explainCause } from '../../../diagnosis/sentences/explain-cause';
import { plainText } from '../../../diagnosis/words/prose';
import type { RedactedText } from '../../../redacted-text';
import { ours } from '../../../report/redaction/composed-text';
import { redactedJson } from '../../../report/redaction/redacted-json';
import { redactionOf } from '../../../report/redaction/redaction';
import type { Result } from '../result';
import type { Repeated } from './compare';

/** Says in a file what it is. */
const REPEAT_FORMAT = 'cors-inspector-repeated';

/** Rises when a program that reads it would read the new form wrongly. */
const REPEAT_VERSION = 1;

function causeJson(cause: Cause | null): object | null {
  if (cause === null) return null;
  const { code, detail, stage, hop } = cause;
  return { code, detail, title: plainText(explainCause(cause).title), stage, hop };
}

/** What has become of recorded requests, for programs. */
export function repeatJson(repeated: readonly Repeated[], result: Result): RedactedText {
  const data = {
    format: REPEAT_FORMAT,
    version: REPEAT_VERSION,
    result,
    requests: repeated.map(({ exchange, outcome, before, now, why }) => ({
      id: exchange.id,
      method: exchange.hops[0].method,
      url: exchange.hops[0].url,
      outcome,
      before: causeJson(before),
      now: causeJson(now),
      why,
    })),
  };
  return ours`${redactedJson(data, redactionOf(repeated.map(({ exchange }) => exchange)), (text) => text)}\n`;
}
