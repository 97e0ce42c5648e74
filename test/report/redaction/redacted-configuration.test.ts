import { describe, expect, it } from 'vitest';
import type { ConfigurationTask } from '../../../src/recipes/configuration-task';
import { ONE_BLOCKED } from '../../../src/recipes/covers';
import { recipes } from '../../../src/recipes/registry';
import { renderRecipe } from '../../../src/recipes/render';
import { redactedChecks, redactedSnippets } from '../../../src/report/redaction/redacted-configuration';
import { redactionOf } from '../../../src/report/redaction/redaction';
import { blocked, exchange, headerList, hop } from '../../diagnosis/exchange-builder';

const SECRET = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const PAGE = 'https://sk-proj-dashboard.vercel.app';
const API = 'https://api.example';

const taskFor = (url: string, names: readonly string[], prefix: string): ConfigurationTask => ({
  kind: 'task',
  covers: ONE_BLOCKED,
  server: { origin: API, prefix },
  policy: {
    origins: [PAGE],
    methods: ['PUT'],
    requestHeaders: names,
    exposeHeaders: names,
    credentials: true,
    maxAge: 600,
  },
  request: { url, origin: PAGE, method: 'PUT', requestHeaders: names, preflight: true, fetchMetadata: [] },
});

const redactionFor = (url: string) =>
  redactionOf([
    exchange([hop({ url, requestHeaders: headerList({ Origin: PAGE }) })], blocked, { pageOrigin: PAGE }),
  ]);

describe('configuration that leaves', () => {
  const url = `${API}/${SECRET}/orders?api_key=hunter2-hunter2`;
  const redaction = redactionFor(url);
  const task = taskFor(url, ['Content-Type', `X-${SECRET}`, SECRET], `/${SECRET}`);

  it.each(recipes)('holds no secret that a name or a path held: $id', (recipe) => {
    const snippets = redactedSnippets(recipe, task, redaction);
    if ('kind' in snippets) expect(snippets.why).not.toContain(SECRET);
    else for (const { text } of snippets) expect(text).not.toMatch(new RegExp(`${SECRET}|hunter2`));
  });

  it.each(recipes)('is what the panel shows where nothing is secret, the origin above all: $id', (recipe) => {
    const plain = taskFor(`${API}/v1/orders?page=2`, ['Content-Type', 'X-Api-Key'], '/v1');
    const shown = renderRecipe(recipe, plain.policy, plain.server);
    const left = redactedSnippets(recipe, plain, redactionFor(plain.request.url));
    if (shown.kind === 'refused') expect(left).toEqual(shown);
    else if ('kind' in left) throw new Error('refused');
    else
      expect(left.map(({ place, text }) => ({ place, text }))).toEqual(
        shown.snippets.map(({ place, text }) => ({ place, text })),
      );
  });
});

describe('checks that leave', () => {
  it('say what to put in the place of a secret', () => {
    const url = `${API}/orders?api_key=hunter2-hunter2`;
    const checks = redactedChecks(taskFor(url, ['X-Api-Key'], '/orders'), redactionFor(url));
    const commands = checks.map(({ command }) => JSON.stringify(command.posix)).join('\n');
    expect(commands).not.toContain('hunter2');
    expect(commands).toContain(`--url '${API}/orders?api_key=YOUR-API-KEY'`);
    expect(commands).toContain(`-H 'Origin: ${PAGE}'`);
    expect(commands).toContain('Access-Control-Request-Headers: x-api-key');
  });
});
