import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import { code, plainText } from '../../src/diagnosis/words/prose';
import type { Prose } from '../../src/diagnosis/words/prose';
import type { Block, Card, RecordedMessage, Statement } from '../../src/explanation/blocks';
import type { LaneDiagram } from '../../src/explanation/diagram/lanes';
import type { RefusedServer, ServerConfiguration } from '../../src/explanation/server-configuration';
import { codeSpans } from '../../src/diagnosis/words/code-spans';
import { recipeOf } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { checksFor } from '../../src/recipes/verify';
import { decidesWhoReads } from '../../src/exchange/rewritten-headers';
import { SECTION_IDS } from '../../src/explanation/section';
import type { Section } from '../../src/explanation/section';
import { explanationOf } from '../../src/explanation/explanation-of';
import { InPanel } from '../../src/panel/detail/medium/panel-medium';
import { SectionView } from '../../src/report/blocks/section-view';
import { localText } from '../../src/panel/detail/local-time';
import { requestReport } from '../../src/report/markdown/markdown';
import { htmlText } from './html-text';
import { markdownPrinter } from '../../src/report/markdown/markdown-printer';
import { redactionOf } from '../../src/report/redaction/redaction';
import { LONGEST_IN_DIAGRAM, shortProse } from '../../src/report/short-prose';
import { visibleBytes, visibleText } from '../../src/explanation/visible-text';
import type { Header } from '../../src/fetch-standard/header-list';
import { SECTION_SAMPLES } from '../explanation/samples-of-sections';
import type { Sample } from '../explanation/samples-of-sections';
import { LEADS } from './leads-nowhere';

afterEach(cleanup);

const sectionsIn = ({ shown, log }: Sample): readonly Section[] =>
  explanationOf(caseOf(shown, recordedBeside(log))).sections;

/** Blocks with everything that stands in groups and in the cards that every form writes out. */
const flat = (blocks: readonly Block[], limit: number): readonly Block[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'group') return [block, ...flat(block.blocks, limit)];
    if (block.kind !== 'cards') return [block];
    return [
      block,
      ...flat(
        cardsOf(block, limit).flatMap((card) => card.blocks),
        limit,
      ),
    ];
  });

const cardsOf = (block: Block, limit: number): readonly Card[] =>
  block.kind === 'cards' ? block.cards.slice(0, limit) : [];

const textsIn = ({ lead, text }: Statement): readonly Prose[] => [lead ?? [], text];

/** What is said of the configuration of a server of which it is known what it runs, or that none can be written. */
function configurationTexts(one: ServerConfiguration | RefusedServer): readonly Prose[] {
  if (!('task' in one)) return [one.refusal.why];
  const { notes, looksLike, stack, task } = one;
  if (stack === null) return [];
  const rendered = renderRecipe(recipeOf(stack.recipe), task.policy, task.server);
  if (rendered.kind === 'refused') return [...notes, rendered.why];
  const places = rendered.snippets.map(({ place }) => codeSpans(place));
  return [...notes, ...places, looksLike, stack.unlisted ?? [], stack.notRun ?? [], ...stack.mistakes];
}

/** Every text of a block that stands the same in every form. */
function textsOf(block: Block, limit: number): readonly Prose[] {
  switch (block.kind) {
    case 'prose':
      return textsIn(block.statement);
    case 'list':
      return block.items.slice(0, limit).flatMap(textsIn);
    case 'requests':
      return block.requests.slice(0, limit).map(({ text }) => text);
    case 'cards':
      return cardsOf(block, limit).flatMap(({ title, because }) => [title, because ?? []]);
    case 'table':
      return block.rows.slice(0, limit).flatMap(({ cells }) => cells.map(({ text }) => text));
    case 'values':
      return block.rows.flatMap(({ value }) => (value === null ? [] : [[code(value)]]));
    case 'configuration':
      return block.servers.slice(0, limit).flatMap(configurationTexts);
    case 'remedy':
      return [codeSpans(block.remedy.variants[0].place ?? '')];
    case 'commands':
      return block.commands.map(({ caution }) => caution ?? []);
    case 'checks': {
      const { policy, request, server } = block.task;
      return checksFor(policy, request, server).flatMap(({ title, expect }) => [
        codeSpans(title),
        ...expect.slice(0, limit),
      ]);
    }
    case 'evidence':
    case 'diagram':
    case 'message':
    case 'diff':
    case 'group':
      return [];
  }
}

/** Every label of ours in a block. */
function labelsOf(block: Block, limit: number): readonly (string | null)[] {
  switch (block.kind) {
    case 'cards':
      return cardsOf(block, limit).flatMap(({ actor, aside }) => [actor, aside?.text ?? null]);
    case 'values':
    case 'group':
      return [block.title];
    case 'configuration':
      return block.servers.slice(0, limit).map((one) => ('task' in one ? (one.stack?.name ?? null) : null));
    case 'remedy':
      return [block.remedy.title];
    case 'commands':
      return block.commands.flatMap(({ title, recorded }) => [title, recorded?.title ?? null]);
    case 'checks':
      return [block.server];
    case 'message':
      return [block.message.title];
    default:
      return [];
  }
}

