import { describe, expect, it } from 'vitest';
import type { Headers } from '../exchange-builder';
import { first } from './first-situation';
import { redirected, refusedPreflight, respondedWith } from './sample';

describe('a response in place of an application that is not there', () => {
  it.each([
    [404, { 'x-vercel-error': 'NOT_FOUND' }, 'nothing deployed', 'vercel.json'],
    [500, { 'x-vercel-error': 'FUNCTION_INVOCATION_FAILED' }, 'failed before it responded', 'log'],
    [504, { 'x-vercel-error': 'FUNCTION_INVOCATION_TIMEOUT' }, 'did not respond in time', 'maxDuration'],
    [502, { Server: 'railway-edge', 'x-railway-fallback': 'true' }, 'did not respond', 'PORT'],
    [404, { 'x-railway-fallback': 'true' }, 'No running application', 'deployed'],
    [404, { 'x-render-routing': 'no-server' }, 'no running service', 'suspended'],
    [404, { 'ngrok-error-code': 'ERR_NGROK_3200' }, 'No tunnel is running', 'Start the tunnel'],
    [502, { 'ngrok-error-code': 'ERR_NGROK_8012' }, 'other end', 'Start the server'],
    [530, { Server: 'cloudflare', 'cf-ray': '8c2f-FRA' }, '1033', 'cloudflared'],
  ] as const)('is the platform’s by its own mark, at a preflight and after: %i %o', (...row) => {
    const [status, headers, means, todo] = row;
    for (const exchange of [refusedPreflight(status, headers), respondedWith(status, headers)]) {
      const found = first(exchange);
      expect(found).toMatchObject({ code: 'platform-error', knownBy: 'derived' });
      expect(found.happened).toContain(means);
      expect(found.todo).toContain(todo);
    }
  });

  it('is likely a function of another region where only the 404 of the host shows it', () => {
    const url = 'https://us-central1-shop.cloudfunctions.net/addPlayer';
    const frontend: Headers = { Server: 'Google Frontend' };
    expect(first(refusedPreflight(404, frontend, { url }))).toMatchObject({
      code: 'platform-error',
      owner: 'frontend',
      knownBy: 'assumed',
    });
    // Code that ran leaves its id, and may have no route of its own.
    const ran = { ...frontend, 'Function-Execution-Id': 'x1' };
    expect(first(refusedPreflight(404, ran, { url })).code).toBe('options-not-routed');
    expect(first(refusedPreflight(404, frontend)).code).toBe('options-not-routed');
  });

  it('is not the platform’s where the application names itself', () => {
    const headers = { 'x-railway-fallback': 'true', 'X-Powered-By': 'Express' };
    expect(first(refusedPreflight(404, headers)).code).toBe('options-not-routed');
  });
});

describe('a storage service that no CORS rule lets respond', () => {
  const UPLOADER = { 'X-GUploader-UploadID': 'AAAN', Server: 'UploadServer' };
  const AZURE = { Server: 'Windows-Azure-Blob/1.0', 'x-ms-error-code': 'CorsPreflightFailure' };

  it('may well have rules: the page is told what one of them has to hold', () => {
    const requested = ['content-type', 'x-requested-with'];
    const { happened, todo } = first(refusedPreflight(200, UPLOADER, { requested }));
    expect(happened).toMatch(/^No CORS rule of the bucket fits this request, or the bucket has no rule\./);
    expect(todo).toMatch(/a single rule must contain .* PUT and the headers .*x-requested-with/);
  });

  it('names its own refusal of a preflight, whether the URL is signed or not', () => {
    for (const url of [
      'https://a.blob.core.windows.net/f/a',
      'https://a.blob.core.windows.net/f/a?sv=1&sig=b',
    ])
      expect(first(refusedPreflight(403, AZURE, { url, method: 'HEAD' }))).toMatchObject({
        code: 'storage-rule',
        owner: 'backend',
        knownBy: 'derived',
      });
  });

  it('keeps an upload for the origin that started it', () => {
    const url = 'https://storage.googleapis.com/upload/b/o?upload_id=abc';
    expect(first(refusedPreflight(200, UPLOADER, { url })).todo).toContain('the session keeps that origin');
  });

  it('sees only the headers that a CDN in front of it forwards', () => {
    const behind = { Server: 'AmazonS3', 'x-amz-cf-id': 'a', 'x-cache': 'Error from cloudfront' };
    expect(first(refusedPreflight(403, behind)).todo).toContain('let Amazon CloudFront forward Origin');
  });

  it('has other reasons to refuse what is no preflight', () => {
    expect(first(respondedWith(403, { Server: 'AmazonS3' })).code).not.toBe('storage-rule');
    expect(first(respondedWith(404, UPLOADER)).code).not.toBe('storage-rule');
  });
});

describe('the port of a login', () => {
  it('says nothing of whose it is', () => {
    const found = first(redirected('https://team.cloudflareaccess.com:8443/cdn-cgi/access/login/x'));
    expect(found).toMatchObject({ code: 'platform-login', owner: 'infrastructure' });
  });
});
