import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsPage } from '../../scripts/docs/texts-page';
import { plainText } from '../../src/diagnosis/words/prose';
import { labelProblems, plainEnglishProblems } from '../diagnosis/plain-english-problems';
import { PRODUCT_TEXTS } from './product-texts';
import type { ProductText } from './product-text';

const LONGEST_TITLE = 60;
const LONGEST_VERDICT = 110;

/** The tab with what is said first: no response is meant. */
const NAME_OF_TAB = 'Answer';

function problemsOf({ kind, text }: ProductText): readonly string[] {
  if (plainText(text) === NAME_OF_TAB) return [];
  switch (kind) {
    case 'title':
      return labelProblems(text, LONGEST_TITLE);
    case 'verdict':
      return labelProblems(text, LONGEST_VERDICT);
    case 'label':
    case 'paragraph':
      return plainEnglishProblems(text);
  }
}

describe('the texts of the product', () => {
  it.each(PRODUCT_TEXTS.map((group) => [group.title, group] as const))(
    'are plain English: %s',
    (_title, { entries }) => {
      const problems = entries.flatMap(({ name, texts }) =>
        texts.flatMap(problemsOf).map((problem) => `${name}: ${problem}`),
      );
      expect([...new Set(problems)]).toEqual([]);
    },
  );

  it('are said of something in every entry', () => {
    const silent = PRODUCT_TEXTS.flatMap(({ entries }) => entries.filter(({ texts }) => texts.length === 0));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('are listed on the page as they are said now', async () => {
    const committed = readFileSync(new URL('../../docs/texts.md', import.meta.url), 'utf8');
    expect(committed).toBe(await textsPage());
  });
});
