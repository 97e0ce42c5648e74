import { explainWitness } from '../diagnosis/witness';
import type { Witness } from '../diagnosis/witness';
import { codeSpan, markdownProse } from './markdown-text';
import { redactHeader } from './redaction/redact-header';
import { redactUrls } from './redaction/redact-urls';
import { redactedProse } from './redacted-prose';

function withoutSecret(header: Witness['header']): Witness['header'] {
  return header === null || header.value === null
    ? header
    : redactHeader({ name: header.name, value: header.value });
}

function witnessLine(witness: Witness): string {
  const { method, url, header } = witness;
  const shown = redactedProse(explainWitness({ ...witness, header: withoutSecret(header) }));
  return `- Another ${codeSpan(`${method} ${redactUrls(url)}`)}${markdownProse(shown)}`;
}

/** Other requests that show something, as one block; none where there are none. */
export const witnessBlocks = (witnesses: readonly Witness[]): readonly string[] =>
  witnesses.length === 0 ? [] : [witnesses.map(witnessLine).join('\n')];
