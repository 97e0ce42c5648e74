import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words/prose';
import type { ServerPolicy } from '../../src/diagnosis/fix/fix';
import type { Exchange } from '../../src/exchange/exchange';
import { configurationTask } from '../../src/recipes/configuration-task';
import { everyOriginNote, keepingEveryOrigin } from '../../src/recipes/every-origin';
import { recipeOf, recipes } from '../../src/recipes/registry';
import { renderRecipe } from '../../src/recipes/render';
import { checksFor } from '../../src/recipes/verify';
import { exchange, failed, headerList, hop, PAGE, preflight, response } from '../diagnosis/exchange-builder';
import { fixOf } from '../../src/diagnosis/fix/fix-of';

function neededBy(seen: Exchange): ServerPolicy {
  const fix = fixOf(seen);
  const [needed] = fix?.kind === 'server' ? fix.policies : [];
  if (needed === undefined) throw new Error('no server has to change');
  return needed;
}

/** A request beside which nothing else was recorded. */
const alone = (seen: Exchange): { readonly exchange: Exchange; readonly log: null } => ({
  exchange: seen,
  log: null,
});

const taskOf = (seen: Exchange): ReturnType<typeof configurationTask> =>
  configurationTask(alone(seen), neededBy(seen));

const refusedPreflight = exchange(
  [
    hop({
      url: 'https://api.example/v1/orders',
      method: 'PUT',
      preflight: preflight('PUT', ['authorization', 'x-key'], response(404)),
    }),
  ],
  failed('unspecified'),
);

describe('what a server has to be configured with', () => {
  it('is what the blocked request needs, and no more', () => {
    expect(taskOf(refusedPreflight)).toMatchObject({
      kind: 'task',
      server: { origin: 'https://api.example', prefix: '/v1' },
      policy: {
        origins: [PAGE],
        methods: ['PUT'],
        requestHeaders: ['authorization', 'x-key'],
        exposeHeaders: [],
        maxAge: null,
      },
      request: { url: 'https://api.example/v1/orders', method: 'PUT', preflight: true },
    });
  });

  it('keeps what the server already lets pages read, and needs no preflight settings where there is none', () => {
    const seen = exchange(
      [hop({ response: response(200, { 'Access-Control-Expose-Headers': 'ETag, *' }) })],
      failed('unspecified'),
    );
    expect(taskOf(seen)).toMatchObject({
      policy: { methods: ['GET'], exposeHeaders: ['ETag'], maxAge: null },
      request: { preflight: false },
    });
  });

  it('keeps the time for which the server lets browsers remember a preflight', () => {
    const received = response(200, { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Max-Age': '7200' });
    const seen = exchange(
      [hop({ method: 'PUT', preflight: preflight('PUT', [], received) })],
      failed('unspecified'),
    );
    expect(taskOf(seen)).toMatchObject({ policy: { maxAge: 7200 } });
  });

  it('allows every origin still where the server does, in the stacks that can say so, and names the page in others', () => {
    const open = { ...neededBy(refusedPreflight), allowOrigin: '*', allowHeaders: ['*', 'x-key'] };
    const task = configurationTask(alone(refusedPreflight), open);
    if (task.kind === 'refused') throw new Error(plainText(task.why));
    const [kept, listed] = ['express', 'ktor'].map((id) => keepingEveryOrigin(task, recipeOf(id)));
    expect(kept?.policy).toMatchObject({ origins: ['*'], requestHeaders: ['x-key'] });
    expect(listed?.policy).toMatchObject({ origins: [PAGE], requestHeaders: ['x-key'] });
    expect([kept, listed].map((one) => one && plainText(everyOriginNote(one) ?? []))).toEqual([
      'The server allows every origin (*) today, and this configuration keeps that.',
      'The server allows every origin (*) today. This configuration allows only this page. Keep * if the data is public.',
    ]);
  });

  it('never allows every origin where the server does not today, or behind a redirect that took the origin away', () => {
    const task = taskOf(refusedPreflight);
    if (task.kind === 'refused') throw new Error(plainText(task.why));
    expect(recipes.map((recipe) => keepingEveryOrigin(task, recipe).policy.origins)).toEqual(
      recipes.map(() => [PAGE]),
    );
    expect(everyOriginNote(task)).toBeNull();
    const redirected = exchange(
      [
        hop({ url: 'https://api.example/old', redirectUrl: 'https://cdn.example/new' }),
        hop({ url: 'https://cdn.example/new', requestHeaders: headerList({ Origin: 'null' }) }),
      ],
      failed('unspecified'),
    );
    const asNull = { ...neededBy(refusedPreflight), server: 'https://cdn.example', allowOrigin: '*' };
    expect(configurationTask(alone(redirected), asNull)).toMatchObject({ covers: { everyOrigin: false } });
  });

  it('is refused for a page without an origin of its own, and for a server that was not asked', () => {
    const needed = neededBy(refusedPreflight);
    const opaque = { ...refusedPreflight, pageOrigin: 'null' };
    expect(configurationTask(alone(opaque), { ...needed, allowOrigin: '*' })).toMatchObject({
      kind: 'refused',
    });
    expect(
      configurationTask(alone(refusedPreflight), { ...needed, server: 'https://other.example' }),
    ).toMatchObject({
      kind: 'refused',
    });
  });

  it('can be written for nearly every stack, with commands that prove it', () => {
    const task = taskOf(refusedPreflight);
    if (task.kind === 'refused') throw new Error(plainText(task.why));
    const rendered = recipes.map((recipe) => renderRecipe(recipe, task.policy, task.server));
    expect(rendered.filter(({ kind }) => kind === 'rendered').length).toBeGreaterThan(70);
    expect(checksFor(task.policy, task.request, task.server)[0]?.title).toBe('The preflight passes');
  });
});
