import { describe, expect, it } from 'vitest';
import { first, situations } from './first-situation';
import { ALLOWED, redirected, refusedPreflight, respondedWith, withoutResponse } from './sample';

const NO_ROUTE = {
  'x-amzn-ErrorType': 'MissingAuthenticationTokenException',
  'x-amz-apigw-id': 'OPwe_=',
};

describe('a preflight that got the default response to OPTIONS', () => {
  const OF_IIS = {
    Allow: 'OPTIONS, TRACE, GET, HEAD, POST',
    Public: 'OPTIONS, TRACE, GET, HEAD, POST',
    Server: 'Microsoft-IIS/10.0',
    'X-Powered-By': 'ASP.NET',
  };

  it('is IIS’s own by the header that only it sends, whatever the application allows', () => {
    const good = respondedWith(200, ALLOWED, { id: 'before', at: 1 });
    const found = first(refusedPreflight(200, OF_IIS), good);
    expect(found).toMatchObject({ code: 'default-options', owner: 'backend', knownBy: 'derived' });
    expect(found.todo).toContain('OPTIONSVerbHandler');
  });

  it('is only likely a default where the methods alone show it', () => {
    const { Allow, Server } = OF_IIS;
    const found = first(refusedPreflight(200, { Allow, Server }));
    expect(found).toMatchObject({ code: 'default-options', knownBy: 'assumed' });
    expect(found.todo).not.toContain('OPTIONSVerbHandler');
  });

  it('is none where any header of CORS is there', () => {
    const headers = { ...OF_IIS, 'Access-Control-Allow-Methods': 'PUT' };
    expect(first(refusedPreflight(200, headers)).code).not.toBe('default-options');
  });
});

describe('a path that API Gateway does not have', () => {
  it('is not blamed on an authorizer or a missing key', () => {
    for (const requested of [['authorization'], ['x-api-key']]) {
      const found = first(refusedPreflight(403, NO_ROUTE, { requested }));
      expect(found).toMatchObject({ code: 'preflight-at-gateway', owner: 'gateway', knownBy: 'derived' });
      expect(found.happened).toContain('no OPTIONS at this path');
      expect(found.todo).toMatch(/^Check the path and the stage of the URL first/);
      expect(`${found.happened} ${found.todo}`).not.toMatch(/authorizer|API key/);
    }
  });
});

describe('a token endpoint that is not there', () => {
  it('says nothing of the origins of a client', () => {
    const url = 'https://id.example/auth/realms/demo/protocol/openid-connect/token';
    const found = first(respondedWith(404, {}, { url, method: 'POST' }));
    expect(found).toMatchObject({ code: 'token-client', owner: 'frontend', knownBy: 'assumed' });
    expect(found.happened).toContain('404');
    expect(found.happened).not.toMatch(/list|origin/);
    expect(found.todo).toContain('--http-relative-path');
  });
});

describe('a redirect from https to http', () => {
  it('never sends the page to the insecure URL, with a slash or without', () => {
    for (const location of ['http://api.example/orders/', 'http://api.example/orders']) {
      const found = first(redirected(location));
      expect(found).toMatchObject({ code: 'redirect-insecure', owner: 'backend' });
      expect(found.todo).toContain('X-Forwarded-Proto');
      expect(found.todo).not.toContain('http://');
    }
    expect(first(redirected('http://api.example/orders/')).todo).toContain('https://api.example/orders/');
  });
});

describe('a host name that no DNS knows', () => {
  const todo = (url: string) => first(withoutResponse('dns', 'net::ERR_NAME_NOT_RESOLVED', { url })).todo;

  it('may be that of a container where it has no dot', () => {
    expect(todo('http://backend:8000/users')).toContain('published port');
    expect(todo('https://api.exampel.com/users')).not.toContain('container');
  });
});

describe('a manifest behind a login', () => {
  it('is not said to have a visitor who is not signed in, no matter who runs the login', () => {
    const url = 'https://docs.example/manifest.json';
    const sent = { 'Sec-Fetch-Dest': 'manifest' };
    const to = 'https://team.cloudflareaccess.com/cdn-cgi/access/login/docs.example';
    const found = situations(redirected(to, { url, sent, page: 'https://docs.example' }));
    expect(found.map(({ code }) => code)).toEqual(['manifest-without-cookies']);
  });
});

describe('headers that ask for a fresh response', () => {
  it('are not what has to be removed where the server refuses the page too', () => {
    const exchange = refusedPreflight(204, {}, { method: 'GET', requested: ['pragma'] });
    expect(first(exchange).code).not.toBe('cache-headers');
  });
});

describe('a development server whose page comes from elsewhere', () => {
  it('is told by a path of its client, for what else it serves too', () => {
    const of = (path: string, id = 'it') =>
      respondedWith(200, { Vary: 'Origin' }, { url: `http://localhost:5173${path}`, id, at: 1 });
    const script = of('/resources/js/app.tsx');
    expect(first(script).code).toBe('origin-not-listed');
    const found = first(script, of('/@vite/client', 'before'));
    expect(found).toMatchObject({ code: 'development-server', owner: 'frontend', knownBy: 'derived' });
    expect(found.todo).toContain('server: { cors: { origin:');
  });
});
