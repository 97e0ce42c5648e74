import type { Block, Card, Reference, Statement } from '../../explanation/blocks';
import type { Section } from '../../explanation/section';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { sourcePosition } from '../source-position';
import { KNOWLEDGE_WORDS } from '../statements';
import { evidenceBlock } from './evidence-block';
import { folded } from './folded';
import type { MarkdownPrinter } from './markdown-printer';

/** Where a reference leads to; nothing for another request, which no reader of a report has. */
function referenceText(reference: Reference, print: MarkdownPrinter): readonly RedactedText[] {
  switch (reference.kind) {
    case 'page':
      return [ours`(${print.link(reference.label, reference.href)})`];
    case 'request':
      return [];
    case 'source':
      return [print.code(sourcePosition(reference.frame))];
  }
}

function statementText({ text, knownBy, references }: Statement, print: MarkdownPrinter): RedactedText {
  const isLine = ({ kind }: Reference): boolean => kind === 'source';
  const printed = (some: readonly Reference[]) => some.flatMap((one) => referenceText(one, print));
  return joined(
    [
      ...printed(references.filter(isLine)),
      ...(text.length === 0 ? [] : [print.prose(text)]),
      ...(knownBy === null ? [] : [ours`(${print.words(KNOWLEDGE_WORDS[knownBy])})`]),
      ...printed(references.filter((one) => !isLine(one))),
    ],
    ours` `,
  );
}

function cardBlocks(card: Card, number: number | null, print: MarkdownPrinter): readonly RedactedText[] {
  const { title, aside, text, evidence, table, rule, actor, knownBy } = card;
  const how = [...(actor === null ? [] : [actor]), KNOWLEDGE_WORDS[knownBy], aside].join('. ');
  const rows = (table?.rows ?? []).flatMap(({ name, value }) =>
    value === null ? [] : [ours`- ${print.words(name)}: ${print.code(value)}`],
  );
  return [
    ours`#### ${number === null ? ours`` : ours`${number}. `}${print.prose(title)}`,
    ours`${print.words(how)}.`,
    print.prose(text),
    ...evidenceBlock(evidence, print),
    ...(table === null ? [] : [ours`${print.words(table.title)}:`, joined(rows, ours`\n`)]),
    ...(rule === null ? [] : [ours`Rule: ${print.link(rule.label, rule.href)}`]),
  ];
}

/** How many of a long list are not written out, as a sentence; their codes where they have some. */
function rest(
  left: number,
  noun: string,
  codes: readonly string[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (left <= 0) return [];
  const named = [...new Set(codes)].map(print.code);
  return [
    ours`${left} more ${print.words(noun)}${named.length === 0 ? ours`` : ours`: ${joined(named, ours`, `)}`}.`,
  ];
}

function blockTexts(block: Block, limit: number, print: MarkdownPrinter): readonly RedactedText[] {
  switch (block.kind) {
    case 'prose':
      return [statementText(block.statement, print)];
    case 'list': {
      const { items, noun } = block;
      const lines = [
        ...items.slice(0, limit).map((item) => statementText(item, print)),
        ...rest(items.length - limit, noun, [], print),
      ];
      return [
        joined(
          lines.map((line) => ours`- ${line}`),
          ours`\n`,
        ),
      ];
    }
    case 'cards': {
      const { cards, isOrdered, noun } = block;
      const left = cards.slice(limit).map(({ code }) => code);
      return [
        ...cards
          .slice(0, limit)
          .flatMap((card, index) => cardBlocks(card, isOrdered ? index + 1 : null, print)),
        ...rest(left.length, noun, left, print),
      ];
    }
    case 'group': {
      const inside = block.blocks.flatMap((inner) => blockTexts(inner, limit, print));
      return block.title === null ? inside : folded(print.words(block.title), inside);
    }
  }
}

const textsOf = ({ blocks, limit }: Section, print: MarkdownPrinter): readonly RedactedText[] =>
  blocks.flatMap((block) => blockTexts(block, limit, print));

/** The sections that convince, as blocks, each under its title where it has one. */
export const proofBlocks = (sections: readonly Section[], print: MarkdownPrinter): readonly RedactedText[] =>
  sections
    .filter(({ rank }) => rank === 'proof')
    .flatMap((section) => [
      ...(section.title === null ? [] : [ours`#### ${print.words(section.title)}`]),
      ...textsOf(section, print),
    ]);

/** The sections for whoever wants to know, each folded away. */
export const detailBlocks = (sections: readonly Section[], print: MarkdownPrinter): readonly RedactedText[] =>
  sections
    .filter(({ rank }) => rank === 'detail')
    .flatMap((section) => folded(print.words(section.title ?? ''), textsOf(section, print)));
