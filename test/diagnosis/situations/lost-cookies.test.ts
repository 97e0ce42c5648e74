import { describe, expect, it } from 'vitest';
import { first, situations } from './first-situation';
import { ALLOWED, respondedWith } from './sample';

describe('a cookie that never sticks', () => {
  const credentialed = { ...ALLOWED, 'Access-Control-Allow-Credentials': 'true' };
  const sent = { 'Sec-Fetch-Storage-Access': 'none' };
  const login = (cookie: string) =>
    respondedWith(
      200,
      { ...credentialed, 'Set-Cookie': cookie },
      { id: 'before', url: 'https://api.example/login', method: 'POST', at: 1, sent },
    );

  it('is blocked with third parties where its attributes would let it go', () => {
    const found = first(
      respondedWith(401, credentialed, { sent }),
      login('sid=secret; SameSite=None; Secure'),
    );
    expect(found).toMatchObject({ code: 'cookie-not-sent', knownBy: 'assumed' });
    expect(found.happened).toContain('Sec-Fetch-Storage-Access: none');
  });

  it('is rejected without Secure', () => {
    const found = first(respondedWith(401, credentialed, { sent }), login('sid=secret; SameSite=None'));
    expect(found).toMatchObject({ code: 'cookie-not-sent', knownBy: 'derived' });
    expect(found.happened).toContain('without Secure');
    expect(found.happened).not.toContain('secret');
  });

  const inFirefox = { more: { browser: 'firefox' as const } };

  it('is not told as blocked in Firefox, which says none of requests that carry cookies too', () => {
    const refused = respondedWith(401, credentialed, { sent, ...inFirefox });
    const found = first(refused, login('sid=secret; SameSite=None; Secure'));
    expect(found).toMatchObject({ code: 'cookie-not-sent', knownBy: 'assumed' });
    expect(found.happened).not.toContain('Sec-Fetch-Storage-Access');
    expect(found.happened).toContain("another page's site");
    expect(situations(refused)).toEqual([]);
  });

  it('is told by the request alone where Chrome says that it has no access to cookies', () => {
    const found = first(respondedWith(401, credentialed, { sent }));
    expect(found).toMatchObject({ code: 'cookie-not-sent', knownBy: 'assumed' });
    expect(found.todo).toContain('Partitioned');
    const challenged = respondedWith(401, { ...credentialed, 'WWW-Authenticate': 'Bearer' }, { sent });
    expect(situations(challenged).map(({ code }) => code)).not.toContain('cookie-not-sent');
  });

  it.each([
    ['sid=secret; SameSite=Strict; Secure', {}, 'SameSite=Strict'],
    ['sid=secret; SameSite=None', {}, 'without Secure'],
    ['sid=secret; Secure', {}, 'no SameSite'],
    [
      'sid=secret; SameSite=None; Secure',
      { 'Sec-Fetch-Storage-Access': 'none' },
      'blocks third-party cookies',
    ],
  ])('is told at the response that sets it, which CORS allows: %s', (cookie, access, why) => {
    const found = first(
      respondedWith(
        200,
        { ...credentialed, 'Set-Cookie': cookie },
        { sent: { 'Sec-Fetch-Storage-Access': 'active', ...access } },
      ),
    );
    expect(found).toMatchObject({ code: 'cookie-not-kept', knownBy: 'derived', owner: 'backend' });
    expect(found.happened).toContain(why);
    expect(found.happened).not.toContain('secret');
  });

  it.each([
    ['Partitioned', 'sid=secret; SameSite=None; Secure; Partitioned', 'chromium'],
    ['without SameSite in Firefox', 'sid=secret', 'firefox'],
  ] as const)('is kept: %s', (_, cookie, browser) => {
    const kept = respondedWith(200, { ...credentialed, 'Set-Cookie': cookie }, { sent, more: { browser } });
    expect(situations(kept)).toEqual([]);
  });

  it('is dropped of a login without credentials, as a later refusal shows', () => {
    const open = { 'Access-Control-Allow-Origin': '*' };
    const lost = respondedWith(200, { ...open, 'Set-Cookie': 'sid=secret' }, { method: 'POST', at: 1 });
    const later = respondedWith(401, open, { id: 'later', url: 'https://api.example/me' });
    expect(first(lost, later)).toMatchObject({ code: 'cookie-not-kept', owner: 'frontend' });
    expect(situations(lost)).toEqual([]);
  });

  it('is not told of a request without credentials', () => {
    const without = respondedWith(401, credentialed);
    expect(situations(without, login('sid=secret; SameSite=Lax')).map(({ code }) => code)).not.toContain(
      'cookie-not-sent',
    );
  });
});