/** What every form writes out of a message: the report counts the others. */
const decidingIn = ({ lines }: RecordedMessage): readonly Header[] =>
  (lines ?? []).filter(({ name }) => decidesWhoReads(name)).slice(0, 20);

/** Every header of a block, as a line. */
function linesOf(block: Block): readonly Header[] {
  if (block.kind === 'message') return decidingIn(block.message);
  if (block.kind === 'commands')
    return block.commands.flatMap(({ recorded }) => (recorded === null ? [] : decidingIn(recorded)));
  if (block.kind === 'evidence')
    return block.lines.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]));
  if (block.kind !== 'diff') return [];
  return block.changes.flatMap(({ name, before, after }) =>
    [...before, ...(after === null ? [] : [after])].map((value) => ({ name, value })),
  );
}

const diagramsIn = (block: Block): readonly LaneDiagram[] =>
  block.kind === 'diagram' ? [block.diagram] : [];

const everySection = Object.values(SECTION_SAMPLES).flatMap(sectionsIn);

describe('the samples', () => {
  it('show every section, and every kind of block', () => {
    expect(new Set(everySection.map(({ id }) => id))).toEqual(new Set(SECTION_IDS));
    const kinds = everySection.flatMap(({ blocks, limit }) => flat(blocks, limit).map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(
      new Set([
        'prose',
        'list',
        'requests',
        'evidence',
        'diagram',
        'diff',
        'values',
        'table',
        'cards',
        'group',
        'configuration',
        'remedy',
        'commands',
        'checks',
        'message',
      ]),
    );
  });

  it('are plain data: written as JSON they lose nothing', () => {
    for (const section of everySection) expect(JSON.parse(JSON.stringify(section))).toStrictEqual(section);
  });
});

/** The most lines of one message that the panel draws at once. */
const LINES = 50;

/** All that can be told of this one is longer than a report may be. */
const TOO_LONG = 'more causes and reasons than a report holds';

describe('each section', () => {
  it.each(Object.keys(SECTION_SAMPLES))('stands whole in the panel and in the reports (%s)', (name) => {
    const sample = SECTION_SAMPLES[name];
    if (sample === undefined) throw new Error('the sample is known');
    const { shown, log } = sample;
    const report = requestReport(shown, log);
    const print = markdownPrinter(redactionOf([shown]));
    const document = htmlText(shown, log);
    const [, leftOut = ''] = /^This report is shortened .* parts: (.*)\.$/m.exec(report) ?? [];
    expect(leftOut === '').toBe(name !== TOO_LONG);
    for (const { isNothing, ...section } of sectionsIn(sample)) {
      const { title, blocks, limit } = section;
      const isReported = !leftOut.split(', ').includes(title ?? '');
      const isTold = isReported && !isNothing;
      const { container, getByRole } = render(
        <InPanel leads={LEADS}>
          <SectionView section={{ ...section, isNothing }} />
        </InPanel>,
      );
      const panel = container.textContent;
      const all = flat(blocks, limit);
      const labels = [title, ...all.flatMap((block) => labelsOf(block, limit))];
      for (const label of labels.filter((text) => text !== null)) {
        expect(panel).toContain(label);
        if (isTold) expect(report).toContain(label);
        if (!isNothing) expect(document).toContain(label);
      }
      for (const text of all.flatMap((block) => textsOf(block, limit))) {
        expect(panel).toContain(localText(text));
        if (isTold) expect(report).toContain(print.prose(text));
        if (!isNothing) expect(document).toContain(plainText(print.redaction.prose(text)));
      }
      for (const { name, value } of all.flatMap((block) => linesOf(block).slice(0, LINES))) {
        expect(panel).toContain(visibleBytes(value));
        if (isReported && !name.startsWith(':') && name !== 'error')
          expect(report).toContain(print.headerLine({ name, value }));
        expect(document).toContain(visibleBytes(print.redaction.header({ name, value }).value));
      }
      for (const { alternative } of all.flatMap(diagramsIn)) {
        const drawn = visibleText(plainText(shortProse(alternative, LONGEST_IN_DIAGRAM)));
        expect(getByRole('img').getAttribute('aria-label')).toBe(drawn);
        expect(report).toContain(print.prose(alternative, LONGEST_IN_DIAGRAM));
        const left = shortProse(print.redaction.prose(alternative), LONGEST_IN_DIAGRAM);
        expect(document).toContain(plainText(left));
      }
      cleanup();
    }
  });

  it('says in the report how much of a long list it leaves out', () => {
    const { shown, log } = SECTION_SAMPLES[TOO_LONG] ?? {};
    if (shown === undefined || log === undefined) throw new Error('the sample is known');
    const report = requestReport(shown, log);
    expect(report).toMatch(/\d+ more causes: `header-not-allowed`\./);
    expect(report).toMatch(/\d+ more reasons\./);
  });
});
