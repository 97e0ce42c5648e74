import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import { leftToDefaults } from '../../src/recipes/left-to-defaults';
import { recipeNamed, recipes } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { beyondDefaults } from '../../src/recipes/stack-defaults';
import { policyOf, SERVER } from './policies';

const withDefaults = recipes.flatMap(({ id, defaults }) =>
  defaults === undefined ? [] : [[id, defaults] as const],
);

/** What a server allows that was given this list, or nothing of the kind. */
const allowed = (
  written: readonly string[],
  byDefault: readonly string[] | 'all',
): readonly string[] | 'all' => (written.length > 0 ? written : byDefault);

const covers = (list: readonly string[] | 'all', names: readonly string[]): boolean =>
  list === 'all' || names.every((name) => list.some((other) => other.toLowerCase() === name.toLowerCase()));

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY', 'PROPFIND'];
const HEADERS = ['content-type', 'authorization', 'x-api-key', 'X-Requested-With', 'traceparent'];

const textOf = (id: string, parts: Parameters<typeof policyOf>[0]): string => {
  const recipe = recipeNamed(id);
  const rendered = recipe === null ? null : renderRecipe(recipe, policyOf(parts), SERVER);
  if (rendered?.kind !== 'rendered') throw new Error(`${id} was not written.`);
  return rendered.snippets.map(({ text }) => text).join('\n');
};

describe('a configuration that takes the place of a stack’s defaults', () => {
  it.each(withDefaults)('of %s allows what is needed and all that was allowed before', (_id, defaults) => {
    fc.assert(
      fc.property(fc.subarray(METHODS, { minLength: 1 }), fc.subarray(HEADERS), (methods, requestHeaders) => {
        const policy = policyOf({ methods, requestHeaders });
        const written = beyondDefaults(policy, defaults);
        const after = {
          methods: allowed(written.methods, defaults.methods),
          requestHeaders: allowed(written.requestHeaders, defaults.requestHeaders),
        };
        expect(covers(after.methods, methods)).toBe(true);
        expect(covers(after.requestHeaders, requestHeaders)).toBe(true);
        const before = { ...defaults, methods: defaults.methods === 'all' ? [] : defaults.methods };
        expect(covers(after.methods, before.methods)).toBe(true);
        const names = defaults.requestHeaders === 'all' ? [] : defaults.requestHeaders;
        expect(covers(after.requestHeaders, names)).toBe(true);
      }),
    );
  });

  it.each(['kong', 'laravel', 'micronaut', 'quarkus', 'spring-mvc', 'spring-security', 'spring-webflux'])(
    'is held to that too where no test runs the stack: %s',
    (id) => {
      expect(withDefaults.map(([known]) => known)).toContain(id);
      const text = textOf(id, { methods: ['PUT'], requestHeaders: ['x-key'] });
      expect(text).not.toMatch(/x-key|Accept\b/);
    },
  );

  it('keeps what an Ingress allows that only switches CORS on', () => {
    const text = textOf('ingress-nginx', { methods: ['PUT'], requestHeaders: ['x-key'] });
    expect(text).not.toContain('cors-allow-methods');
    expect(text).toMatch(/cors-allow-headers: .*X-Requested-With.*Authorization, x-key/);
  });

  it('says nothing that the stack does by itself', () => {
    const text = textOf('express', { methods: ['PUT'], requestHeaders: ['content-type'] });
    expect(text).not.toMatch(/methods|allowedHeaders/);
    expect(textOf('django', { methods: ['PUT'], requestHeaders: ['Content-Type'] })).not.toContain(
      'CORS_ALLOW_',
    );
  });

  it('is said of what the page needs, so that nobody misses it in the snippet', () => {
    const unlisted = (id: string, parts: Parameters<typeof policyOf>[0]): string | null => {
      const recipe = recipeNamed(id);
      const said = recipe === null ? null : leftToDefaults(recipe, policyOf(parts));
      return said === null ? null : plainText(said);
    };
    expect(
      unlisted('express', { methods: ['GET', 'PATCH'], requestHeaders: ['content-type', 'x-key'] }),
    ).toBe('Not listed, because Express (cors) allows it by default: PATCH, content-type and x-key.');
    const names = ['x-a', 'x-b', 'x-c', 'x-d', 'x-e', 'x-f', 'x-g', 'x-h'];
    expect(unlisted('express', { requestHeaders: names })).toMatch(/x-f and 2 more\.$/);
    expect(unlisted('express', { methods: ['PURGE'] })).toBeNull();
    expect(unlisted('nginx', { methods: ['PATCH'], requestHeaders: ['x-key'] })).toBeNull();
  });

  it('keeps the default beside what it adds', () => {
    expect(textOf('express', { methods: ['PURGE'] })).toContain(
      "methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'PURGE']",
    );
    expect(textOf('django', { requestHeaders: ['x-api-key'] })).toContain(
      '"x-csrftoken", "x-requested-with", "x-api-key"',
    );
  });

  it('names what only some versions of the stack allow by themselves', () => {
    expect(textOf('fastify', { methods: ['PUT'] })).toContain(
      "methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']",
    );
    expect(textOf('fastify', { methods: ['POST'] })).not.toContain('methods');
  });

  it('has all that only a shorthand of the stack allows, even where the page needs nothing of it', () => {
    const least = { methods: ['GET'], requestHeaders: [] };
    const gin = textOf('gin', least);
    for (const name of ['"PUT"', '"PATCH"', '"DELETE"', '"Content-Type"']) expect(gin).toContain(name);
    expect(textOf('supabase', least)).toContain("'authorization, x-client-info, apikey, content-type'");
    expect(textOf('rack-cors', least)).toMatch(/headers: :any[^]*'delete'/);
    const rackCors = recipeNamed('rack-cors');
    const unlisted = rackCors && leftToDefaults(rackCors, policyOf({ requestHeaders: ['x-key'] }));
    expect(unlisted).toBeNull();
  });

  it('is all written where nothing is known of a default', () => {
    expect(textOf('nginx', { methods: ['PUT'], requestHeaders: ['content-type'] })).toMatch(
      /PUT[^]*content-type/,
    );
  });
});
