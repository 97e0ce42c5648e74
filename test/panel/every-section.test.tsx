import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { caseOf, recordedBeside } from '../../src/diagnosis/case';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Block, Card, Statement } from '../../src/explanation/blocks';
import { SECTION_IDS } from '../../src/explanation/section';
import type { Section } from '../../src/explanation/section';
import { sectionsOf } from '../../src/explanation/sections-of';
import { SectionView } from '../../src/panel/blocks/section-view';
import { requestReport } from '../../src/report/markdown/markdown';
import { markdownPrinter } from '../../src/report/markdown/markdown-printer';
import { redactionOf } from '../../src/report/redaction/redaction';
import { SECTION_SAMPLES } from '../explanation/samples-of-sections';
import type { Sample } from '../explanation/samples-of-sections';

afterEach(cleanup);

const LEADS = { onShow: (): void => undefined, onOpenSource: null };

const sectionsIn = ({ shown, log }: Sample): readonly Section[] =>
  sectionsOf(caseOf(shown, recordedBeside(log)), log);

/** What is told of one sample, with everything in groups taken out of them. */
const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => [block, ...(block.kind === 'group' ? flat(block.blocks) : [])]);

function statementsOf(block: Block, limit: number): readonly Statement[] {
  if (block.kind === 'prose') return [block.statement];
  return block.kind === 'list' ? block.items.slice(0, limit) : [];
}

const cardsOf = (block: Block, limit: number): readonly Card[] =>
  block.kind === 'cards' ? block.cards.slice(0, limit) : [];

const everySection = Object.values(SECTION_SAMPLES).flatMap(sectionsIn);

describe('the samples', () => {
  it('show every section, and every kind of block', () => {
    expect(new Set(everySection.map(({ id }) => id))).toEqual(new Set(SECTION_IDS));
    const kinds = everySection.flatMap(({ blocks }) => flat(blocks).map(({ kind }) => kind));
    expect(new Set(kinds)).toEqual(new Set(['prose', 'list', 'cards', 'group']));
  });

  it('are plain data: written as JSON they lose nothing', () => {
    for (const section of everySection) expect(JSON.parse(JSON.stringify(section))).toStrictEqual(section);
  });
});

describe('each section', () => {
  it.each(Object.keys(SECTION_SAMPLES))('stands whole in the panel and in the report (%s)', (name) => {
    const sample = SECTION_SAMPLES[name];
    if (sample === undefined) throw new Error('the sample is known');
    const { shown, log } = sample;
    const report = requestReport(shown, log);
    const print = markdownPrinter(redactionOf([shown]));
    for (const section of sectionsIn(sample)) {
      const { container } = render(<SectionView section={section} leads={LEADS} />);
      const panel = container.textContent;
      if (section.title !== null) {
        expect(panel).toContain(section.title);
        expect(report).toContain(section.title);
      }
      const blocks = flat(section.blocks);
      for (const block of blocks) {
        if (block.kind !== 'group' || block.title === null) continue;
        expect(panel).toContain(block.title);
        expect(report).toContain(block.title);
      }
      for (const { text } of blocks.flatMap((block) => statementsOf(block, section.limit))) {
        expect(panel).toContain(plainText(text));
        expect(report).toContain(print.prose(text));
      }
      for (const card of blocks.flatMap((block) => cardsOf(block, section.limit))) {
        expect(panel).toContain(plainText(card.title));
        expect(panel).toContain(plainText(card.text));
        expect(panel).toContain(card.aside);
        expect(report).toContain(print.prose(card.title));
        expect(report).toContain(print.prose(card.text));
        expect(report).toContain(card.aside);
        for (const { value } of card.table?.rows ?? []) {
          if (value === null) continue;
          expect(panel).toContain(value);
          expect(report).toContain(print.code(value));
        }
      }
      cleanup();
    }
  });

  it('says in the report how much of a long list it leaves out', () => {
    const { shown, log } = SECTION_SAMPLES['more causes and reasons than a report holds'] ?? {};
    if (shown === undefined || log === undefined) throw new Error('the sample is known');
    const report = requestReport(shown, log);
    expect(report).toMatch(/\d+ more causes: `header-not-allowed`\./);
    expect(report).toMatch(/\d+ more reasons\./);
  });
});
