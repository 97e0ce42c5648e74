import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Block } from '../../src/explanation/blocks';
import { explanationOf } from '../../src/explanation/explanation-of';
import { sectionIn } from '../../src/explanation/section';
import { blocked, exchange, hop, response, sentBy } from '../diagnosis/exchange-builder';
import { sampleCase, caseAmong } from '../recipes/remedies/sample-case';

const PAGE = 'http://localhost:5173';
const refused = caseAmong(
  exchange(
    [hop({ url: 'http://localhost:8000/api/orders', requestHeaders: sentBy(PAGE), response: response(200) })],
    blocked,
    { pageOrigin: PAGE },
  ),
);

const sentences = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'prose' ? [plainText(block.statement.text)] : [])).join(' ');

describe('a proxy of the development server', () => {
  const sections = explanationOf(refused, ['answer']).sections;
  const section = sectionIn(sections, 'development-proxy');

  it('is one click away, and says for which servers', () => {
    expect(section?.rank).toBe('detail');
    expect(plainText(section?.hint ?? [])).toMatch(/^Vite, /);
  });

  it('promises nothing of what the server itself refuses, and nothing in production', () => {
    expect(sentences(section?.blocks ?? [])).toContain(
      'a server that itself refuses other origins still refuses',
    );
    expect(sentences(section?.blocks ?? [])).toContain('Use the proxy only in development.');
  });

  it('is not said a second time among the alternatives', () => {
    const others = sentences(sectionIn(sections, 'alternatives')?.blocks ?? []);
    expect(others).not.toContain('No CORS rules apply then.');
  });

  it('gives way to the code of the page where that is at fault', () => {
    const said = explanationOf(sampleCase('method-misspelled'), ['answer']).sections;
    expect(sectionIn(said, 'development-proxy')).toBeNull();
    expect(sectionIn(said, 'remedy')).not.toBeNull();
  });
});
