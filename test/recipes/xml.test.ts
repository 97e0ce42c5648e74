// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xml } from '../../src/recipes/languages/data-languages';
import { recipes } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { hostileText } from './languages/hostile-text';
import { POLICIES, SERVER } from './policies';

const parse = (text: string): Document => new DOMParser().parseFromString(text, 'text/xml');
const objection = (document: Document): string | null =>
  document.querySelector('parsererror')?.textContent ?? null;

describe('XML', () => {
  it('keeps every text that it does not refuse in its element and in its attribute', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        if (xml.refuses(text) !== null) return;
        const written = xml.quote(text);
        const root = parse(`<a b="${written}">${written}</a>`).documentElement;
        expect([root.getAttribute('b'), root.textContent]).toEqual([text, text]);
      }),
    );
  });

  it('is what recipes in XML are, with every policy that they hold', () => {
    const rendered = recipes
      .filter(({ language }) => language === xml)
      .flatMap((recipe) => Object.values(POLICIES).map((policy) => renderRecipe(recipe, policy, SERVER)))
      .flatMap((one) => (one.kind === 'rendered' ? one.snippets : []));
    expect(rendered.length).toBeGreaterThan(20);
    for (const { text } of rendered) expect(objection(parse(`<root>${text}</root>`))).toBeNull();
  });
});
