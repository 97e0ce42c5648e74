import { moreOf } from '../../diagnosis/words/plural';
import type { Noun } from '../../diagnosis/words/plural';
import { code } from '../../diagnosis/words/prose';
import type {
  Block,
  Card,
  Cell,
  Reference,
  LineChange,
  RequestMention,
  Statement,
} from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import { joined, ours } from '../redaction/composed-text';
import { LONGEST_IN_DIAGRAM, LONGEST_IN_HEADING } from '../short-prose';
import { sourcePosition } from '../source-position';
import { KNOWLEDGE_WORDS } from '../statements';
import { changedLines } from './changed-lines';
import { checkTexts, commandTexts } from './command-texts';
import { configurationTexts } from './configuration-texts';
import { evidenceBlock } from './evidence-block';
import { folded } from './folded';
import type { MarkdownPrinter } from './markdown-printer';
import { messageTexts } from './message-texts';
import { remedyTexts } from './remedy-texts';

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

function statementText({ lead, text, knownBy, references }: Statement, print: MarkdownPrinter): RedactedText {
  const isLine = ({ kind }: Reference): boolean => kind === 'source';
  const printed = (some: readonly Reference[]) => some.flatMap((one) => referenceText(one, print));
  return joined(
    [
      ...printed(references.filter(isLine)),
      ...(lead === null ? [] : [ours`**${print.prose(lead)}**`]),
      ...(text.length === 0 ? [] : [print.prose(text)]),
      ...(knownBy === null ? [] : [ours`(${print.words(KNOWLEDGE_WORDS[knownBy])})`]),
      ...printed(references.filter((one) => !isLine(one))),
    ],
    ours` `,
  );
}

