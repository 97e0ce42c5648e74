import type { Evidence } from '../../diagnosis/diagnosis';
import { LINES, moreOf } from '../../diagnosis/words/plural';
import type { Noun } from '../../diagnosis/words/plural';
import { code } from '../../diagnosis/words/prose';
import { decidesWhoReads } from '../../exchange/rewritten-headers';
import type {
  Block,
  Card,
  LineChange,
  RecordedMessage,
  Reference,
  Statement,
} from '../../explanation/blocks';
import type { RedactedText } from '../../redacted-text';
import { evidenceGroups, isOffending } from '../evidence-columns';
import { joined, ours } from '../redaction/composed-text';
import { LONGEST_IN_DIAGRAM, LONGEST_IN_HEADING } from '../short-prose';
import { sourcePosition } from '../source-position';
import { KNOWLEDGE_WORDS } from '../statements';
import { checkTexts, commandTexts, configurationTexts, remedyTexts } from './code-blocks';
import { indented } from './text-printer';
import type { TextPrinter } from './text-printer';

/** What blocks are printed with. */
export type TextPrinting = { readonly print: TextPrinter; readonly limit: number };

const LINE = ours`\n`;

/** Where a statement leads to; nothing for another request, which nobody finds in a text. */
function referenceText(reference: Reference, print: TextPrinter): readonly RedactedText[] {
  switch (reference.kind) {
    case 'page':
      return [ours`(${print.words(reference.label)}: ${print.words(reference.href)})`];
    case 'request':
      return [];
    case 'source':
      return [print.code(sourcePosition(reference.frame))];
  }
}

function statementText({ lead, text, knownBy, references }: Statement, print: TextPrinter): RedactedText {
  return joined(
    [
      ...(lead === null ? [] : [print.prose(lead)]),
      ...(text.length === 0 ? [] : [print.prose(text)]),
      ...(knownBy === null ? [] : [ours`(${print.words(KNOWLEDGE_WORDS[knownBy])})`]),
      ...references.flatMap((one) => referenceText(one, print)),
    ],
    ours` `,
  );
}

/** What is left of a long list, as a sentence. */
const rest = (left: number, noun: Noun, print: TextPrinter): readonly RedactedText[] =>
  left > 0 ? [ours`${print.words(moreOf(left, noun))}.`] : [];

function bullets(items: readonly RedactedText[], noun: Noun, { print, limit }: TextPrinting): RedactedText {
  const lines = [...items.slice(0, limit), ...rest(items.length - limit, noun, print)];
  return joined(
    lines.map((line) => ours`- ${line}`),
    LINE,
  );
}

function evidenceLine({ name, value, mark }: Evidence, print: TextPrinter): RedactedText {
  const isBad = isOffending({ value, mark });
  const line =
    value === null
      ? ours`${print.line(name)}: (absent)`
      : name.startsWith(':') || name === 'error'
        ? print.line(value)
        : print.headerLine({ name, value });
  return isBad ? print.paint.bad(ours`! ${line}`) : ours`  ${line}`;
}

const evidenceTexts = (lines: readonly Evidence[], print: TextPrinter): readonly RedactedText[] =>
  evidenceGroups(lines).map((group) =>
    indented(
      joined(
        [ours`${print.line(group.title)}:`, ...group.lines.map((line) => evidenceLine(line, print))],
        LINE,
      ),
    ),
  );

/** A message with those of its headers that decide who may read a response. */
function messageText(
  { title, firstLine, lines, absent }: RecordedMessage,
  { print, limit }: TextPrinting,
): readonly RedactedText[] {
  const told = lines?.filter(({ name }) => decidesWhoReads(name)).slice(0, limit) ?? [];
  const more = (lines?.length ?? 0) - told.length;
  const written = [
    print.line(firstLine),
    ...told.map((line) => print.headerLine(line)),
    ...(more > 0 ? [ours`(${print.words(moreOf(more, LINES))})`] : []),
    ...absent.map((name) => ours`(no ${print.line(name)})`),
    ...(lines === null ? [ours`(headers not recorded)`] : []),
  ];
  return [ours`${print.words(title)}:`, indented(joined(written, LINE))];
}

