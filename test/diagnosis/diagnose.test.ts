import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { explainVerdict } from '../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../src/diagnosis/words/prose';
import { codesOf } from './codes-of';
import {
  ALLOWS_PAGE,
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  hop,
  preflight,
  response,
} from './exchange-builder';
import { elsewhereOf } from '../../src/diagnosis/elsewhere/elsewhere';

describe('the verdict', () => {
  it('is allowed when the response names the origin of the page', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], completed));
    expect(diagnosed).toMatchObject({ verdict: 'allowed', blockedAt: null, causes: [], contradiction: null });
    expect(diagnosed.preflight).toEqual({
      required: false,
      reasons: [],
      sent: false,
      fromCache: false,
      undecided: [],
    });
  });

  it('is blocked at the response when it names no origin, and says that the server ran the request', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(500) })], blocked));
    expect(diagnosed).toMatchObject({
      verdict: 'blocked',
      blockedAt: { stage: 'response', hop: 0 },
      reachedServer: 'yes',
    });
    expect(codesOf(diagnosed)).toEqual(['allow-origin-missing']);
    expect(diagnosed.causes[0]?.knownBy).toBe('observed');
  });

  it('is pending as long as the request runs and no rule is broken', () => {
    expect(diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], null)).verdict).toBe('pending');
  });

  it('is not known where the recorder was restarted meanwhile, as long as no rule is broken', () => {
    const interrupted = { kind: 'interrupted', time: 0 } as const;
    const passes = exchange([hop({ response: response(200, ALLOWS_PAGE) })], interrupted);
    expect(diagnose(passes).verdict).toBe('unknown');
    expect(plainText(explainVerdict(passes, diagnose(passes)))).toBe(
      'Not known: the recorder was restarted while this request was running, and the browser has reported nothing about it since. It may still be running. Its response had arrived.',
    );
    expect(diagnose(exchange([hop({})], interrupted)).verdict).toBe('unknown');
    const broken = diagnose(exchange([hop({ response: response(200) })], interrupted));
    expect([broken.verdict, broken.knownBy]).toEqual(['blocked', 'derived']);
    expect(broken.contradiction).toBeNull();
  });

  it('does not wait for an end that Chromium never reports: a redirect to a scheme that is not HTTP', () => {
    const location = 'app://open';
    const received = response(302, { ...ALLOWS_PAGE, Location: location });
    const diagnosed = diagnose(exchange([hop({ response: received, redirectUrl: location })], null));
    expect(diagnosed.verdict).toBe('blocked');
    expect(codesOf(diagnosed)).toEqual(['redirect-scheme']);
  });

  it('is failed, and never CORS, when the connection is refused', () => {
    const end = failed('refused', 'net::ERR_CONNECTION_REFUSED');
    const diagnosed = diagnose(exchange([hop()], end));
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'no' });
    expect(codesOf(diagnosed)).toEqual(['network-refused']);
  });

  it('is failed when the preflight finds no server, although the preflight is a part of CORS', () => {
    const sent = preflight('PUT', [], null, { end: failed('unspecified') });
    const end = failed('refused', 'net::ERR_CONNECTION_REFUSED');
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], end),
    );
    expect(diagnosed).toMatchObject({
      verdict: 'failed',
      blockedAt: { stage: 'preflight', hop: 0 },
      reachedServer: 'no',
    });
    expect(codesOf(diagnosed)).toEqual(['preflight-network-error']);
  });

  it('is allowed when the page breaks off the transfer of a response that it may read', () => {
    const end = failed('aborted', 'net::ERR_ABORTED');
    expect(diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], end)).verdict).toBe('allowed');
    expect(diagnose(exchange([hop()], end)).verdict).toBe('failed');
  });

  it('leaves open whether the server ran a request whose connection was reset', () => {
    const diagnosed = diagnose(
      exchange([hop({ method: 'POST' })], failed('reset', 'net::ERR_CONNECTION_RESET')),
    );
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'unknown' });
  });

  it('shows a contradiction when the browser lets pass what the rules forbid', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200) })], completed));
    expect(diagnosed.verdict).toBe('allowed');
    expect(diagnosed.contradiction).toContain('but the browser allowed it');
  });

  it('shows a contradiction when the browser withholds what the rules allow', () => {
    const diagnosed = diagnose(exchange([hop({ response: response(200, ALLOWS_PAGE) })], blocked));
    expect(diagnosed).toMatchObject({ verdict: 'failed' });
    expect(codesOf(diagnosed)).toEqual(['blocked-unexplained']);
    expect(diagnosed.contradiction).toContain('may read this response, but the browser hid it');
  });

  it('follows the rules in Firefox, where a blocked response completes like any other', () => {
    const diagnosed = diagnose(
      exchange([hop({ response: response(200) })], completed, { browser: 'firefox' }),
    );
    expect(diagnosed).toMatchObject({ verdict: 'blocked', contradiction: null });
    expect(diagnosed.causes[0]?.knownBy).toBe('derived');
  });
});

