import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { endpointHistory } from '../../../src/diagnosis/reading/log/endpoint-history';
import { plainText } from '../../../src/diagnosis/words/prose';
import { beyondHeaders } from '../../../src/diagnosis/situations/beyond-headers';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { isSignedUrl } from '../../../src/diagnosis/reading/url/signed-url';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  ALLOWED,
  respondedWith,
  fromCache,
  preflighted,
  redirected,
  refusedPreflight,
  withoutResponse,
} from './sample';
import { GIVEN_FROM_CACHE } from './samples-of-servers';

const situations = (exchange: Exchange, ...others: readonly Exchange[]) =>
  situationsOf(
    exchange,
    diagnose(exchange),
    endpointHistory({ exchanges: [...others, exchange], diagnosisOf: diagnose }),
  );

const codes = (exchange: Exchange, ...others: readonly Exchange[]) =>
  situations(exchange, ...others).map(({ code }) => code);

const UPLOAD = 'https://upload.example/files/1';
const SIGNED = 'https://bucket.example/a?X-Amz-Signature=abc';

describe('a request that follows a cached response of the same URL', () => {
  const refused = (more: Partial<Exchange> = {}) => respondedWith(200, {}, { at: 10_100, more });

  it('is likely the revalidation of it only if the browser may have given it while stale', () => {
    expect(codes(refused(), GIVEN_FROM_CACHE)).toContain('background-revalidation');
    const fresh = fromCache(
      respondedWith(200, { ...ALLOWED, 'Cache-Control': 'max-age=600' }, { id: 'given' }),
    );
    expect(codes(refused(), fresh)).not.toContain('background-revalidation');
  });

  it('is none where a line of a script made it, in another document, or from another frame', () => {
    const callFrames = [{ functionName: 'load', url: 'https://app.example/a.js', line: 1, column: 1 }];
    for (const other of [{ callFrames }, { documentId: 'another' }, { frameId: 7 }])
      expect(codes(refused(other), GIVEN_FROM_CACHE)).not.toContain('background-revalidation');
  });

  it('is none where the page could not read the cached response either', () => {
    const unread = fromCache(
      respondedWith(200, { 'Cache-Control': 'stale-while-revalidate=60' }, { id: 'given', at: 10_000 }),
    );
    expect(codes(refused(), unread)).not.toContain('background-revalidation');
  });
});

describe('a mark that others leave too', () => {
  it('blames no gateway of AWS for an error that a server made with Smithy names itself', () => {
    const [own] = situations(respondedWith(400, { 'x-amzn-errortype': 'OrderNotFoundException' }));
    expect(plainText(own?.happened ?? [])).not.toContain('AWS');
  });

  it('takes no path alone for Google Apps Script', () => {
    const url = 'https://api.example/macros/echo';
    expect(codes(refusedPreflight(405, {}, { url, requested: ['content-type'] }))).not.toContain(
      'host-without-preflights',
    );
  });

  it('takes no cookie of a load balancer in front of IIS for Azure App Service', () => {
    const response = { 'Access-Control-Allow-Origin': '*', 'Set-Cookie': 'ARRAffinity=abc; Path=/' };
    const sent = { 'Sec-Fetch-Storage-Access': 'active' };
    expect(codes(respondedWith(200, response, { sent }))).not.toContain('platform-cors');
  });

  it.each(['https://api.mollie.com/v2/payments', 'https://api-m.paypal.com/v2/orders'])(
    'takes no API of a payment service for a page: %s',
    (location) => {
      const [found] = situations(redirected(location));
      expect(plainText(found?.happened ?? [])).not.toContain('a payment page');
    },
  );

  it('takes no application that signs people in by Cloudflare Access for one behind it', () => {
    const location = 'https://team.cloudflareaccess.com/cdn-cgi/access/sso/oidc/1';
    expect(codes(redirected(location))).not.toContain('platform-login');
  });

  it.each([
    ['https://api.example/a?sig=1', false],
    ['https://x.blob.core.windows.net/a?sv=2024&se=1&sig=1', true],
  ])('takes a parameter called sig for a signature only beside its version: %s', (url, isSigned) => {
    expect(isSignedUrl(url)).toBe(isSigned);
  });
});

describe('what may have another reason', () => {
  it('is left open: a URL from a Location of another host may be meant, and headers still help', () => {
    const created = preflighted(201, { ...ALLOWED, Location: UPLOAD }, { id: 'before', at: 1 });
    const [found] = situations(
      refusedPreflight(404, {}, { url: UPLOAD, method: 'PATCH', requested: ['upload-offset'] }),
      created,
    );
    expect(found?.code).toBe('url-from-location');
    expect(plainText(found?.happened ?? [])).not.toMatch(/likely|wrong|does not know/);
    expect(plainText(found?.todo ?? [])).toMatch(/^If upload.example .* If it is another service/);
    expect(beyondHeaders(found === undefined ? [] : [found])?.headersHelp).toBe(true);
  });

  it('is only likely where the host of a Location could not be reached at all', () => {
    const created = preflighted(201, { ...ALLOWED, Location: UPLOAD }, { id: 'before', at: 1 });
    const failed = withoutResponse('dns', 'net::ERR_NAME_NOT_RESOLVED', { url: UPLOAD });
    expect(situations(failed, created)[0]).toMatchObject({ code: 'url-from-location', knownBy: 'assumed' });
  });

  it('leaves the configuration in the fix where a storage refused a preflight', () => {
    const [found] = situations(refusedPreflight(403, {}, { url: SIGNED }));
    expect(found?.code).toBe('presigned-url');
    expect(beyondHeaders(found === undefined ? [] : [found])).toBeNull();
  });

  it('counts no cookie that a logout deletes as one that the API sets', () => {
    const sent = { 'Sec-Fetch-Storage-Access': 'active' };
    const credentialed = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' };
    const logout = respondedWith(
      200,
      { ...credentialed, 'Set-Cookie': 'sid=; Path=/; Max-Age=0' },
      { id: 'before', url: 'https://api.example/logout', method: 'POST', at: 1_000, sent },
    );
    const after = respondedWith(401, credentialed, { at: 2_000, sent });
    expect(codes(after, logout)).not.toContain('cookie-not-sent');
  });
});
