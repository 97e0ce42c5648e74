import { describe, expect, it } from 'vitest';
import type { SeenRequest } from '../../../src/recipes/recognise/evidence';
import { judged, ok, preflight, response, seen, to } from './seen';

const SORTED = 'access-control-allow-methods: DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT';
const UNSORTED_HEAD = 'access-control-allow-methods: DELETE, GET, OPTIONS, PATCH, POST, PUT';
const VARY = ['Vary: Origin', 'Vary: Access-Control-Request-Method', 'Vary: Access-Control-Request-Headers'];

/** What it comes to, in a few words: a name, `a behind b`, or null where no stack is named. */
function comesTo(...requests: readonly [SeenRequest, ...SeenRequest[]]): string | null {
  const recognition = judged(...requests);
  switch (recognition.kind) {
    case 'unknown':
      return null;
    case 'one':
      return recognition.one.stack.name;
    case 'two':
      return `${recognition.one.stack.name} or ${recognition.other.stack.name}`;
    case 'behind':
      return `${recognition.one.stack.name} behind ${recognition.front.stack.name}`;
  }
}

/** Requests as people report them, and the stack that is right, or null where none can be named. */
describe('a reported request', () => {
  it.each<[string, string | null, readonly [SeenRequest, ...SeenRequest[]]]>([
    [
      'an application behind a tunnel, whose warning page comes in its place',
      'FastAPI or Starlette',
      [
        to(
          'https://3f2a-203-0-113-7.ngrok-free.app/polls',
          preflight(200, 'server: uvicorn', SORTED, 'access-control-max-age: 600', 'ngrok-trace-id: 5c1d'),
          ok('content-type: text/html', 'ngrok-error-code: ERR_NGROK_6024'),
        ),
      ],
    ],
    [
      'a server of a client protocol on the own machine',
      'FastAPI or Starlette',
      [
        to(
          'http://127.0.0.1:40123/mcp',
          preflight(200, 'server: uvicorn', SORTED, 'access-control-max-age: 600'),
          ok('server: uvicorn', 'mcp-session-id: 5e0d'),
        ),
      ],
    ],
    [
      'an API that measures its own time',
      'Rails',
      [
        to(
          'http://localhost:4567/api/v1/tasks',
          preflight(200, 'Access-Control-Max-Age: 1728000', 'X-Request-Id: 6a2c', 'X-Runtime: 0.002'),
        ),
      ],
    ],
    [
      'a bucket of a store that the application runs itself',
      'MinIO',
      [
        to(
          'https://minio.files.example/images/a',
          preflight(200, 'Server: MinIO', 'Vary: Origin'),
          ok('Server: MinIO'),
        ),
      ],
    ],
    ['a service that says what it varies by', 'Spring', [seen(ok(...VARY))]],
    [
      'a function behind the gateway of its platform',
      'Supabase behind Kong',
      [
        to(
          'https://abcdefghij.supabase.co/functions/v1/hello',
          preflight(200, 'X-Kong-Response-Latency: 0', 'Server: kong/2.8.1'),
        ),
        to(
          'https://abcdefghij.supabase.co/functions/v1/other',
          ok('sb-gateway-version: 1', 'via: kong/2.8.1'),
        ),
      ],
    ],
    [
      'a model server on the own machine that refuses an origin with nothing else',
      'Ollama',
      [to('http://127.0.0.1:40124/v1/chat/completions', preflight(403, 'Content-Length: 0'))],
    ],
    [
      'the same refusal anywhere else',
      null,
      [to('https://llm.example/v1/chat/completions', preflight(403, 'Content-Length: 0'))],
    ],
    [
      'a token endpoint',
      'Keycloak',
      [
        to(
          'https://sso.portal.example/realms/acme/protocol/openid-connect/token',
          ok('Referrer-Policy: no-referrer'),
        ),
      ],
    ],
    [
      'an upload that the server before the application refuses',
      'Express behind nginx',
      [
        to('https://api.photos.example/files', response(413, 'Server: nginx/1.18.0 (Ubuntu)')),
        to(
          'https://api.photos.example/files',
          response(201, 'Server: nginx/1.18.0 (Ubuntu)', 'X-Powered-By: Express'),
        ),
      ],
    ],
    [
      'an unhandled exception',
      'FastAPI or Starlette',
      [
        seen(
          preflight(200, 'server: uvicorn', UNSORTED_HEAD, 'access-control-max-age: 600'),
          response(500, 'server: uvicorn', 'content-type: text/plain; charset=utf-8'),
        ),
      ],
    ],
    [
      'images with security headers that several libraries send',
      null,
      [
        seen(
          ok(
            'Cross-Origin-Resource-Policy: same-origin',
            'X-DNS-Prefetch-Control: off',
            'X-Frame-Options: SAMEORIGIN',
          ),
        ),
      ],
    ],
    [
      'images of a bucket behind its CDN',
      'Amazon S3',
      [
        to(
          'https://d111111abcdef8.cloudfront.net/photos/7.png',
          ok('Server: AmazonS3', 'Via: 1.1 c31d.cloudfront.net (CloudFront)', 'X-Amz-Cf-Id: 4X'),
        ),
      ],
    ],
    [
      'a development server that names itself',
      'Flask',
      [to('http://127.0.0.1:40125/api/v2', ok('Server: Werkzeug/3.0.1 Python/3.12.3'))],
    ],
    [
      'a WebDAV server',
      'Apache httpd',
      [to('http://127.0.0.1:40126/webdav/', response(401, 'Server: Apache/2.4.37 (Unix)'))],
    ],
    [
      'an authorizer before a REST API',
      'AWS API Gateway (REST API)',
      [
        to(
          'https://ycmi1l7r54.execute-api.eu-west-1.amazonaws.com/Prod/session',
          preflight(401, 'x-amzn-ErrorType: UnauthorizedException', 'x-amz-apigw-id: bQd8='),
        ),
      ],
    ],
    ['a redirect to https', 'ASP.NET Core', [seen(response(307, 'Server: Kestrel'))]],
    [
      'a function that is not public',
      'Cloud Functions',
      [
        to(
          'https://us-central1-shop-3da7f.cloudfunctions.net/pay',
          preflight(403, 'Server: Google Frontend'),
        ),
      ],
    ],
    [
      'a platform with a CORS setting of its own',
      'Azure App Service',
      [
        to(
          'https://back.azurewebsites.net/ws/notify/negotiate',
          preflight(
            204,
            'Server: Microsoft-IIS/10.0',
            'X-Powered-By: ASP.NET',
            'Set-Cookie: ARRAffinity=aa11',
            'Request-Context: appId=cid-v1:1f2e',
          ),
          ok(),
        ),
      ],
    ],
    ['an internal host that a default page responds for', 'nginx', [seen(response(404, 'Server: nginx'))]],
    [
      'a collector of another vendor',
      null,
      [
        to(
          'https://collect.vendor.example/j/collect',
          preflight(200, 'server: Golfe2'),
          ok('server: Golfe2'),
        ),
      ],
    ],
    ['a server without a response', null, [to('https://cam-api.home.example/rooms')]],
    [
      'polling of a socket library',
      'Socket.IO',
      [to('http://localhost:40127/socket.io/?EIO=4&transport=polling&t=N', ok('cache-control: no-store'))],
    ],
    [
      'a font of a CDN that read it from a bucket once',
      null,
      [
        to(
          'https://cdn.fonts.example/glyphs.woff2',
          ok('x-amz-id-2: m+79', 'x-amz-request-id: C2426B5A', 'Server: NetDNA-cache/2.2'),
        ),
      ],
    ],
    [
      'a hosted script',
      'Google Apps Script',
      [to('https://script.google.com/macros/s/AKfycb/exec', preflight(405, 'Server: GSE'))],
    ],
    [
      'a mesh that responds to the preflight of a service with a filter of its own',
      'Spring behind Istio',
      [
        to(
          'http://127.0.0.1:40128/api/login',
          preflight(200, 'server: istio-envoy', 'access-control-max-age: 3600'),
          response(403, ...VARY, 'x-envoy-upstream-service-time: 4', 'server: istio-envoy'),
        ),
      ],
    ],
    [
      'an application behind a CDN that passes its error on',
      'FastAPI or Starlette',
      [
        seen(
          preflight(200, SORTED, 'access-control-max-age: 600', 'server: cloudflare', 'cf-ray: 8c2f-FRA'),
          response(500, 'server: cloudflare', 'cf-ray: 8c2f-FRA', 'cf-cache-status: DYNAMIC'),
        ),
      ],
    ],
    [
      'a route of a gateway without OPTIONS',
      'Kong',
      [seen(preflight(404, 'Server: kong/1.2.1', 'X-Kong-Response-Latency: 0'))],
    ],
  ])('of %s: %s', (_what, expected, requests) => {
    expect(comesTo(...requests)).toBe(expected);
  });
});
