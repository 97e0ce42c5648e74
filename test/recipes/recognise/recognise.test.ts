import { describe, expect, it } from 'vitest';
import { evidenceOf } from '../../../src/recipes/recognise/evidence';
import { recognise, suggestedRecipes } from '../../../src/recipes/recognise/recognise';
import { stacks } from '../../../src/recipes/recognise/stacks';
import { recipeNamed } from '../../../src/recipes/registry';
import {
  completed,
  exchange,
  hop,
  preflight as preflightOf,
  response as responseOf,
} from '../../diagnosis/exchange-builder';
import { nameOf, ok, preflight, recognised, seen } from './seen';

describe('a stack is recognized by the shape of its responses to preflights', () => {
  it('where two shapes agree, or one is its own', () => {
    const starlette = preflight(
      400,
      'vary: Origin',
      'access-control-allow-methods: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
      'access-control-max-age: 600',
    );
    expect(nameOf(seen(starlette))).toBe(stacks.starlette.name);
    const express = preflight(
      204,
      'Vary: Origin',
      'Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE',
      'Content-Length: 0',
    );
    expect(nameOf(seen(express))).toBe(stacks.express.name);
    const rsCors = preflight(
      204,
      'Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      'Access-Control-Allow-Methods: PUT',
    );
    expect(nameOf(seen(rsCors))).toBe(stacks.rsCors.name);
  });

  it('and is not where a single one shows that others have too', () => {
    const methods = (list: string) => seen(preflight(204, `Access-Control-Allow-Methods: ${list}`));
    expect(nameOf(methods('GET,HEAD,PUT,PATCH,POST,DELETE'))).toBeNull();
    expect(nameOf(methods('DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT'))).toBeNull();
    expect(nameOf(methods('GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS'))).toBeNull();
    expect(nameOf(seen(preflight(403, 'Content-Length: 0')))).toBeNull();
    expect(nameOf(seen(ok('Server: uvicorn')))).toBe(stacks.asgi.name);
    expect(nameOf(seen(ok('Vary: Origin', 'access-control-max-age: 7200')))).toBeNull();
  });
});

describe('the evidence of a request', () => {
  const SERVER = 'https://api.example';
  const request = (url: string, headers: Readonly<Record<string, string>>) =>
    exchange([hop({ url, response: responseOf(200, headers) })], completed);
  const logOf = (...exchanges: readonly ReturnType<typeof request>[]) => ({
    exchanges,
    diagnosisOf: () => {
      throw new Error('no stack is told by a verdict');
    },
  });
  const namesIn = (...all: Parameters<typeof evidenceOf>) =>
    recognise(evidenceOf(...all)).map(({ stack }) => stack.name);

  it('is its responses to preflights and requests, those of redirects too, as the server sent them', () => {
    const shown = exchange(
      [
        hop({ response: responseOf(307, { Server: 'nginx' }) }),
        hop({
          preflight: preflightOf('PUT', [], responseOf(204, { 'X-Powered-By': 'Express' })),
          response: responseOf(200, {}, { rewritten: [{ name: 'Server', value: 'Caddy' }] }),
        }),
      ],
      completed,
    );
    const { own } = evidenceOf({ exchange: shown, log: null }, SERVER);
    expect(own.map(({ responses }) => responses.map(({ message, status }) => [message, status]))).toEqual([
      [['response', 307]],
      [
        ['preflight', 204],
        ['response', 200],
      ],
    ]);
    expect(namesIn({ exchange: shown, log: null }, SERVER)).toEqual(['Express', 'nginx']);
  });

  it('is every recorded response of the same API, and of no other', () => {
    const bare = request(`${SERVER}/v1/orders`, {});
    const named = request(`${SERVER}/v1/users`, { 'X-Powered-By': 'Express' });
    const ofOtherPath = request(`${SERVER}/v2/users`, { 'X-Powered-By': 'Next.js' });
    const ofOtherServer = request('https://api.example:8443/v1/users', { Server: 'nginx' });
    const log = logOf(ofOtherPath, named, bare, ofOtherServer);
    expect(namesIn({ exchange: bare, log }, SERVER)).toEqual(['Express']);
    expect(namesIn({ exchange: bare, log: null }, SERVER)).toEqual([]);
  });

  it('adds up over requests: one weak sign in each of two makes a likely stack', () => {
    const one = request('http://localhost:8000/items', { server: 'uvicorn' });
    expect(recognise(evidenceOf({ exchange: one, log: null }, 'http://localhost:8000'))).toMatchObject([
      { stack: stacks.starlette, knownBy: 'assumed' },
    ]);
  });
});