/** A title with what proves it below; how it is known stands between them. */
function cardTexts(
  { title, isSentence, aside, rule, actor, knownBy, because }: Card,
  number: number | null,
  inside: readonly RedactedText[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  const isPrefix = aside !== null && aside.isWeight;
  const labels = [
    actor,
    knownBy === null ? null : KNOWLEDGE_WORDS[knownBy],
    isPrefix ? null : (aside?.text ?? null),
  ].filter((label) => label !== null);
  const why = because === null ? ours`` : ours` ${print.prose(because)}`;
  const before = [
    ...(number === null ? [] : [ours`${number}. `]),
    ...(isPrefix ? [ours`${print.words(aside.text)}: `] : []),
  ];
  return [
    isSentence
      ? ours`**${print.prose(title)}**`
      : ours`#### ${joined(before, ours``)}${print.prose(title, LONGEST_IN_HEADING)}`,
    ...(labels.length === 0 ? [] : [ours`${print.words(labels.join('. '))}.${why}`]),
    ...inside,
    ...(rule === null ? [] : [ours`Rule: ${print.link(rule.label, rule.href)}`]),
  ];
}

/** How many of a long list are not written out, as a sentence; their codes where they have some. */
function rest(
  left: number,
  noun: Noun,
  codes: readonly string[],
  print: MarkdownPrinter,
): readonly RedactedText[] {
  if (left <= 0) return [];
  const named = [...new Set(codes)].map(print.code);
  return [
    ours`${print.words(moreOf(left, noun))}${named.length === 0 ? ours`` : ours`: ${joined(named, ours`, `)}`}.`,
  ];
}

/** Items as one list of bullets, no more than a reader takes in. */
function bullets<Item>(
  items: readonly Item[],
  { limit, noun }: { readonly limit: number; readonly noun: Noun },
  text: (item: Item) => RedactedText,
  print: MarkdownPrinter,
): RedactedText {
  const lines = [...items.slice(0, limit).map(text), ...rest(items.length - limit, noun, [], print)];
  return joined(
    lines.map((line) => ours`- ${line}`),
    ours`\n`,
  );
}

function cellText({ reference, text, value }: Cell, print: MarkdownPrinter): RedactedText {
  const parts = [
    ...(reference === null ? [] : [print.link(reference.label, reference.href)]),
    print.prose(text),
    // A row is one line.
    ...(value === null ? [] : [print.prose([code(value)], LONGEST_IN_HEADING)]),
  ];
  return joined(parts, ours` `);
}

/** Servers that have to change beside those that are written out. */
const SERVERS: Noun = { one: 'server that has to change', many: 'servers that have to change' };

const REQUESTS: Noun = { one: 'request', many: 'requests' };

/** What changed lines are for, where that is said. */
function reasons(changes: readonly LineChange[], print: MarkdownPrinter): readonly RedactedText[] {
  const lines = changes.flatMap(({ name, after, why }) =>
    why === null
      ? []
      : [ours`- ${print.code(name === ':status' && after !== null ? after : name)}: ${print.prose(why)}`],
  );
  return lines.length === 0 ? [] : [joined(lines, ours`\n`)];
}

/** What blocks are printed with. */
type Printing = {
  readonly print: MarkdownPrinter;
  readonly limit: number;
};

/** One block of what is said, whatever it says. */
export function blockTexts(block: Block, printing: Printing): readonly RedactedText[] {
  const { print, limit } = printing;
  switch (block.kind) {
    case 'prose':
      return [statementText(block.statement, print)];
    case 'list':
      return [bullets(block.items, { limit, noun: block.noun }, (item) => statementText(item, print), print)];
    case 'configuration':
      return [
        ...block.servers.slice(0, limit).flatMap((server) => configurationTexts(server, print)),
        ...rest(block.servers.length - limit, SERVERS, [], print),
      ];
    case 'remedy':
      return remedyTexts(block.remedy, print);
    case 'commands':
      return commandTexts(block.commands, limit, print);
    case 'checks':
      return checkTexts(block.server, block.task, limit, print);
    case 'message':
      return messageTexts(block.message, limit, print);
    case 'requests': {
      const text = ({ method, url, text: shows }: RequestMention): RedactedText =>
        ours`Another ${print.code(`${method} ${url}`)}${print.prose(shows)}`;
      return [bullets(block.requests, { limit, noun: REQUESTS }, text, print)];
    }
    case 'evidence':
      return evidenceBlock(block.lines, print);
    case 'diagram':
      return [print.prose(block.diagram.alternative, LONGEST_IN_DIAGRAM)];
    case 'diff':
      return [
        ...(block.title === null ? [] : [ours`${print.prose(block.title)}:`]),
        changedLines(block.changes, print),
        ...reasons(block.changes, print),
      ];
    case 'values': {
      const rows = block.rows.flatMap(({ name, value }) =>
        value === null ? [] : [ours`- ${print.words(name)}: ${print.code(value)}`],
      );
      return [ours`${print.words(block.title)}:`, joined(rows, ours`\n`)];
    }
    case 'table': {
      const text = ({ cells }: (typeof block.rows)[number]): RedactedText =>
        joined(
          cells.map((cell) => cellText(cell, print)),
          ours` · `,
        );
      return [bullets(block.rows, { limit, noun: block.noun }, text, print)];
    }
    case 'cards': {
      const { cards, isOrdered, noun } = block;
      const left = cards.slice(limit).map((card) => card.code);
      return [
        ...cards.slice(0, limit).flatMap((card, index) => {
          const inside = card.blocks.flatMap((inner) => blockTexts(inner, printing));
          return cardTexts(card, isOrdered ? index + 1 : null, inside, print);
        }),
        ...rest(
          left.length,
          noun,
          left.filter((name) => name !== null),
          print,
        ),
      ];
    }
    case 'group': {
      const inside = block.blocks.flatMap((inner) => blockTexts(inner, printing));
      if (block.title === null) return inside;
      return block.isOpen
        ? [ours`#### ${print.words(block.title)}`, ...inside]
        : folded(print.words(block.title), inside);
    }
  }
}
