import type { RedactedText } from '../../redacted-text';
import type { TestCase } from '../../report/ci/test-case';
import { joined, ours } from '../../report/redaction/composed-text';
import type { Paint } from '../../report/text/paint';

function caseLine(one: TestCase, { good, bad, strong }: Paint): RedactedText {
  switch (one.kind) {
    case 'passed':
      return ours`${good(strong(ours`Passed`))}     ${one.name}`;
    case 'skipped':
      return ours`${strong(ours`Not known`)}  ${one.name}: ${one.why}`;
    case 'failed':
      return ours`${bad(strong(ours`Failed`))}     ${one.name}: ${one.title}`;
  }
}

/** Results as text for a terminal, a line each. */
export function casesText(cases: readonly TestCase[], paint: Paint): RedactedText {
  const count = (kind: TestCase['kind']): number => cases.filter((one) => one.kind === kind).length;
  const counts = ours`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} not known`;
  return ours`${joined([...cases.map((one) => caseLine(one, paint)), ours``, counts], ours`\n`)}\n`;
}

/** Says in a file what it is. */
const FORMAT = ours`cors-inspector-expected`;

/** Results for programs. */
export function casesJson(cases: readonly TestCase[]): string {
  const requests = cases.map((one) => ({
    group: one.group,
    name: one.name,
    result: one.kind === 'skipped' ? 'unknown' : one.kind,
    code: one.kind === 'failed' ? one.code : null,
    why: one.kind === 'failed' ? one.title : one.kind === 'skipped' ? one.why : null,
  }));
  return `${JSON.stringify({ format: FORMAT, version: 1, requests }, null, 1)}\n`;
}
