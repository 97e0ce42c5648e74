import { parse as parseToml } from 'smol-toml';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { hcl, json, shell, toml, yaml } from '../../src/recipes/languages/data-languages';
import { javascript } from '../../src/recipes/languages/programming-languages';
import type { Recipe } from '../../src/recipes/recipe';
import { forEveryOrigin } from '../../src/recipes/policy';
import { recipeNamed, recipeOf, recipes } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { beyondDefaults } from '../../src/recipes/stack-defaults';
import { fileNames } from '../file-names';
import { runOnText } from '../run-on-text';
import { FIXED_LIST_PRODUCTS } from './fixed-list-products';
import { parseHcl } from './parse-hcl';
import { parseYaml } from './parse-yaml';
import { methodAllowedBy, POLICIES, policyOf, SERVER } from './policies';

const MOST_LINES = 40;

/** The texts of a recipe with a policy in it; none when it refuses the policy. */
function textsOf(recipe: Recipe, policy = POLICIES['everything at once']): readonly string[] {
  if (policy === undefined) throw new Error('no such policy');
  const rendered = renderRecipe(recipe, policy, SERVER);
  return rendered.kind === 'rendered' ? rendered.snippets.map((snippet) => snippet.text) : [];
}

const isRecipe = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'twoLayers' in value;

const each = recipes.map((recipe) => [recipe.id, recipe] as const);
const proxies = new Set(recipes.filter(({ kind }) => kind === 'development-proxy').map(({ id }) => id));

describe('the registry', () => {
  it('holds at least 45 stacks, each once', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(45);
    expect(new Set(recipes.map(({ id }) => id)).size).toBe(recipes.length);
    expect(new Set(recipes.map(({ name }) => name)).size).toBe(recipes.length);
  });

  it('holds every recipe that there is a file for, under the name of the file', () => {
    const modules = import.meta.glob<object>('../../src/recipes/*/**/*.ts', { eager: true });
    const withRecipe = Object.entries(modules).filter(([, exported]) =>
      Object.values(exported).some((value: unknown) => isRecipe(value)),
    );
    expect(recipes.map(({ id }) => id).sort()).toEqual(fileNames(Object.fromEntries(withRecipe)));
  });

  it('finds a recipe by its id', () => {
    expect(recipeNamed('nginx')?.name).toBe('nginx');
    expect(recipeNamed('no-such-stack')).toBeNull();
  });
});

