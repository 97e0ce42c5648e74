import { codeSpans } from '../../diagnosis/words/code-spans';
import type { Remedy, Variant } from '../../recipes/remedies/remedy';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { redactedVariant } from '../redaction/redacted-variant';
import { folded } from './folded';
import { codeBlock } from './markdown-text';
import type { MarkdownPrinter } from './markdown-printer';

/** One variant with its name and where it goes. */
const variantTexts = (variant: Variant, name: string, print: MarkdownPrinter): readonly RedactedText[] => [
  variant.place === null
    ? ours`${print.words(name)}:`
    : ours`${print.words(name)}: ${print.prose(codeSpans(variant.place))}`,
  codeBlock('text', [redactedVariant(variant, print.redaction)]),
];

/** Code to paste: the variant that suits best, and the others folded. */
export function remedyTexts({ title, variants }: Remedy, print: MarkdownPrinter): readonly RedactedText[] {
  const [first, ...others] = variants;
  return [
    ours`**${print.words(title)}**`,
    ...variantTexts(first, first.name, print),
    ...folded(
      ours`For ${print.words(others.map(({ name }) => name).join(', '))}`,
      others.flatMap((variant) => variantTexts(variant, variant.name, print)),
    ),
  ];
}