function changedLines(changes: readonly LineChange[], print: TextPrinter): RedactedText {
  const written = ({ name }: LineChange, value: string): RedactedText =>
    name.startsWith(':') ? print.line(value) : print.headerLine({ name, value });
  const gone = changes.flatMap((change) => change.before.map((value) => written(change, value)));
  const added = changes.flatMap((change) => (change.after === null ? [] : [written(change, change.after)]));
  const lines = [
    ...gone.map((line) => print.paint.bad(ours`- ${line}`)),
    ...added.map((line) => print.paint.good(ours`+ ${line}`)),
  ];
  return indented(joined(lines, LINE));
}

function cardTexts(card: Card, number: number | null, printing: TextPrinting): readonly RedactedText[] {
  const { print } = printing;
  const labels = [
    card.actor,
    card.knownBy === null ? null : KNOWLEDGE_WORDS[card.knownBy],
    card.aside?.text ?? null,
  ].filter((label) => label !== null);
  const before = number === null ? ours`` : ours`${number}. `;
  const known = labels.length === 0 ? ours`` : ours` (${print.words(labels.join('. '))})`;
  return [
    ours`${print.paint.strong(ours`${before}${print.prose(card.title, LONGEST_IN_HEADING)}`)}${known}`,
    ...(card.because === null ? [] : [print.prose(card.because)]),
    ...card.blocks.flatMap((inner) => textOfBlock(inner, printing)),
    ...(card.rule === null
      ? []
      : [ours`Rule: ${print.words(card.rule.label)}, ${print.words(card.rule.href)}`]),
  ];
}

const SERVERS: Noun = { one: 'server that has to change', many: 'servers that have to change' };

const REQUESTS: Noun = { one: 'request', many: 'requests' };

/** One block of what is said, whatever it says, as paragraphs. */
export function textOfBlock(block: Block, printing: TextPrinting): readonly RedactedText[] {
  const { print, limit } = printing;
  switch (block.kind) {
    case 'prose':
      return [statementText(block.statement, print)];
    case 'list':
      return [
        bullets(
          block.items.map((item) => statementText(item, print)),
          block.noun,
          printing,
        ),
      ];
    case 'configuration':
      return [
        ...block.servers.slice(0, limit).flatMap((server) => configurationTexts(server, print)),
        ...rest(block.servers.length - limit, SERVERS, print),
      ];
    case 'remedy':
      return remedyTexts(block.remedy, print);
    case 'commands':
      return commandTexts(block.commands, print);
    case 'checks':
      return checkTexts(block.server, block.task, limit, print);
    case 'message':
      return messageText(block.message, printing);
    case 'requests': {
      const lines = block.requests.map(
        ({ method, url, text }) => ours`Another ${print.code(`${method} ${url}`)}${print.prose(text)}`,
      );
      return [bullets(lines, REQUESTS, printing)];
    }
    case 'evidence':
      return evidenceTexts(block.lines, print);
    case 'diagram':
      return [print.prose(block.diagram.alternative, LONGEST_IN_DIAGRAM)];
    case 'diff': {
      const reasons = block.changes.flatMap(({ name, why }) =>
        why === null ? [] : [ours`- ${print.code(name)}: ${print.prose(why)}`],
      );
      return [
        ...(block.title === null ? [] : [ours`${print.prose(block.title)}:`]),
        changedLines(block.changes, print),
        ...(reasons.length === 0 ? [] : [joined(reasons, LINE)]),
      ];
    }
    case 'values': {
      const rows = block.rows.flatMap(({ name, value }) =>
        value === null ? [] : [ours`- ${print.words(name)}: ${print.code(value)}`],
      );
      return [ours`${print.words(block.title)}:`, joined(rows, LINE)];
    }
    case 'table': {
      const lines = block.rows.map(({ cells }) =>
        joined(
          cells.map(({ reference, text, value }) =>
            joined(
              [
                ...(reference === null ? [] : [print.words(reference.label)]),
                print.prose(text),
                ...(value === null ? [] : [print.prose([code(value)], LONGEST_IN_HEADING)]),
              ],
              ours` `,
            ),
          ),
          ours` · `,
        ),
      );
      return [bullets(lines, block.noun, printing)];
    }
    case 'cards':
      return [
        ...block.cards
          .slice(0, limit)
          .flatMap((card, index) => cardTexts(card, block.isOrdered ? index + 1 : null, printing)),
        ...rest(block.cards.length - limit, block.noun, print),
      ];
    case 'group': {
      const inside = block.blocks.flatMap((inner) => textOfBlock(inner, printing));
      return block.title === null ? inside : [print.paint.strong(print.words(block.title)), ...inside];
    }
  }
}