describe('the preflight', () => {
  it('names everything that is wrong at once, in the order in which the browser would complain', () => {
    const sent = preflight('PUT', ['authorization', 'content-type'], response(404));
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked),
    );
    expect(codesOf(diagnosed)).toEqual([
      'allow-origin-missing',
      'preflight-status',
      'method-not-allowed',
      'header-not-allowed',
      'header-not-allowed',
    ]);
    expect(diagnosed).toMatchObject({ blockedAt: { stage: 'preflight', hop: 0 }, reachedServer: 'no' });
  });

  it('puts the status first where Safari would, and says so beside the verdict', () => {
    const sent = preflight('PUT', [], response(404));
    const seen = exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked);
    expect(elsewhereOf(seen)).toMatchObject({
      webkit: { verdict: 'blocked', cause: { code: 'preflight-status' } },
      firefox: { verdict: 'blocked', cause: { code: 'allow-origin-missing' } },
    });
  });

  it('sets apart what would be wrong only with credentials, when the mode cannot be seen', () => {
    const received = response(204, { 'Access-Control-Allow-Origin': PAGE });
    const sent = preflight('PUT', [], received);
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sent })], blocked),
    );
    expect(codesOf(diagnosed)).toEqual(['method-not-allowed']);
    expect(diagnosed.credentials.mode).toBe('unknown');
    expect(diagnosed.causesIfCredentialed.map(({ code }) => code)).toEqual(['allow-credentials-missing']);
  });

  it('is from the cache when the rules require one, none was sent, and the server responded', () => {
    const diagnosed = diagnose(
      exchange([hop({ method: 'PUT', response: response(200, ALLOWS_PAGE) })], completed),
    );
    expect(diagnosed.preflight).toMatchObject({ required: true, sent: false, fromCache: true });
    const broken = diagnose(exchange([hop({ method: 'PUT' })], failed('reset', 'net::ERR_CONNECTION_RESET')));
    expect(broken.preflight).toMatchObject({ required: true, sent: false, fromCache: true });
    const refused = diagnose(exchange([hop({ method: 'PUT' })], failed('refused')));
    expect(refused.preflight).toMatchObject({ required: true, sent: false, fromCache: false });
  });

  it('is explained by an upload listener or a stream when neither method nor headers need it', () => {
    const sent = preflight('POST', [], response(204, ALLOWS_PAGE));
    const diagnosed = diagnose(
      exchange([hop({ method: 'POST', preflight: sent, response: response(200, ALLOWS_PAGE) })], completed),
    );
    expect(diagnosed.preflight.reasons).toEqual([{ kind: 'use-cors-preflight-flag' }]);
  });
});

describe('odd input', () => {
  it('is judged by its outcome when neither page nor Origin header is known', () => {
    const end = failed('unspecified');
    const bare = exchange([hop({ requestHeaders: null })], end, { pageOrigin: null });
    expect(diagnose(bare)).toMatchObject({ verdict: 'failed', origin: null });
  });

  it('is survived when the URL cannot be parsed', () => {
    expect(diagnose(exchange([hop({ url: 'http://[broken' })], completed)).verdict).not.toBe('pending');
  });
});
