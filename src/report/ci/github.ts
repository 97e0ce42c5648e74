import type { RedactedText } from '../../redacted-text';
import { joined, ours, respelled } from '../redaction/composed-text';
import type { TestCase } from './test-case';

const inMessage = (text: RedactedText): RedactedText =>
  respelled(text, (plain) => plain.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));

const inProperty = (text: RedactedText): RedactedText =>
  respelled(inMessage(text), (plain) => plain.replace(/:/g, '%3A').replace(/,/g, '%2C'));

function annotation(one: TestCase): RedactedText {
  switch (one.kind) {
    case 'passed':
      return ours``;
    case 'skipped':
      return ours`::warning title=${inProperty(one.name)}::${inMessage(one.why)}\n`;
    case 'failed':
      return ours`::error title=${inProperty(ours`${one.name}: ${one.title}`)}::${inMessage(one.text)}\n`;
  }
}

/**
 * Results as workflow commands, which GitHub Actions shows beside the run.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands (from memory)
 */
export function githubAnnotations(cases: readonly TestCase[]): RedactedText {
  const passed = cases.filter(({ kind }) => kind === 'passed').length;
  const summary = ours`::notice title=CORS::${passed} of ${cases.length} passed\n`;
  return joined([...cases.map(annotation), summary], ours``);
}
