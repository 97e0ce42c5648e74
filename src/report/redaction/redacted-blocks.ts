import type { Evidence } from '../../diagnosis/diagnosis';
import type { Prose } from '../../diagnosis/words/prose';
import type {
  Block,
  Card,
  Cell,
  CommandToRun,
  LineChange,
  PageReference,
  RecordedMessage,
  Reference,
  RequestMention,
  Statement,
} from '../../explanation/blocks';
import type { LaneDiagram } from '../../explanation/diagram/lanes';
import type { Remedy, Variant } from '../../recipes/remedies/remedy';
import type { RedactedText } from '../../redacted-text';
import { redactedServerConfiguration } from './redacted-server-configuration';
import { redactedTask } from './redacted-configuration';
import { withPlaceholders } from './redacted-command';
import { withoutSecrets } from './redacted-variant';
import type { Redaction } from './redaction';

/** What blocks are redacted with. */
export type BlockRedaction = Redaction & {
  /** Shortens a value that is only looked at. What is to be pasted stays whole. */
  readonly cut: (text: RedactedText) => RedactedText;
};

/** A sentence of which each value is redacted, and then shortened. */
export const redactedProse = (text: Prose, { prose, cut }: BlockRedaction): Prose =>
  prose(text).map((part) => (part.kind === 'code' ? { ...part, text: cut(part.text) } : part));

const orNull = <From, To>(value: From | null, redacted: (value: From) => To): To | null =>
  value === null ? null : redacted(value);

const shownHeader = (header: { readonly name: string; readonly value: string }, by: BlockRedaction) => {
  const { name, value } = by.header(header);
  return { name: by.cut(name), value: by.cut(value) };
};

const redactedPage = (page: PageReference, { text }: BlockRedaction): PageReference => ({
  kind: 'page',
  label: text(page.label),
  href: text(page.href),
});

function redactedReference(reference: Reference, by: BlockRedaction): Reference {
  switch (reference.kind) {
    case 'page':
      return redactedPage(reference, by);
    case 'request':
      return { ...reference, method: by.name(reference.method) };
    case 'source': {
      const { functionName, url, line, column } = reference.frame;
      return {
        kind: 'source',
        frame: { functionName: by.text(functionName), url: by.cut(by.text(url)), line, column },
      };
    }
  }
}

const redactedStatement = (said: Statement, by: BlockRedaction): Statement => ({
  lead: orNull(said.lead, (lead) => redactedProse(lead, by)),
  text: redactedProse(said.text, by),
  knownBy: said.knownBy,
  references: said.references.map((reference) => redactedReference(reference, by)),
  isMinor: said.isMinor,
});

const redactedMention = (mention: RequestMention, by: BlockRedaction): RequestMention => ({
  exchangeId: mention.exchangeId,
  method: by.cut(by.name(mention.method)),
  url: by.cut(by.text(mention.url)),
  text: redactedProse(mention.text, by),
});

function redactedMessage(message: RecordedMessage, by: BlockRedaction): RecordedMessage {
  const { title, firstLine, lines, absent } = message;
  return {
    title: by.text(title),
    firstLine: by.cut(by.text(firstLine)),
    lines: orNull(lines, (all) =>
      all.map((line) => ({ ...shownHeader(line, by), mark: orNull(line.mark, by.text) })),
    ),
    absent: absent.map(by.name),
  };
}

/** What is marked is marked whole where it did not stay as it was, because then nothing tells where the mark belongs. */
function redactedEvidence(line: Evidence, by: BlockRedaction): Evidence {
  const { message, hop, name, value, mark } = line;
  if (value === null) return { message, hop, name: by.text(name), value, mark };
  const isHeader = !name.startsWith(':') && name !== 'error';
  const shown = isHeader ? shownHeader({ name, value }, by) : { name, value: by.cut(by.text(value)) };
  return {
    message,
    hop,
    ...shown,
    mark: mark === null || shown.value === value ? mark : { start: 0, end: shown.value.length },
  };
}

function redactedChange(change: LineChange, by: BlockRedaction): LineChange {
  const { name, before, after, why } = change;
  const written = (value: string): string =>
    name.startsWith(':') ? by.cut(by.text(value)) : shownHeader({ name, value }, by).value;
  return {
    name: by.name(name),
    before: before.map(written),
    after: orNull(after, written),
    why: orNull(why, (text) => redactedProse(text, by)),
  };
}

const redactedCell = (cell: Cell, by: BlockRedaction): Cell => ({
  reference: orNull(cell.reference, (page) => redactedPage(page, by)),
  text: redactedProse(cell.text, by),
  value: orNull(cell.value, (value) => by.cut(by.literal(value))),
});

