import { describe, expect, it } from 'vitest';
import type { Header } from '../../../src/fetch-standard/header-list';
import { responsesOf, recognise, suggestedRecipes } from '../../../src/recipes/recognise/recognise';
import type { SeenResponse } from '../../../src/recipes/recognise/sign';
import { stacks, type StackName } from '../../../src/recipes/recognise/stacks';
import { recipeNamed } from '../../../src/recipes/registry';
import {
  completed,
  exchange,
  hop,
  preflight as preflightOf,
  response,
} from '../../diagnosis/exchange-builder';

/** A response from a status and lines such as `server: nginx`. */
function seenResponse(
  message: SeenResponse['message'],
  status: number,
  ...lines: readonly string[]
): SeenResponse {
  const headers = lines.map((line): Header => {
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
  });
  return { message, status, headers };
}
const request = (...lines: readonly string[]): SeenResponse => seenResponse('response', 200, ...lines);
const preflight = (status: number, ...lines: readonly string[]): SeenResponse =>
  seenResponse('preflight', status, ...lines);

const first = (...responses: readonly SeenResponse[]): string | undefined =>
  recognise(responses)[0]?.stack.name;

describe('a stack is recognised', () => {
  it.each<[StackName, SeenResponse]>([
    ['nginx', request('Server: nginx/1.29.4')],
    ['apache', request('Server: Apache/2.4.66 (Debian)')],
    ['openresty', request('Server: openresty')],
    ['caddy', request('Server: Caddy')],
    ['iis', request('Server: Microsoft-IIS/10.0')],
    ['aspnet', request('Server: Kestrel')],
    ['starlette', request('server: uvicorn')],
    ['flask', request('Server: Werkzeug/3.1.3 Python/3.13.0')],
    ['aiohttp', request('Server: Python/3.13 aiohttp/3.13.2')],
    ['tornado', request('Server: TornadoServer/6.5')],
    ['istio', request('server: istio-envoy')],
    ['s3', request('Server: AmazonS3')],
    ['gcs', request('X-GUploader-UploadID: ABC', 'Server: UploadServer')],
    ['cloudflare', request('CF-RAY: 9a1b-FRA', 'Server: cloudflare')],
    ['cloudfront', request('Via: 1.1 abc.cloudfront.net (CloudFront)', 'X-Amz-Cf-Id: x')],
    ['awsHttpApi', request('Apigw-Requestid: ABC=')],
    ['awsRestApi', request('x-amzn-RequestId: 1', 'x-amz-apigw-id: 2')],
    ['awsLoadBalancer', request('Server: awselb/2.0')],
    ['vercel', request('X-Vercel-Id: fra1::abc', 'Server: Vercel')],
    ['netlify', request('x-nf-request-id: 01', 'Server: Netlify')],
    ['fly', request('fly-request-id: 01')],
    ['supabase', request('sb-project-ref: abc')],
    ['express', request('X-Powered-By: Express')],
    ['nextjs', request('X-Powered-By: Next.js')],
    ['php', request('X-Powered-By: PHP/8.4.1')],
    ['laravel', request('Set-Cookie: laravel_session=secret; path=/')],
    ['wordpress', request('Link: <https://blog.example/wp-json/>; rel="https://api.w.org/"')],
    ['servlet', request('Set-Cookie: JSESSIONID=secret; Path=/')],
    ['varnish', request('X-Varnish: 32770', 'Via: 1.1 varnish (Varnish/7.7)')],
    ['kong', request('Via: 1.1 kong/3.9.0', 'X-Kong-Proxy-Latency: 1')],
  ])('by what its responses say of it: %s', (name, seen) => {
    expect(first(seen)).toBe(stacks[name].name);
  });

  it.each<[StackName, SeenResponse]>([
    [
      'starlette',
      preflight(
        400,
        'vary: Origin',
        'access-control-allow-methods: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
        'access-control-max-age: 600',
      ),
    ],
    [
      'express',
      preflight(
        204,
        'Vary: Origin',
        'Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE',
        'Content-Length: 0',
      ),
    ],
    ['hono', preflight(204, 'Access-Control-Allow-Methods: GET,HEAD,PUT,POST,DELETE,PATCH,QUERY')],
    ['rsCors', preflight(204, 'Vary: Origin, Access-Control-Request-Method, Access-Control-Request-Headers')],
    ['gin', preflight(403, 'Content-Length: 0')],
    [
      'spring',
      preflight(
        403,
        'Vary: Origin',
        'Vary: Access-Control-Request-Method',
        'Vary: Access-Control-Request-Headers',
      ),
    ],
    [
      'spring',
      request('Vary: Origin', 'Vary: Access-Control-Request-Method', 'Vary: Access-Control-Request-Headers'),
    ],
    [
      'django',
      preflight(
        200,
        'access-control-allow-headers: accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with',
        'access-control-max-age: 86400',
        'content-length: 0',
      ),
    ],
    ['rails', request('Vary: Origin', 'access-control-max-age: 7200')],
    [
      'kong',
      preflight(200, 'Access-Control-Allow-Methods: GET,HEAD,PUT,PATCH,POST,DELETE,OPTIONS,TRACE,CONNECT'),
    ],
  ])('by the shape of its preflight responses: %s', (name, seen) => {
    expect(first(seen)).toBe(stacks[name].name);
  });
});

