import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { responderOf } from '../../../src/diagnosis/responder/responder';
import { situationTitle } from '../../../src/diagnosis/situations/situation-title';
import { plainText } from '../../../src/diagnosis/words/prose';
import { response } from '../exchange-builder';
import { first } from './first-situation';
import { respondedWith, refusedPreflight } from './sample';

const CLOUDFLARE = { Server: 'cloudflare', 'cf-ray': '8c2f-FRA' };
const EXPRESS = { 'X-Powered-By': 'Express' };
const VARNISH = { Server: 'Varnish' };
const NOT_KNOWN = /is not known/;

describe('a preflight that lacks an API key', () => {
  const keyless = (headers: Readonly<Record<string, string>>) =>
    first(refusedPreflight(403, headers, { requested: ['x-api-key'] }));

  it('is refused by nobody with a name where a mark only shows who is on the way', () => {
    const found = keyless(CLOUDFLARE);
    expect(found).toMatchObject({ code: 'api-key-at-gateway', owner: 'backend', knownBy: 'assumed' });
    expect(found.happened).toContain('the layer that checks the key requires it');
    expect(found.happened).toContain('Whether Cloudflare or the application generated it is not known');
    expect(found.todo).not.toMatch(/gateway/i);
  });

  it('is no matter of the CDN where the application names itself', () => {
    const found = keyless({ ...CLOUDFLARE, ...EXPRESS });
    expect(found).toMatchObject({ code: 'api-key-at-gateway', owner: 'backend' });
    expect(found.happened).not.toContain('Cloudflare');
  });
});

describe('a request that is too large', () => {
  it('has no proxy blamed that left no sign', () => {
    const found = first(respondedWith(413, {}, { method: 'POST' }));
    expect(found).toMatchObject({ code: 'request-too-large', owner: 'backend', knownBy: 'assumed' });
    expect(found.happened).toMatch(NOT_KNOWN);
  });

  it('leaves open who responded where a proxy is only named', () => {
    const found = first(respondedWith(413, { Server: 'nginx' }, { method: 'POST' }));
    expect(found.owner).toBe('infrastructure');
    expect(found.happened).toMatch(/names nginx .* is not known/);
  });

  it('is not said to lack headers that the response has', () => {
    const found = first(
      respondedWith(413, { 'Access-Control-Allow-Origin': 'https://other.example' }, { method: 'POST' }),
    );
    expect(found.code).toBe('request-too-large');
    expect(found.happened).not.toMatch(/has no/);
  });

  it('is rejected by the layer whose own mark the response has', () => {
    const found = first(respondedWith(413, VARNISH, { method: 'POST' }));
    expect(found).toMatchObject({ owner: 'cdn', knownBy: 'assumed' });
    expect(found.happened).toContain('Varnish likely rejects it');
  });
});

describe('an error that says that nobody can respond', () => {
  it('is not taken for a proxy’s by a 503, which applications send too', () => {
    const found = first(respondedWith(503, {}));
    expect(found).toMatchObject({ code: 'backend-down', owner: 'backend', knownBy: 'assumed' });
    expect(found.happened).toMatch(NOT_KNOWN);
    expect(found.happened).not.toContain('no valid response');
  });

  it('is only likely a proxy’s by a 502 or 504', () => {
    for (const status of [502, 504]) {
      const found = first(respondedWith(status, {}));
      expect(found).toMatchObject({ code: 'backend-down', owner: 'infrastructure', knownBy: 'assumed' });
      expect(found.happened).toContain('likely comes from a proxy or gateway');
    }
  });

  it('names no layer that is only on the way as the one that got no response', () => {
    for (const status of [502, 503])
      expect(first(respondedWith(status, CLOUDFLARE)).happened).toContain(
        status === 502
          ? 'Whether Cloudflare or the application generated it is not known'
          : 'Whether the application or a proxy in front of it responded is not known',
      );
    expect(first(respondedWith(522, CLOUDFLARE)).happened).toContain('Cloudflare returned the 522 itself');
  });

  it('is nothing that a script could read at a preflight', () => {
    for (const status of [502, 503]) {
      const found = first(refusedPreflight(status, {}));
      expect(found.code).toBe('backend-down');
      expect(found.todo).not.toMatch(/read|error (?:page|response)/);
      expect(found.happened).not.toContain('no CORS headers');
    }
  });

  it('has a title that claims no proxy of a 503', () => {
    const exchange = respondedWith(503, {});
    expect(plainText(situationTitle('backend-down', exchange, diagnose(exchange)))).not.toMatch(/proxy/i);
  });
});

describe('a header that came twice', () => {
  it('may come twice from one server', () => {
    const found = first(respondedWith(200, { 'Access-Control-Allow-Origin': ['*', '*'] }));
    expect(found).toMatchObject({ code: 'headers-twice', owner: 'backend', knownBy: 'assumed' });
    expect(found.happened).toMatch(/application adds them in two places, or a proxy/);
    expect(found.happened).not.toContain('Two layers');
  });

  it('is a matter of the layer that made the response by its own mark', () => {
    const found = first(respondedWith(200, { ...VARNISH, 'Access-Control-Allow-Origin': ['*', '*'] }));
    expect(found).toMatchObject({ code: 'headers-twice', owner: 'cdn' });
    expect(`${found.happened} ${found.todo}`).toContain('Varnish returned this response itself');
    expect(`${found.happened} ${found.todo}`).not.toContain('application');
  });
});

describe('an error named as AWS names its own', () => {
  it.each(['AccessDenied', 'Forbidden', 'LimitExceeded', 'TooManyRequests', 'Unauthorized'])(
    'is API Gateway’s only beside a mark of it, as any service may define it: %s',
    (name) => {
      const headers = { 'x-amzn-ErrorType': `${name}Exception` };
      expect(responderOf(response(403, headers))).toEqual({ kind: 'unknown', layer: null });
      expect(responderOf(response(403, { ...headers, 'x-amz-apigw-id': 'a=' }))).toMatchObject({
        kind: 'layer',
        layer: { name: 'Amazon API Gateway' },
      });
    },
  );
});
