import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Situation } from '../../../src/diagnosis/situations/situation';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import type { Exchange } from '../../../src/exchange/exchange';
import { ALLOWS_PAGE, headerList, hop, exchange, completed, response } from '../exchange-builder';
import { respondedWith, refusedPreflight } from './sample';
import { refusalOf } from './samples-of-checks';

const firstOf = (seen: Exchange): Situation | undefined => situationsOf(seen, diagnose(seen), null)[0];
const codesOf = (seen: Exchange): readonly string[] =>
  situationsOf(seen, diagnose(seen), null).map(({ code }) => code);

const GO = { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' };

describe('a refusal by Host, Origin or Sec-Fetch-Site', () => {
  it.each([
    ['webpack-dev-server', refusalOf(403, 19), 'devServer.allowedHosts', 'api.example'],
    ['mcp by Host', refusalOf(421, 19), 'allowed_hosts', 'api.example'],
    ['mcp by Origin', refusalOf(403, 21), 'allowed_origins', 'https://app.example'],
    ['Go by Sec-Fetch-Site', refusalOf(403, 57, GO), 'AddTrustedOrigin', 'https://app.example'],
    ['Go by Origin', refusalOf(403, 120, GO), 'AddTrustedOrigin', 'https://app.example'],
    ['Django', refusalOf(400, 143, { 'Content-Type': 'text/html' }), 'ALLOWED_HOSTS', 'api.example'],
  ])('of %s leads to the setting that allows it', (_, seen, setting, value) => {
    const situation = firstOf(seen);
    expect(situation).toMatchObject({ code: 'request-refused', knownBy: 'assumed', owner: 'backend' });
    expect(plainText(situation?.todo ?? [])).toContain(setting);
    expect(plainText(situation?.todo ?? [])).toContain(value);
  });

  it('is told where CORS let it through too, in place of a guess', () => {
    const seen = respondedWith(403, { ...ALLOWS_PAGE, 'Content-Length': '19' });
    expect(codesOf(seen)).toEqual(['request-refused']);
    expect(plainText(firstOf(seen)?.happened ?? [])).not.toContain('before any CORS code');
  });

  it('is blamed on no software where the response says what it holds, or its size is another', () => {
    const typed = refusalOf(403, 19, { 'Content-Type': 'application/json' });
    expect(codesOf(typed)).not.toContain('request-refused');
    expect(codesOf(refusalOf(403, 20))).not.toContain('request-refused');
    expect(codesOf(refusalOf(400, 143, { 'Content-Type': 'text/html; charset=utf-8' }))).not.toContain(
      'request-refused',
    );
  });

  it('is not told by a Sec-Fetch-Site that such a check lets pass', () => {
    const requestHeaders = headerList({
      Origin: 'https://app.example',
      'Sec-Fetch-Site': 'same-origin',
      'Sec-Fetch-Mode': 'cors',
    });
    const received = response(403, { ...GO, 'Content-Length': '57' });
    const seen = exchange([hop({ method: 'POST', requestHeaders, response: received })], completed);
    expect(codesOf(seen)).not.toContain('request-refused');
  });
});

describe('a server for language models', () => {
  it.each([
    ['LM Studio', respondedWith(200, {}, { url: 'http://localhost:1234/v1/models' }), '--cors'],
    [
      'llama.cpp',
      respondedWith(
        200,
        { Server: 'llama.cpp', 'Access-Control-Allow-Origin': 'http://a.example,http://b.example' },
        { url: 'https://models.example/v1/models' },
      ),
      '--cors-origins https://app.example',
    ],
  ])('%s leads to its own setting', (name, seen, setting) => {
    const situation = firstOf(seen);
    expect(situation).toMatchObject({ code: 'model-server', knownBy: 'assumed', owner: 'backend' });
    expect(plainText(situation?.happened ?? [])).toContain(name);
    expect(plainText(situation?.todo ?? [])).toContain(setting);
  });

  it('with a list of headers that no setting changes leads to the page', () => {
    const seen = refusedPreflight(
      204,
      {
        ...ALLOWS_PAGE,
        'Access-Control-Allow-Methods': 'PUT',
        'Access-Control-Allow-Headers': 'Authorization',
      },
      { url: 'http://localhost:11434/v1/chat/completions', requested: ['x-title'] },
    );
    expect(firstOf(seen)).toMatchObject({ code: 'model-server', owner: 'frontend' });
  });

  it('has the setting that allows a page without an origin of its own', () => {
    const preflight = refusedPreflight(
      403,
      { 'Content-Length': '0' },
      { url: 'http://127.0.0.1:11434/api/chat', method: 'POST', page: 'null' },
    );
    const [hopOf] = preflight.hops;
    const sentPreflight = hopOf.preflight;
    if (sentPreflight === null) throw new Error('The request has a preflight.');
    const requestHeaders = headerList({ Origin: 'null', 'Access-Control-Request-Method': 'POST' });
    const seen = {
      ...preflight,
      hops: [{ ...hopOf, preflight: { ...sentPreflight, requestHeaders } }],
    } as const;
    expect(firstOf(seen)?.code).toBe('null-origin');
    expect(plainText(firstOf(seen)?.todo ?? [])).toContain('OLLAMA_ORIGINS=*');
  });

  it('is not told by a port alone where another program responds there', () => {
    expect(
      codesOf(respondedWith(200, { Server: 'uvicorn' }, { url: 'http://localhost:8000/users' })),
    ).not.toContain('model-server');
    expect(
      codesOf(respondedWith(200, { Server: 'uvicorn' }, { url: 'http://10.0.0.7:8000/v1/models' })),
    ).not.toContain('model-server');
    expect(codesOf(respondedWith(200, {}, { url: 'http://localhost:1234/users' }))).not.toContain(
      'model-server',
    );
  });
});

describe('a request of the Model Context Protocol', () => {
  const short = (requested: readonly string[], sent = 'content-type'): Exchange =>
    refusedPreflight(
      204,
      { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': sent },
      { requested, method: 'POST' },
    );

  it('leads to the headers of the newest revision where it has those', () => {
    const situation = firstOf(short(['content-type', 'mcp-method', 'mcp-name', 'mcp-protocol-version']));
    expect(plainText(situation?.todo ?? [])).toContain(
      'Access-Control-Allow-Headers: Content-Type, Authorization, MCP-Protocol-Version, Mcp-Method, Mcp-Name',
    );
    expect(plainText(situation?.todo ?? [])).toContain('Mcp-Param-');
    expect(plainText(situation?.todo ?? [])).not.toContain('Session');
  });

  it('with a session leads to the methods that read and end one, and to the id that has to be exposed', () => {
    const todo = plainText(firstOf(short(['content-type', 'mcp-session-id']))?.todo ?? []);
    expect(todo).toContain('Access-Control-Allow-Methods: GET, POST, DELETE');
    expect(todo).toContain('Access-Control-Expose-Headers: Mcp-Session-Id');
  });

  it('keeps what else the preflight asks for on the list', () => {
    const todo = plainText(firstOf(short(['mcp-session-id', 'x-tenant']))?.todo ?? []);
    expect(todo).toContain('x-tenant');
  });

  it('is left alone where no revision has such headers together', () => {
    expect(codesOf(short(['mcp-session-id', 'mcp-method']))).not.toContain('mcp-headers');
  });
});
