import { describe, expect, it } from 'vitest';
import { OWN_RESPONSE_MARKS } from '../../../src/diagnosis/responder/layer-marks';
import { responderOf } from '../../../src/diagnosis/responder/responder';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { respondedWith } from '../situations/sample';

const made = (status: number, headers: Headers) => responderOf(response(status, headers));

describe('who made a response', () => {
  it('is a layer only by a mark that its own responses alone have', () => {
    expect(made(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' })).toMatchObject({
      kind: 'layer',
      layer: { owner: 'gateway', header: 'x-amzn-errortype' },
    });
    expect(made(404, { Server: 'kong/3.9', 'X-Kong-Response-Latency': '0' }).kind).toBe('layer');
  });

  it('is not known where a mark stands on every response that passes a layer', () => {
    for (const headers of [
      { Server: 'cloudflare', 'cf-ray': '8c2f-FRA' },
      { Server: 'CloudFront', 'X-Amz-Cf-Id': 'abc' },
      { Server: 'istio-envoy' },
      { Via: '1.1 google' },
    ])
      expect(made(403, headers).kind).toBe('unknown');
    expect(made(403, {})).toEqual({ kind: 'unknown', layer: null });
  });

  it.each([
    ['Envoy timed what is behind it', { Server: 'istio-envoy', 'X-Envoy-Upstream-Service-Time': '4' }],
    ['Kong timed what is behind it', { 'X-Kong-Response-Latency': '9', 'X-Kong-Upstream-Latency': '8' }],
    ['Cloudflare fetched it', { 'cf-ray': '8c2f-FRA', 'cf-cache-status': 'DYNAMIC' }],
    ['the framework names itself', { 'cf-ray': '8c2f-FRA', 'X-Powered-By': 'Express' }],
    ['the application server names itself', { 'cf-ray': '8c2f-FRA', Server: 'gunicorn' }],
  ])('is no layer where %s', (_why, headers) => {
    expect(made(500, headers).kind).toBe('application');
  });

  it.each([
    ['alone', {}],
    ['beside Envoy’s time of what is behind it', { 'X-Envoy-Upstream-Service-Time': '16' }],
  ])('is left open by a mark with which applications ask Envoy for no retry, %s', (_where, headers) => {
    expect(made(429, { 'X-Envoy-RateLimited': 'true', ...headers })).toMatchObject({
      kind: 'unknown',
      layer: { name: 'Envoy' },
    });
  });

  it('is left open where IIS names itself, which it does on what it passes on too', () => {
    expect(made(502, { 'X-Powered-By': 'ASP.NET' }).kind).toBe('unknown');
  });

  it('is left open for a status of Cloudflare’s own, whatever stands beside it', () => {
    expect(made(522, { 'cf-ray': '8c2f-FRA', 'cf-cache-status': 'DYNAMIC' }).kind).toBe('unknown');
  });

  it('is told by marks that each say where they are documented', () => {
    for (const { source } of OWN_RESPONSE_MARKS) expect(source).toMatch(/^https:\/\/\S+$/);
  });
});

describe('whether the server ran a request', () => {
  const reached = (status: number, headers: Headers) =>
    diagnose(respondedWith(status, headers)).reachedServer;

  it('is claimed of an ordinary response', () => {
    expect(reached(200, {})).toBe('yes');
    expect(reached(500, { 'cf-ray': '8c2f-FRA' })).toBe('yes');
  });

  it('is left open where a proxy may have refused it, a gateway responded or a cache', () => {
    for (const status of [413, 431, 494, 502, 504]) expect(reached(status, {})).toBe('unknown');
    expect(reached(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' })).toBe('unknown');
    expect(reached(200, { Age: '300' })).toBe('unknown');
    expect(reached(200, { 'X-Cache': 'HIT' })).toBe('unknown');
  });

  it('is left open by a page without CORS headers, which a tunnel or a login may have put there', () => {
    const page = { 'Content-Type': 'text/html; charset=utf-8' };
    expect(reached(200, page)).toBe('unknown');
    expect(reached(200, { ...page, 'X-Powered-By': 'Express' })).toBe('yes');
    expect(reached(200, { ...page, 'Access-Control-Allow-Origin': '*' })).toBe('yes');
  });

  it('is claimed of a 413 that the application sent itself', () => {
    expect(reached(413, { 'X-Powered-By': 'Express' })).toBe('yes');
  });
});
