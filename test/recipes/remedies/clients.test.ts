import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCode } from '../../../src/recipes/remedies/code';
import type { Call } from '../../../src/recipes/remedies/clients/call';
import { CLIENTS } from '../../../src/recipes/remedies/clients';
import { hostileText } from '../languages/hostile-text';
import { requestedBy, syntaxErrors } from './run-client';
import type { Requested } from './run-client';

const CALL: Call = {
  url: 'https://api.example/graphql',
  method: 'GET',
  isMethodCase: false,
  kept: [],
  dropped: [],
  added: [],
  body: null,
  credentials: null,
  isFresh: false,
  isModeCors: false,
  isFollowing: false,
};

const POSTED: Call = { ...CALL, method: 'POST', body: 'as-before', kept: ['authorization'] };

/** What the page has to request, by what it changes. */
const CALLS: Readonly<Record<string, readonly [Call, Partial<Requested>]>> = {
  'another URL': [
    { ...CALL, url: 'https://api.example/orders/graphql' },
    { url: 'https://api.example/orders/graphql' },
  ],
  'a method in capitals': [
    { ...POSTED, method: 'PATCH', isMethodCase: true },
    { method: 'PATCH', body: 'body', headers: { authorization: 'authorization' } },
  ],
  'no such header': [
    { ...POSTED, dropped: ['access-control-allow-origin'] },
    { headers: { authorization: 'authorization' } },
  ],
  'a header more': [
    { ...CALL, added: [{ name: 'ngrok-skip-browser-warning', value: '1' }] },
    { headers: { 'ngrok-skip-browser-warning': '1' } },
  ],
  'text that needs no preflight': [
    { ...CALL, method: 'POST', body: 'text' },
    { method: 'POST', body: '{"name":"a"}', headers: { 'content-type': 'text/plain' } },
  ],
  'no credentials': [{ ...CALL, credentials: 'omit' }, { credentials: 'omit' }],
  credentials: [
    { ...POSTED, credentials: 'include' },
    { credentials: 'include', method: 'POST' },
  ],
  'a fresh response': [{ ...CALL, dropped: ['cache-control'], isFresh: true }, { headers: {} }],
  'mode cors and redirects': [{ ...CALL, isModeCors: true, isFollowing: true }, { url: CALL.url }],
};

const code = (client: (typeof CLIENTS)[number], call: Call): string | null => {
  const lines = client.write(call);
  return lines === null ? null : writeCode({ language: 'javascript', lines });
};

describe.each(CLIENTS.map((client) => [client.name, client] as const))('the code of %s', (_name, client) => {
  it.each(Object.entries(CALLS))('requests %s, wherever it can', async (_what, [call, expected]) => {
    const written = code(client, call);
    // Libraries write every method in capitals, only `fetch()` has a mode, and SWR only reads.
    if (written === null) {
      expect(client.id).not.toBe('fetch');
      return;
    }
    expect(syntaxErrors(written)).toEqual([]);
    const requested = await requestedBy(written, ['authorization']);
    // What a query of Apollo Client is sent with is its own matter.
    const own = client.id === 'apollo' ? { method: requested.method, body: requested.body } : {};
    expect(requested).toMatchObject({ ...expected, ...own });
    for (const name of call.dropped) expect(requested.headers).not.toHaveProperty(name);
  });

  it('holds recorded text as strings, and nothing of it as code', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const written = code(client, { ...POSTED, url: text, kept: [text], dropped: [text] });
        if (written !== null) expect(syntaxErrors(written)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the clients', () => {
  it('begin with fetch, and offer Apollo Client only for GraphQL', () => {
    expect(CLIENTS[0]?.id).toBe('fetch');
    const offered = CLIENTS.filter(
      (client) => client.write({ ...CALL, url: 'https://api.example/orders' }) !== null,
    );
    expect(offered.map(({ id }) => id)).toEqual(['fetch', 'xhr', 'axios', 'angular', 'jquery', 'swr']);
  });

  it('leave out those that cannot have written a method in small letters', () => {
    const offered = CLIENTS.filter((client) => client.write({ ...POSTED, isMethodCase: true }) !== null);
    expect(offered.map(({ id }) => id)).toEqual(['fetch', 'xhr']);
  });
});
