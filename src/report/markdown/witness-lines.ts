import { explainWitness } from '../../diagnosis/words/witness';
import type { Witness } from '../../diagnosis/words/witness';
import type { RedactedText } from '../../redacted-text';
import type { MarkdownPrinter } from './markdown-printer';
import { joined, ours } from '../redaction/composed-text';

const witnessLine = (witness: Witness, print: MarkdownPrinter): RedactedText =>
  ours`- Another ${print.code(`${witness.method} ${witness.url}`)}${print.prose(explainWitness(witness))}`;

/** Other requests that show something, as one block; none where there are none. */
export const witnessBlocks = (
  witnesses: readonly Witness[],
  print: MarkdownPrinter,
): readonly RedactedText[] =>
  witnesses.length === 0
    ? []
    : [
        joined(
          witnesses.map((witness) => witnessLine(witness, print)),
          ours`\n`,
        ),
      ];