describe('the responses of an exchange', () => {
  it('are those to preflights and to requests, of redirects too, as the server sent them', () => {
    const seen = exchange(
      [
        hop({ response: response(307, { Server: 'nginx' }) }),
        hop({
          preflight: preflightOf('PUT', [], response(204, { 'X-Powered-By': 'Express' })),
          response: response(200, {}, { rewritten: [{ name: 'Server', value: 'Caddy' }] }),
        }),
      ],
      completed,
    );
    expect(responsesOf(seen, 'https://api.example').map(({ message, status }) => [message, status])).toEqual([
      ['response', 307],
      ['preflight', 204],
      ['response', 200],
    ]);
    expect(recognise(responsesOf(seen, 'https://api.example')).map(({ stack }) => stack.name)).toEqual([
      'nginx',
      'Express',
    ]);
  });
});

describe('what is recognised', () => {
  it('is every layer at once, the application first among those that are equally sure', () => {
    const seen = recognise([request('Server: nginx', 'X-Powered-By: Express', 'CF-Ray: 1')]);
    expect(seen.map(({ stack }) => stack.name).sort()).toEqual(['Cloudflare', 'Express', 'nginx']);
    expect(suggestedRecipes(seen)[0]).toBe('express');
  });

  it('is surer with more signs, never certain, and counts a sign once', () => {
    const one = request('X-Powered-By: Express');
    const [once] = recognise([one]);
    const [twice] = recognise([one, one]);
    const [both] = recognise([one, request('Set-Cookie: connect.sid=s; HttpOnly')]);
    expect(twice).toEqual(once);
    expect(both?.score).toBeGreaterThan(once?.score ?? 1);
    expect(both?.score).toBeLessThan(1);
  });

  it('shows the evidence, but of a cookie nothing except its name', () => {
    const [seen] = recognise([request('Set-Cookie: JSESSIONID=0123456789; Path=/; HttpOnly')]);
    expect(seen?.clues).toEqual([{ message: 'response', name: 'Set-Cookie', value: 'JSESSIONID' }]);
    const [long] = recognise([request(`Server: nginx ${'x'.repeat(5000)}`)]);
    expect(long?.clues[0]?.value.length).toBeLessThan(250);
  });

  it('is nothing where nothing tells', () => {
    expect(recognise([])).toEqual([]);
    expect(
      recognise([request('Server: gws', 'Content-Type: text/plain'), preflight(204, 'Vary: Origin')]),
    ).toEqual([]);
  });

  it('is nothing where only what many servers do is there', () => {
    expect(recognise([preflight(200, 'access-control-max-age: 86400')])).toEqual([]);
    expect(recognise([preflight(200, 'access-control-max-age: 7200')])).toEqual([]);
  });

  it('is not one that names itself nowhere where the response has another name', () => {
    expect(recognise([preflight(403, 'Content-Length: 0', 'Server: AirTunes/595.13.1')])).toEqual([]);
    expect(
      recognise([preflight(403, 'Content-Length: 0', 'Server: nginx')]).map(({ stack }) => stack.name),
    ).toEqual([stacks.nginx.name, stacks.gin.name]);
  });

  it('does not take a name inside other words for the stack', () => {
    expect(recognise([request('Server: not-nginx', 'X-Powered-By: ExpressionEngine')])).toEqual([]);
    expect(first(request('Server: Apache-Coyote/1.1'))).toBe(stacks.servlet.name);
  });

  it('leads only to recipes that there are', () => {
    for (const { recipes } of Object.values(stacks))
      for (const id of recipes) expect(recipeNamed(id)?.id).toBe(id);
  });
});