describe('what is recognized', () => {
  it('is every layer at once, what makes the response before what passes it on', () => {
    const found = recognised(seen(ok('Server: nginx', 'X-Powered-By: Express', 'CF-Ray: 1')));
    expect(found.map(({ stack }) => stack.name)).toEqual(['Express', 'nginx', 'Cloudflare']);
    expect(suggestedRecipes(found)[0]).toBe('express');
  });

  it('is surer with more signs, never certain, and counts a sign once', () => {
    const one = seen(ok('X-Powered-By: Express'));
    const [once] = recognised(one);
    const [twice] = recognised(one, seen(ok('X-Powered-By: Express')));
    const [both] = recognised(one, seen(ok('Set-Cookie: connect.sid=s; HttpOnly')));
    expect(twice?.score).toBe(once?.score);
    expect(twice?.clues).toEqual(once?.clues);
    expect(both?.score).toBeGreaterThan(once?.score ?? 1);
    expect(both?.score).toBeLessThan(1);
  });

  it('says how it is known: by its own name, by what only it leaves, or by weak signs that agree', () => {
    const knownBy = (...requests: Parameters<typeof recognised>) => recognised(...requests)[0]?.knownBy;
    expect(knownBy(seen(ok('Server: nginx')))).toBe('observed');
    expect(knownBy(seen(ok('Set-Cookie: laravel_session=1')))).toBe('derived');
    expect(knownBy(seen(ok('X-Runtime: 0.002', 'Set-Cookie: _shop_session=1')))).toBe('assumed');
  });

  it('is not told by two signs in one header', () => {
    expect(recognised(seen(ok('Set-Cookie: _shop_session=1')), seen(ok('Set-Cookie: _a_session=1')))).toEqual(
      [],
    );
  });

  it('shows the evidence, but of a cookie nothing except its name, and of a query nothing', () => {
    const [cookie] = recognised(seen(ok('Set-Cookie: JSESSIONID=0123456789; Path=/; HttpOnly')));
    expect(cookie?.clues).toEqual([{ place: 'response', name: 'Set-Cookie', value: 'JSESSIONID' }]);
    const [long] = recognised(seen(ok(`Server: nginx ${'x'.repeat(5000)}`)));
    expect(long?.clues[0]?.value.length).toBeLessThan(250);
    const polling = 'http://localhost:3001/socket.io/?EIO=4&transport=polling&sid=secret';
    const [socket] = recognised({ url: polling, responses: [] });
    expect(socket?.clues).toEqual([{ place: 'url', name: 'path', value: '/socket.io/' }]);
  });

  it('is nothing where nothing tells', () => {
    expect(recognise({ own: [], beside: [] })).toEqual([]);
    expect(
      recognised(seen(ok('Server: gws', 'Content-Type: text/plain'), preflight(204, 'Vary: Origin'))),
    ).toEqual([]);
  });

  it('does not take a name inside other words for the stack', () => {
    expect(recognised(seen(ok('Server: not-nginx', 'X-Powered-By: ExpressionEngine')))).toEqual([]);
    expect(nameOf(seen(ok('Server: Apache-Coyote/1.1')))).toBe(stacks.servlet.name);
  });

  it('is the product, not what the product is made with', () => {
    expect(nameOf(seen(ok('X-Powered-By: PHP/8.4.1', 'Set-Cookie: laravel_session=1')))).toBe('Laravel');
    expect(nameOf(seen(ok('X-Powered-By: ASP.NET', 'Set-Cookie: ARRAffinitySameSite=1')))).toBe(
      'Azure App Service',
    );
  });

  it('leads only to recipes that there are', () => {
    for (const { recipes } of Object.values(stacks))
      for (const id of recipes) expect(recipeNamed(id)?.id).toBe(id);
  });
});
