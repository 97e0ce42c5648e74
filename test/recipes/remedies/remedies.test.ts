import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { SITUATIONS } from '../../../src/diagnosis/situations';
import { whoActs } from '../../../src/diagnosis/situations/who-acts';
import { remediesOf } from '../../../src/recipes/remedies/remedies-of';
import type { Remedy, Variant } from '../../../src/recipes/remedies/remedy';
import { writeVariant } from '../../../src/recipes/remedies/write-variant';
import {
  blocked,
  completed,
  exchange,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../../diagnosis/exchange-builder';
import { ALLOWS } from '../../diagnosis/follow-up/request-again';
import { SAMPLES } from '../../diagnosis/situations/samples';
import { parseYaml } from '../parse-yaml';
import { requestedBy, syntaxErrors } from './run-client';
import { caseAmong, sampleCase } from './sample-case';

const languageOf = ({ code }: Variant): string => ('proxy' in code ? 'configuration' : code.language);

const firstOf = (remedies: readonly Remedy[]): string => {
  const [remedy] = remedies;
  if (remedy === undefined) throw new Error('there is a remedy');
  return writeVariant(remedy.variants[0]);
};

const everyVariant = SITUATIONS.flatMap(({ code }) =>
  remediesOf(sampleCase(code)).flatMap(({ variants }) =>
    variants.map((variant) => [`${code}, ${variant.name}`, variant] as const),
  ),
);

describe('each code of a remedy', () => {
  it('is there for the usual faults of a page and of a server', () => {
    const codes = SITUATIONS.filter(({ code }) => remediesOf(sampleCase(code)).length > 0).map(
      ({ code }) => code,
    );
    expect(codes).toEqual(
      expect.arrayContaining([
        'cache-headers',
        'cookie-not-kept',
        'cookie-not-sent',
        'headers-twice',
        'host-without-preflights',
        'insecure-url',
        'lost-response-header',
        'method-misspelled',
        'redirect-https',
        'redirect-login',
        'redirect-to-page',
        'request-too-large',
        'response-header-in-request',
        'tracing-header',
        'tunnel-warning',
      ]),
    );
  });

  it.each(everyVariant)('is well-formed and short enough to read (%s)', (_name, variant) => {
    const written = writeVariant(variant);
    expect(written.split('\n').length).toBeLessThanOrEqual(16);
    expect(written).not.toMatch(/undefined|NaN|\[object|[ \t]$/m);
    if (languageOf(variant) === 'javascript') expect(syntaxErrors(written)).toEqual([]);
    if (languageOf(variant) === 'yaml') expect(parseYaml(written)).toBeTypeOf('object');
  });

  it('has names that tell the variants of one remedy apart', () => {
    for (const { code } of SITUATIONS)
      for (const { variants } of remediesOf(sampleCase(code))) {
        expect(new Set(variants.map(({ id }) => id)).size).toBe(variants.length);
        expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length);
      }
  });
});

describe('a fault of the page', () => {
  it('is mended in its own request: the method in capitals', async () => {
    const one = sampleCase('method-misspelled');
    expect(whoActs(one.diagnosis, one.situations)?.owner).toBe('frontend');
    const { method } = await requestedBy(firstOf(remediesOf(one)), ['contentType', 'authorization']);
    expect(method).toBe(one.exchange.hops[0].method.toUpperCase());
  });

  it('is a response header in the request, which its code does not set', async () => {
    const { headers } = await requestedBy(firstOf(remediesOf(sampleCase('response-header-in-request'))), [
      'contentType',
      'authorization',
    ]);
    expect(Object.keys(headers)).not.toContain('access-control-allow-origin');
  });

  it('is an insecure URL, which its code requests over https', () => {
    expect(firstOf(remediesOf(sampleCase('insecure-url')))).toContain("'https://");
    expect(firstOf(remediesOf(sampleCase('insecure-url')))).not.toContain("'http://");
  });

  it('is a preflight where the server can respond to none, which text needs not', async () => {
    const { headers, method } = await requestedBy(firstOf(remediesOf(sampleCase('host-without-preflights'))));
    expect(method).toBe('POST');
    expect(headers).toEqual({ 'content-type': 'text/plain' });
  });

  it('is a header for caches, which fetch has an option for', async () => {
    const code = firstOf(remediesOf(sampleCase('cache-headers')));
    expect(code).toContain("cache: 'no-store'");
    expect(Object.keys((await requestedBy(code)).headers)).not.toContain('cache-control');
  });

  it('is the warning of a tunnel, which a header skips', async () => {
    const { headers } = await requestedBy(firstOf(remediesOf(sampleCase('tunnel-warning'))), [
      'authorization',
    ]);
    expect(headers).toHaveProperty('ngrok-skip-browser-warning', '1');
  });

  it('may be credentials that nothing shows a need for', async () => {
    const request = hop({
      requestHeaders: sentBy(PAGE, { 'Sec-Fetch-Storage-Access': 'active' }),
      response: response(200, { 'Access-Control-Allow-Origin': '*' }),
    });
    const code = firstOf(remediesOf(caseAmong(exchange([request], blocked))));
    expect((await requestedBy(code)).credentials).toBe('omit');
    const withCookie = hop({ ...request, requestHeaders: sentBy(PAGE, { Cookie: 'sid=1' }) });
    expect(remediesOf(caseAmong(exchange([withCookie], blocked)))).toEqual([]);
  });

  it('is no matter of its code where its request is longer than anybody reads', () => {
    const long = hop({
      method: 'PATCh',
      url: `https://api.example/${'a'.repeat(3000)}`,
      preflight: preflight(
        'PATCh',
        [],
        response(204, { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Methods': 'PATCH' }),
      ),
    });
    expect(remediesOf(caseAmong(exchange([long], blocked)))).toEqual([]);
  });
});

describe('the headers of a monitoring library', () => {
  const [tracing] = remediesOf(sampleCase('tracing-header'));
  const code = (id: string): string => {
    const variant = tracing?.variants.find((one) => one.id === id);
    if (variant === undefined) throw new Error('the library is known');
    return writeVariant(variant);
  };
  const evaluate = (text: string, name: string): unknown => {
    let config: Record<string, unknown> = {};
    const init = (given: Record<string, unknown>): void => {
      config = given;
    };
    runInNewContext(text, { Sentry: { init }, datadogRum: { init }, location: { origin: PAGE } });
    return config[name];
  };

  it('stay with the own origin in Sentry, whatever stands in the query of another', () => {
    const targets = evaluate(code('sentry'), 'tracePropagationTargets') as readonly RegExp[];
    const isTarget = (url: string): boolean => targets.some((target) => target.test(url));
    expect(isTarget(`${PAGE}/api`)).toBe(true);
    expect(isTarget('/api')).toBe(true);
    expect(isTarget('https://other.example/')).toBe(false);
    expect(isTarget('//other.example/')).toBe(false);
    expect(isTarget(`https://other.example/?from=${PAGE}/`)).toBe(false);
  });

  it('stay with the own origin in Datadog', () => {
    const [isTarget] = evaluate(code('datadog'), 'allowedTracingUrls') as readonly ((
      url: string,
    ) => boolean)[];
    expect(isTarget?.(`${PAGE}/api`)).toBe(true);
    expect(isTarget?.(`${PAGE}.evil.example/`)).toBe(false);
  });
});

describe('what no header of CORS does', () => {
  it('is a status for scripts in the place of a redirect to a login, and the page then navigates', () => {
    const remedies = remediesOf(sampleCase('redirect-login'));
    expect(remedies.map(({ title }) => title)).toEqual(['On the server, for scripts', 'Then in the page']);
    expect(firstOf(remedies)).toContain('401');
    expect(firstOf(remedies.slice(1))).toContain('location.assign');
  });

  it('is an attribute that keeps a cookie to its own site, in the framework whose session it is', () => {
    const [cookie] = SAMPLES['cookie-not-kept'].shows.exchange.hops;
    const setBy = (line: string, url = cookie.url, sent = cookie.requestHeaders) => {
      const headers = { ...ALLOWS, 'Set-Cookie': line };
      const login = hop({ ...cookie, url, requestHeaders: sent, response: response(200, headers) });
      return remediesOf(caseAmong(exchange([login], completed)));
    };
    expect(firstOf(setBy('PHPSESSID=secret; Path=/; SameSite=Lax'))).toMatch(/SESSION_SAME_SITE|set_cookie/);
    expect(firstOf(setBy('JSESSIONID=secret; Path=/; HttpOnly'))).toContain('cookie.same-site=none');
    expect(setBy('sid=secret; SameSite=None; Secure')).toEqual([]);
    // No attribute helps where the browser blocks third-party cookies, nor may a server without TLS set such a cookie.
    const blocks = sentBy(PAGE, { 'Sec-Fetch-Storage-Access': 'none', Cookie: 'a=1' });
    expect(setBy('sid=secret; SameSite=None; Secure', cookie.url, blocks)).toEqual([]);
    expect(setBy('sid=secret; SameSite=Lax', cookie.url.replace('https:', 'http:'))).toEqual([]);
  });

  it('is the setting of a socket server, with credentials where the request had them or may have had', () => {
    const polling = 'https://api.example/socket.io/?EIO=4&transport=polling';
    const settingFor = (sent: Parameters<typeof sentBy>[1]): string => {
      const request = hop({
        url: polling,
        requestHeaders: sentBy(PAGE, sent),
        response: response(200, {}),
      });
      return firstOf(remediesOf(caseAmong(exchange([request], blocked))));
    };
    const included = settingFor({ Cookie: 'sid=1' });
    expect(syntaxErrors(included)).toEqual([]);
    expect(included).toContain(`origin: '${PAGE}'`);
    expect(included).toContain('credentials: true,\n');
    expect(settingFor({})).not.toContain('credentials');
    const preflighted = hop({
      url: polling,
      requestHeaders: null,
      preflight: preflight('GET', ['x-key'], response(200, {})),
    });
    expect(firstOf(remediesOf(caseAmong(exchange([preflighted], blocked))))).toContain(
      'credentials: true, // if the client sets withCredentials',
    );
  });

  it('is a limit of the layer that rejected the request, whatever responds to smaller ones', () => {
    const post = (status: number, headers: Record<string, string>) =>
      exchange(
        [hop({ method: 'POST', requestHeaders: sentBy(PAGE), response: response(status, headers) })],
        blocked,
      );
    const small = {
      ...post(201, { 'X-Powered-By': 'Express', 'Access-Control-Allow-Origin': '*' }),
      id: 'small',
    };
    expect(firstOf(remediesOf(caseAmong(post(413, { Server: 'nginx/1.25.3' }), [small])))).toBe(
      'client_max_body_size 20m;',
    );
  });
});
