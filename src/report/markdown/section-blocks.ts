import type { Block } from '../../explanation/blocks';
import type { Rank, Section } from '../../explanation/section';
import type { RedactedText } from '../../redacted-text';
import { ours } from '../redaction/composed-text';
import { blockTexts } from './block-texts';
import { folded } from './folded';
import type { MarkdownPrinter } from './markdown-printer';

/** What stands in a section, below its title. */
const textsOf = ({ hint, blocks, limit }: Section, print: MarkdownPrinter): readonly RedactedText[] => [
  ...(hint === null ? [] : [ours`**${print.prose(hint)}.**`]),
  ...blocks.flatMap((block) => blockTexts(block, { print, limit })),
];

const titled = (
  { title }: Section,
  mark: RedactedText,
  texts: readonly RedactedText[],
  print: MarkdownPrinter,
): readonly RedactedText[] => (title === null ? texts : [ours`${mark} ${print.words(title)}`, ...texts]);

/** The sections for readers who read nothing else. */
export const answerBlocks = (sections: readonly Section[], print: MarkdownPrinter): readonly RedactedText[] =>
  sections
    .filter(({ rank }) => rank === 'answer')
    .flatMap((section) => titled(section, ours`###`, textsOf(section, print), print));

/** Whether recorded lines stand in blocks, or in cards and groups of them. */
const holdsEvidence = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => {
    if (block.kind === 'cards') return block.cards.some((card) => holdsEvidence(card.blocks));
    return block.kind === 'group' ? holdsEvidence(block.blocks) : block.kind === 'evidence';
  });

/** The sections that convince, each under its title where it has one. */
export function proofBlocks(sections: readonly Section[], print: MarkdownPrinter): readonly RedactedText[] {
  const proof = sections.filter(({ rank }) => rank === 'proof');
  const first = proof.find(({ blocks }) => holdsEvidence(blocks));
  return proof.flatMap((section) => [
    ...(section === first ? [ours`Lines that begin with ${print.code('!')} are the evidence.`] : []),
    ...titled(section, ours`####`, textsOf(section, print), print),
  ]);
}

/** The sections of a rank, each folded away. */
export const foldedBlocks = (
  sections: readonly Section[],
  wanted: Rank,
  print: MarkdownPrinter,
): readonly RedactedText[] =>
  sections
    .filter(({ rank, isNothing }) => rank === wanted && !isNothing)
    .flatMap((section) => folded(print.words(section.title ?? ''), textsOf(section, print)));
