import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/recipes/policy';
import { hcl, toml } from '../../../src/recipes/languages/data-languages';
import { recipeNamed, recipes } from '../../../src/recipes/registry';
import { renderRecipe } from '../../../src/recipes/render';
import type { Server } from '../../../src/recipes/server';
import { hostileText, meant } from '../languages/hostile-text';
import { parseHcl } from '../parse-hcl';
import { POLICIES, SERVER } from '../policies';

const text = hostileText.map(meant);
const names = fc.array(text, { maxLength: 3 });
const some = (one: fc.Arbitrary<string>): fc.Arbitrary<readonly [string, ...string[]]> =>
  fc.tuple(one, fc.array(one, { maxLength: 2 })).map(([first, others]) => [first, ...others]);

/** Policies and servers that never come through the gates for foreign text, which a format must hold all the same. */
const hostile = (parts: {
  readonly origins: fc.Arbitrary<Policy['origins']>;
  readonly methods: fc.Arbitrary<Policy['methods']>;
}): fc.Arbitrary<readonly [Policy, Server]> =>
  fc.tuple(
    fc.record({
      ...parts,
      requestHeaders: names,
      exposeHeaders: names,
      credentials: fc.boolean(),
      maxAge: fc.option(fc.maxSafeNat()),
    }),
    fc.record({ origin: text, prefix: text }),
  );

/** The one document of a recipe; null where the recipe refuses the policy. */
function documentOf(id: string, policy: Policy, server: Server): string | null {
  const recipe = recipeNamed(id);
  const rendered = recipe === null ? null : renderRecipe(recipe, policy, server);
  if (rendered?.kind !== 'rendered') return null;
  expect(rendered.snippets).toHaveLength(1);
  return rendered.snippets[0]?.text ?? null;
}

type Format = {
  readonly parse: (document: string) => Promise<unknown>;
  /** What the document has to say, and nothing else. */
  readonly means: (policy: Policy, server: Server) => unknown;
  readonly policies: fc.Arbitrary<readonly [Policy, Server]>;
};

const FORMATS: Readonly<Record<string, Format>> = {
  netlify: {
    parse: (document) => Promise.resolve(parseToml(document)),
    means: ({ origins, methods, requestHeaders, exposeHeaders, credentials, maxAge }, { prefix }) => ({
      headers: [
        {
          for: `${prefix}/*`,
          values: {
            'Access-Control-Allow-Origin': origins[0],
            Vary: 'Origin',
            'Access-Control-Allow-Methods': methods.join(', '),
            ...(requestHeaders.length > 0 && { 'Access-Control-Allow-Headers': requestHeaders.join(', ') }),
            ...(exposeHeaders.length > 0 && { 'Access-Control-Expose-Headers': exposeHeaders.join(', ') }),
            ...(credentials && { 'Access-Control-Allow-Credentials': 'true' }),
            ...(maxAge !== null && { 'Access-Control-Max-Age': String(maxAge) }),
          },
        },
      ],
    }),
    policies: hostile({ origins: text.map((origin) => [origin]), methods: some(text) }),
  },
  cloudfront: {
    parse: parseHcl,
    means: ({ origins, methods, requestHeaders, exposeHeaders, credentials, maxAge }) => {
      const items = (values: readonly string[]) => [{ items: values }];
      const config = {
        access_control_allow_credentials: credentials,
        ...(maxAge !== null && { access_control_max_age_sec: maxAge }),
        origin_override: true,
        access_control_allow_origins: items(origins),
        access_control_allow_methods: items(methods),
        access_control_allow_headers: items(requestHeaders.length > 0 ? requestHeaders : ['Accept']),
        ...(exposeHeaders.length > 0 && { access_control_expose_headers: items(exposeHeaders) }),
      };
      const cors = [{ name: 'cors', cors_config: [config] }];
      return { resource: { aws_cloudfront_response_headers_policy: { cors } } };
    },
    policies: hostile({ origins: some(text), methods: some(fc.constantFrom('GET', 'PUT', 'DELETE')) }),
  },
};

describe('a configuration in TOML or HCL, read by a parser of its format', () => {
  it('is one of these', () => {
    const ids = recipes.filter(({ language }) => [toml, hcl].includes(language)).map(({ id }) => id);
    expect(Object.keys(FORMATS).sort()).toEqual(ids.sort());
  });

  describe.each(Object.entries(FORMATS))('%s', (id, { parse, means, policies }) => {
    it('says exactly what the policy says', async () => {
      let count = 0;
      for (const policy of Object.values(POLICIES)) {
        const document = documentOf(id, policy, SERVER);
        if (document === null) continue;
        expect(await parse(document)).toEqual(means(policy, SERVER));
        count += 1;
      }
      expect(count).toBeGreaterThan(5);
    });

    it('says it whatever texts try to break out', async () => {
      await fc.assert(
        fc.asyncProperty(policies, async ([policy, server]) => {
          const document = documentOf(id, policy, server);
          fc.pre(document !== null);
          expect(await parse(document)).toEqual(means(policy, server));
        }),
        { numRuns: 60 },
      );
    });
  });
});