const redactedCard = (card: Card, by: BlockRedaction): Card => ({
  title: redactedProse(card.title, by),
  isSentence: card.isSentence,
  weight: card.weight,
  aside: orNull(card.aside, ({ text, isWeight }) => ({ text: by.text(text), isWeight })),
  blocks: card.blocks.map((block) => redactedBlock(block, by)),
  rule: orNull(card.rule, (page) => redactedPage(page, by)),
  actor: orNull(card.actor, by.text),
  knownBy: card.knownBy,
  because: orNull(card.because, (text) => redactedProse(text, by)),
  code: orNull(card.code, by.text),
  detail: orNull(card.detail, by.text),
  marks: {},
});

const redactedDiagram = ({ lanes, arrows, alternative }: LaneDiagram, by: BlockRedaction): LaneDiagram => ({
  lanes: lanes.map(({ kind, name }) => ({ kind, name: by.text(name) })),
  arrows: arrows.map((arrow) => ({
    ...arrow,
    text: by.cut(arrow.isLiteral ? by.literal(arrow.text) : by.text(arrow.text)),
    note: orNull(arrow.note, ({ text, tone }) => ({ text: by.cut(by.text(text)), tone })),
  })),
  alternative: redactedProse(alternative, by),
});

const redactedCommandToRun = (command: CommandToRun, by: BlockRedaction): CommandToRun => ({
  title: by.text(command.title),
  caution: orNull(command.caution, (text) => redactedProse(text, by)),
  request: withPlaceholders(command.request, by),
  recorded: orNull(command.recorded, (message) => redactedMessage(message, by)),
});

function redactedRemedy({ title, choice, variants: [first, ...others] }: Remedy, by: BlockRedaction): Remedy {
  const redacted = (variant: Variant): Variant => ({
    ...withoutSecrets(variant, by),
    name: by.text(variant.name),
    place: orNull(variant.place, by.text),
  });
  return {
    title: by.text(title),
    choice: by.text(choice),
    variants: [redacted(first), ...others.map(redacted)],
  };
}

/**
 * A block in which every text that was recorded, or is made of one, is redacted: what is written of it may leave. What
 * programs find its parts by stays behind.
 */
export function redactedBlock(block: Block, by: BlockRedaction): Block {
  switch (block.kind) {
    case 'prose':
      return { kind: 'prose', statement: redactedStatement(block.statement, by) };
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((item) => redactedStatement(item, by)),
        noun: block.noun,
      };
    case 'configuration':
      return {
        kind: 'configuration',
        servers: block.servers.map((server) => redactedServerConfiguration(server, by)),
      };
    case 'remedy':
      return { kind: 'remedy', remedy: redactedRemedy(block.remedy, by) };
    case 'commands':
      return {
        kind: 'commands',
        commands: block.commands.map((command) => redactedCommandToRun(command, by)),
      };
    case 'checks':
      return { kind: 'checks', server: by.text(block.server), task: redactedTask(block.task, by) };
    case 'message':
      return { kind: 'message', message: redactedMessage(block.message, by) };
    case 'requests':
      return {
        kind: 'requests',
        requests: block.requests.map((mention) => redactedMention(mention, by)),
      };
    case 'evidence':
      return { kind: 'evidence', lines: block.lines.map((line) => redactedEvidence(line, by)) };
    case 'diagram':
      return { kind: 'diagram', diagram: redactedDiagram(block.diagram, by) };
    case 'diff':
      return {
        kind: 'diff',
        title: orNull(block.title, (title) => redactedProse(title, by)),
        changes: block.changes.map((change) => redactedChange(change, by)),
        absent: by.text(block.absent),
      };
    case 'values':
      return {
        kind: 'values',
        title: by.text(block.title),
        rows: block.rows.map(({ name, value }) => ({
          name: by.text(name),
          value: orNull(value, (text) => by.cut(by.literal(text))),
        })),
        absent: by.text(block.absent),
      };
    case 'table':
      return {
        kind: 'table',
        columns: block.columns.map(by.text),
        rows: block.rows.map(({ outcome, cells }) => ({
          outcome,
          cells: cells.map((cell) => redactedCell(cell, by)),
        })),
        noun: block.noun,
      };
    case 'cards':
      return {
        kind: 'cards',
        cards: block.cards.map((card) => redactedCard(card, by)),
        isOrdered: block.isOrdered,
        noun: block.noun,
      };
    case 'group':
      return {
        kind: 'group',
        title: orNull(block.title, by.text),
        isOpen: block.isOpen,
        marks: {},
        blocks: block.blocks.map((inner) => redactedBlock(inner, by)),
      };
  }
}