describe.each(each)('the recipe %s', (id, recipe) => {
  it('names its source, a place, traps and what to remove where a second layer adds the headers', () => {
    expect(recipe.source).toMatch(/^https:\/\/[a-z0-9.-]+\/\S*$/);
    expect(recipe.place).not.toBe('');
    expect(recipe.traps.length).toBeGreaterThanOrEqual(2);
    expect(recipe.twoLayers === null).toBe(proxies.has(id));
    for (const sentence of [...recipe.traps, ...(recipe.twoLayers === null ? [] : [recipe.twoLayers])]) {
      expect(sentence).toMatch(/^[A-Z`"*][^\n]*[.!]$/);
      expect(sentence.split('`').length % 2, sentence).toBe(1);
      expect(sentence).not.toMatch(/^(?:(?:Put|Use|Call|Set) it|It) /);
    }
  });

  it('says on which day it was written, where no test runs it', () => {
    const { writtenOn = '2026-11-21' } = recipe.notRun ?? {};
    expect(new Date(writtenOn).toISOString().slice(0, 10)).toBe(writtenOn);
  });

  it.each(Object.entries(POLICIES))('is written or says why not, for %s', (_what, policy) => {
    const rendered = renderRecipe(recipe, policy, SERVER);
    if (rendered.kind === 'refused') {
      expect(plainText(rendered.why)).toMatch(/^\S[^\n]*\.$/);
      return;
    }
    const whole = rendered.snippets.map((snippet) => snippet.text).join('\n');
    expect(whole.split('\n').length).toBeLessThanOrEqual(MOST_LINES);
    expect(whole).not.toMatch(/[ \t]$/m);
    expect(whole).not.toMatch(/undefined|NaN|\[object/);
    expect(whole).toMatch(/^[\t\n\x20-\x7e]*$/);
    for (const { text } of rendered.snippets) expect(text.trim()).toBe(text);
  });

  it('holds no wildcard and no null origin, nor a dot in a pattern that matches anything', () => {
    for (const policy of Object.values(POLICIES)) {
      for (const text of textsOf(recipe, policy)) {
        expect(text).not.toMatch(/allow.?origins?\W{1,6}\*/i);
        expect(text).not.toMatch(/["']null["']/);
        if (/\^\(\?:http/.test(text)) expect(text).not.toMatch(/(?<!\\)\.example/);
      }
    }
  });

  it('allows every origin where it says that it can, in as many words as the stack has for it', () => {
    if (recipe.everyOrigin === undefined) {
      expect(() => renderRecipe(recipe, forEveryOrigin(policyOf({})), SERVER)).toThrow('every origin');
      return;
    }
    const [text = '', ...more] = textsOf(recipe, forEveryOrigin(policyOf({ methods: ['PUT'] })));
    expect([text, ...more].join('\n')).toMatch(/\*|CORS_ALLOW_ALL_ORIGINS = True/);
    expect([text, ...more].join('\n')).not.toMatch(/https?:\/\//);
  });

  it('can write the policy of an ordinary page', () => {
    const ordinary = FIXED_LIST_PRODUCTS.has(id)
      ? policyOf({ origins: ['https://app.example.com:8443'], maxAge: 600 })
      : policyOf({ methods: [methodAllowedBy(id)], requestHeaders: ['authorization'], maxAge: 600 });
    const [text = ''] = textsOf(recipe, ordinary);
    expect(text).toContain(proxies.has(id) ? 'https://api.example.com' : '');
    expect(text).not.toBe('');
  });

  it('names each origin, method and header that it is to allow and that its defaults do not', () => {
    if (proxies.has(id) || id === 'azure-app-service' || id === 'firebase-functions') return;
    if (FIXED_LIST_PRODUCTS.has(id)) return;
    const policy = policyOf({
      origins: ['https://page.example.net'],
      methods: [methodAllowedBy(id)],
      requestHeaders: ['x-sent'],
      exposeHeaders: ['X-Read'],
    });
    const whole = textsOf(recipe, policy).join('\n');
    expect(whole.replaceAll('\\', '')).toContain('page.example.net');
    const { methods, requestHeaders } = beyondDefaults(policy, recipe.defaults);
    for (const name of requestHeaders) expect(whole).toContain(name);
    expect(whole.includes('x-sent')).toBe(recipe.defaults?.requestHeaders !== 'all');
    expect(whole).toContain(id === 'aws-rest-api' ? '' : 'X-Read');
    const namesMethod = id !== 'aiohttp' && methods.length > 0;
    expect(whole).toMatch(namesMethod ? /PUT|'put'/ : /(?:)/);
    for (const method of namesMethod && recipe.defaults !== undefined ? methods : [])
      expect(whole.toUpperCase()).toContain(method);
  });
});

describe.each([...FIXED_LIST_PRODUCTS])('%s, of which little but origins can be configured', (id) => {
  const origins = ['http://page.example.net:8080', 'http://other.example.net:8080'];
  const rendered = (parts: Parameters<typeof policyOf>[0]): ReturnType<typeof renderRecipe> =>
    renderRecipe(recipeOf(id), policyOf({ origins, ...parts }), SERVER);

  it('names each origin that it is to allow', () => {
    const one = rendered({});
    if (one.kind === 'refused') throw new Error(plainText(one.why));
    const whole = one.snippets.map(({ text }) => text.replace(/[\\[\]]/g, '')).join('\n');
    for (const origin of origins) expect(whole).toContain(origin);
  });

  it('refuses a header that it can let no page read, instead of leaving it out', () => {
    expect(rendered({ exposeHeaders: ['X-Read'] }).kind).toBe('refused');
  });
});

/** Stacks that refuse actual requests whose method is not listed, or leave them without headers. */
const HOLD_ACTUAL_REQUESTS = [
  ...['rs-cors', 'chi', 'tyk', 'krakend', 'tomcat'],
  ...['spring-mvc', 'spring-webflux', 'spring-security', 'spring-cloud-gateway'],
];

describe('a stack that holds the list of methods against actual requests', () => {
  it.each(HOLD_ACTUAL_REQUESTS)('keeps those that browsers send without leave: %s', (id) => {
    const recipe = recipeNamed(id);
    const whole = recipe === null ? '' : textsOf(recipe, policyOf({ methods: ['PUT'] })).join('\n');
    for (const method of ['PUT', 'GET', 'HEAD', 'POST']) expect(whole).toContain(method);
  });
});

describe('a snippet is a document of its format', () => {
  const written = recipes.flatMap((recipe) =>
    Object.values(POLICIES).flatMap((policy) => textsOf(recipe, policy).map((text) => ({ recipe, text }))),
  );

  it('in JSON', () => {
    const documents = written.filter(({ recipe }) => recipe.language === json);
    expect(documents.length).toBeGreaterThan(50);
    for (const { text } of documents) expect(typeof JSON.parse(text)).toBe('object');
  });

  it('in YAML', () => {
    const documents = written.filter(({ recipe }) => recipe.language === yaml);
    expect(documents.length).toBeGreaterThan(50);
    for (const { text } of documents) expect(typeof parseYaml(text)).toBe('object');
  });

  it('in TOML', () => {
    const documents = written.filter(({ recipe }) => recipe.language === toml);
    expect(documents.length).toBeGreaterThan(5);
    for (const { text } of documents) expect(typeof parseToml(text)).toBe('object');
  });

  it('in HCL, as Terraform reads it', async () => {
    const documents = written.filter(({ recipe }) => recipe.language === hcl);
    expect(documents.length).toBeGreaterThan(5);
    for (const { text } of documents) expect(typeof (await parseHcl(text))).toBe('object');
  });

  it('in JavaScript', () => {
    const documents = written.filter(({ recipe }) => recipe.language === javascript);
    expect(documents.length).toBeGreaterThan(100);
    for (const { recipe, text } of documents) {
      const { diagnostics } = transpileModule(text, {
        fileName: `${recipe.id}.mjs`,
        reportDiagnostics: true,
        compilerOptions: { allowJs: true, module: ModuleKind.ESNext, target: ScriptTarget.ESNext },
      });
      expect(
        diagnostics?.map(({ messageText }) => messageText),
        recipe.id,
      ).toEqual([]);
    }
  });

  it('in a shell', () => {
    const documents = written.filter(({ recipe }) => recipe.language === shell);
    expect(documents.length).toBeGreaterThan(5);
    for (const { text } of documents) expect(runOnText('bash', ['-n', '-c', text]).status).toBe(0);
  });
});
