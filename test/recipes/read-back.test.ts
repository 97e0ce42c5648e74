import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { createSourceFile, forEachChild, isStringLiteral, ScriptTarget, type Node } from 'typescript';
import { describe, expect, it } from 'vitest';
import { json, properties, shell, toml, xml, yaml } from '../../src/recipes/languages/data-languages';
import type { Language } from '../../src/recipes/languages/language';
import { javascript } from '../../src/recipes/languages/programming-languages';
import { isRefusal, policyFrom, type Policy } from '../../src/recipes/policy';
import type { Recipe } from '../../src/recipes/recipe';
import { recipes } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { runOnText } from '../run-on-text';
import { FIXED_LIST_PRODUCTS } from './fixed-list-products';
import { parseYaml } from './parse-yaml';
import { methodAllowedBy, SERVER } from './policies';

/** All texts in data, keys too. */
function leaves(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  if (typeof data !== 'object' || data === null) return [];
  return [...(Array.isArray(data) ? [] : Object.keys(data)), ...Object.values(data).flatMap(leaves)];
}

function stringLiterals(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (isStringLiteral(node)) found.push(node.text);
    forEachChild(node, visit);
  };
  visit(createSourceFile('snippet.mjs', text, ScriptTarget.ESNext));
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function xmlTexts(text: string): readonly string[] {
  const raw = [...text.matchAll(/"([^"]*)"|>([^<]*)</g)].map(
    ([, quoted, content]) => quoted ?? content ?? '',
  );
  return raw.map((each) => each.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ''));
}

/** Stands between the words of two texts, and in no header name. */
const NEXT = '<next>';

/**
 * The words that a shell hands to `az` for each of the texts, which one shell reads after one another: to start it takes
 * longer than to read. `az` reads the words that begin with a hyphen as options.
 */
function shellWords(texts: readonly string[]): readonly (readonly string[])[] {
  const script = texts.map((text) => `${text}\naz '${NEXT}'`).join('\n');
  const { stdout } = runOnText('bash', ['-c', `az() { printf '%s\\0' "$@"; }\n${script}`]);
  const words = stdout.split('\0').slice(0, -1);
  const OPTIONS = /^--(?:account-name|services|origins|methods|allowed-headers|exposed-headers|max-age)$/;
  expect(words.filter((word) => word.startsWith('-') && !OPTIONS.test(word))).toEqual([]);
  const ends = words.flatMap((word, index) => (word === NEXT ? [index] : []));
  expect(ends).toHaveLength(texts.length);
  return ends.map((end, index) => words.slice((ends[index - 1] ?? -1) + 1, end));
}

type Reader = (texts: readonly string[]) => readonly (readonly string[])[];

const one =
  (read: (text: string) => readonly string[]): Reader =>
  (texts) =>
    texts.map(read);

const READERS: ReadonlyMap<Language, Reader> = new Map([
  [json, one((text) => leaves(JSON.parse(text)))],
  [yaml, one((text) => leaves(parseYaml(text)))],
  [toml, one((text) => leaves(parseToml(text)))],
  [javascript, one(stringLiterals)],
  [xml, one(xmlTexts)],
  [shell, shellWords],
  [
    properties,
    one((text) => {
      expect(text).not.toContain('$');
      return text.split('\n').map((line) => line.replace(/^[^=]*=/, '').replaceAll('\\\\', '\\'));
    }),
  ],
]);

/** What a stack does to a text after its format has been read. */
const SECOND_READING: Readonly<Record<string, (text: string) => string>> = {
  // ParameterBag::resolveString()
  'symfony-nelmio': (text) =>
    text.replace(/%%|%([^%\s]+)%/g, (found) => {
      if (found !== '%%') throw new Error(`Symfony would look for the parameter ${found}`);
      return '%';
    }),
};

/** Lists in one text, in the quotes that API Gateway wants around them. */
const items = (text: string): readonly string[] => text.replace(/^'(.*)'$/, '$1').split(/, ?/);

const characters = Array.from("!#$%&'+-.^_`|~");
const name = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...characters,
        '--help',
        '%x%',
        '%env(HOME)%',
        '$HOME',
        '$$',
        'expr=',
        '%{x}e',
        'null',
        'x',
      ),
      fc.string({ unit: fc.constantFrom(...characters), maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join('').replace(/[^!#$%&'+\-.^_`|~\w]/g, ''))
  .filter((text) => text !== '');

const names: fc.Arbitrary<readonly string[]> = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });

/** The names as headers that a page sends; where the stack allows all of these unsaid, as headers that it reads. */
function policyNaming(drawn: readonly string[], { id, defaults }: Recipe): Policy {
  const made = policyFrom({
    origins: ['https://app.example.com'],
    methods: [methodAllowedBy(id)],
    requestHeaders: defaults?.requestHeaders === 'all' ? [] : drawn,
    exposeHeaders: defaults?.requestHeaders === 'all' ? drawn : [],
    credentials: false,
    maxAge: null,
  });
  if (isRefusal(made)) throw new Error('refused');
  return made;
}

/** They have nothing to say of header names. */
const SAYS_NOTHING = new Set(['azure-app-service', 'firebase-functions', ...FIXED_LIST_PRODUCTS]);

/** So many documents are read together. */
const TOGETHER = 20;

const read = recipes.filter(
  ({ id, kind, language }) => READERS.has(language) && kind !== 'development-proxy' && !SAYS_NOTHING.has(id),
);

describe('a header name, whatever its characters, is read back as exactly this text or refused', () => {
  it('in most stacks by a parser of their language', () => {
    expect(read.length).toBeGreaterThan(40);
  });

  it.each(read.map((recipe) => [recipe.id, recipe] as const))('by %s', (id, recipe) => {
    const again = SECOND_READING[id] ?? ((text: string) => text);
    let written = 0;
    fc.assert(
      fc.property(fc.array(names, { minLength: TOGETHER, maxLength: TOGETHER }), (lists) => {
        const documents = lists.flatMap((drawn) => {
          const rendered = renderRecipe(recipe, policyNaming(drawn, recipe), SERVER);
          return rendered.kind === 'refused'
            ? []
            : [{ drawn, snippets: rendered.snippets.map(({ text }) => text) }];
        });
        written += documents.length;
        const words = READERS.get(recipe.language)?.(documents.flatMap(({ snippets }) => snippets)) ?? [];
        let done = 0;
        for (const { drawn, snippets } of documents) {
          const texts = words.slice(done, done + snippets.length).flat();
          done += snippets.length;
          const meant = texts.flatMap((each) => items(again(each)));
          for (const each of drawn) expect(meant).toContain(each);
        }
      }),
      { numRuns: 60 / TOGETHER },
    );
    if (id !== 'ingress-nginx') expect(written).toBeGreaterThan(5);
  });
});
