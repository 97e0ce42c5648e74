import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { openQuestions } from '../../../src/diagnosis/findings/open-questions';
import type { Exchange } from '../../../src/exchange/exchange';
import { plainText } from '../../../src/diagnosis/words/prose';
import { completed, exchange, hop, PAGE } from '../exchange-builder';
import { codesIn, findingIn, historyOf } from './found';
import { allows, allowsPut, seen } from './seen-requests';

const OTHER = 'https://shop.example.net';
const PUBLIC = { 'Access-Control-Allow-Origin': '*' };

describe('an echoed origin', () => {
  const echoed = (id: string, from: string) => seen({ id, from });

  it('is a high risk once a third site is named too, or null', () => {
    expect(findingIn(seen({}), 'origin-reflected', [echoed('1', OTHER)]).severity).toBe('medium');
    for (const third of ['https://third.example.org', 'null']) {
      const others = [echoed('1', OTHER), echoed('2', third)];
      expect(findingIn(seen({}), 'origin-reflected', others).severity).toBe('high');
    }
  });

  it('is not suspected of a server that left another origin unnamed', () => {
    const refused = seen({ id: '2', from: 'https://third.example.org', received: {} });
    expect(codesIn(seen({}), [echoed('1', OTHER), refused])).not.toContain('origin-reflected');
  });

  it('is not taken from another endpoint, from a developer’s machine, or from a domain of the same site', () => {
    for (const other of [
      seen({ id: '1', from: OTHER, url: 'https://api.example/other' }),
      echoed('1', 'http://localhost:3000'),
      echoed('1', 'https://admin.app.example'),
    ])
      expect(codesIn(seen({}), [other])).not.toContain('origin-reflected');
  });

  it('does not matter without credentials', () => {
    const bare = (id: string, from: string) =>
      seen({ id, from, received: { 'Access-Control-Allow-Origin': from, Vary: 'Origin' } });
    expect(codesIn(bare('0', PAGE), [bare('1', OTHER)])).toEqual([]);
  });

  it('is asked about in words where only one origin was seen, until another one was', () => {
    const questions = (...others: readonly ReturnType<typeof seen>[]) =>
      openQuestions(seen({}), historyOf([seen({}), ...others]))
        .map(plainText)
        .join(' ');
    expect(questions()).toContain(`only requests from ${PAGE} were recorded here`);
    expect(questions(echoed('1', PAGE))).toContain(`only requests from ${PAGE} were recorded here`);
    expect(questions(echoed('1', OTHER))).not.toContain('were recorded here');
  });
});

describe('loose matching', () => {
  const of = (id: string, from: string) => seen({ id, from });

  it('is suggested by a domain that ends in another one without a dot', () => {
    const found = findingIn(of('0', 'https://evil-shop.example.net'), 'origin-matched-loosely', [
      of('1', OTHER),
    ]);
    expect(found.knownBy).toBe('assumed');
    expect(plainText(found.risk)).toContain('the latter ends in the former');
  });

  it('is suggested by a value that is the beginning of the request’s origin', () => {
    const cut = seen({
      from: 'https://app.example.evil',
      received: allows('https://app.example'),
      blocked: true,
    });
    expect(findingIn(cut, 'origin-matched-loosely')).toMatchObject({ knownBy: 'assumed', witnesses: [] });
  });

  it('is not suspected of the same name in another country, or of another port', () => {
    const other = [of('1', OTHER)];
    expect(codesIn(of('0', `${OTHER}.br`), other)).not.toContain('origin-matched-loosely');
    expect(codesIn(of('0', `${OTHER}:8443`), other)).not.toContain('origin-matched-loosely');
  });
});

describe('a missing Vary', () => {
  const bare = seen({ received: { 'Access-Control-Allow-Origin': PAGE } });

  it('follows from another origin that got another response', () => {
    const other = seen({ id: 'other', from: OTHER, received: {} });
    expect(findingIn(bare, 'vary-missing', [other])).toMatchObject({
      knownBy: 'derived',
      severity: 'medium',
    });
    expect(
      findingIn(bare, 'vary-missing', [
        seen({
          id: 'other',
          from: OTHER,
          received: bare.hops[0].response === null ? {} : { 'Access-Control-Allow-Origin': PAGE },
        }),
      ]),
    ).toMatchObject({ knownBy: 'assumed' });
  });

  it('matters more where a cache on the way keeps the response', () => {
    for (const cached of [
      { Age: '12' },
      { 'X-Cache': 'Hit from cloudfront' },
      { 'Cache-Control': 'public, max-age=60' },
    ]) {
      const kept = seen({ received: { 'Access-Control-Allow-Origin': PAGE, ...cached } });
      expect(findingIn(kept, 'vary-missing')).toMatchObject({ severity: 'medium', knownBy: 'assumed' });
    }
  });

  it('does not matter for what no cache keeps', () => {
    expect(codesIn(seen({ method: 'POST', received: { 'Access-Control-Allow-Origin': PAGE } }))).toEqual([]);
    expect(codesIn(seen({ status: 500, received: { 'Access-Control-Allow-Origin': PAGE } }))).toEqual([]);
  });

  it('does not say that one origin was seen where others got the same response', () => {
    const received = { 'Access-Control-Allow-Origin': PAGE };
    const because = (others: readonly Exchange[]) =>
      plainText(findingIn(seen({ received }), 'vary-missing', others).because ?? []);
    expect(because([])).toContain('Only one origin was recorded here.');
    expect(because([seen({ id: 'other', from: 'https://b.example', received, blocked: true })])).toContain(
      'Every origin that was recorded here got the same value.',
    );
  });

  it('keeps what Vary says already', () => {
    const received = { 'Access-Control-Allow-Origin': PAGE, Vary: 'Accept-Encoding' };
    const [change] = findingIn(seen({ received }), 'vary-missing').remedy.changes;
    expect(change?.headers[0]).toMatchObject({
      kind: 'replace',
      after: 'Accept-Encoding, Origin',
      role: 'companion',
    });
  });
});

describe('a POST that the server ran although the page was refused', () => {
  it('is worse with the visitor’s cookies', () => {
    const sent = { Cookie: 'session=1', 'Sec-Fetch-Storage-Access': 'active' };
    const ran = seen({ method: 'POST', sent, received: {}, blocked: true });
    expect(findingIn(ran, 'ran-although-refused').severity).toBe('high');
  });

  it('is not said of one that had asked first, of a login redirect, or of a GET', () => {
    const refused = { received: {}, blocked: true };
    const requested = seen({
      ...refused,
      method: 'POST',
      sent: { 'Content-Type': 'application/json' },
      names: ['content-type'],
      preflight: allowsPut({ 'Access-Control-Allow-Headers': 'content-type' }),
    });
    const login = seen({
      ...refused,
      method: 'POST',
      status: 302,
      received: { Location: 'https://login.example/' },
    });
    for (const each of [requested, login, seen(refused)])
      expect(codesIn(each)).not.toContain('ran-although-refused');
    expect(diagnose(requested).verdict).toBe('blocked');
  });
});

describe('what a preflight allows', () => {
  it('is measured by what other requests to the endpoint used', () => {
    const methods = { 'Access-Control-Allow-Methods': 'PUT,PATCH,DELETE,PROPFIND,MKCOL' };
    const put = seen({ method: 'PUT', preflight: allowsPut(methods) });
    const patch = seen({ id: 'patch', method: 'PATCH', preflight: allowsPut(methods) });
    expect(codesIn(put)).toEqual(['more-allowed-than-used']);
    expect(codesIn(put, [patch])).toEqual([]);
  });

  it('is far more where ten headers were never asked for', () => {
    const names = Array.from({ length: 11 }, (_, index) => `x-header-${String(index)}`);
    const requested = (count: number) =>
      seen({
        sent: { 'x-header-0': '1' },
        names: ['x-header-0'],
        preflight: allowsPut({ 'Access-Control-Allow-Headers': names.slice(0, count).join(', ') }),
      });
    expect(codesIn(requested(11))).toEqual(['more-allowed-than-used']);
    expect(codesIn(requested(10))).toEqual([]);
  });

  it('names what no browser can send', () => {
    const put = seen({
      method: 'PUT',
      preflight: allowsPut({ 'Access-Control-Allow-Methods': 'PUT, TRACE' }),
    });
    const finding = findingIn(put, 'more-allowed-than-used');
    expect(plainText(finding.title)).toBe('The server allows TRACE, which no browser sends');
    expect(finding.remedy.changes[0]?.headers[0]?.after).toBe('PUT');
  });
});

describe('what is left alone', () => {
  it('a response that a cause already explains', () => {
    const received = { ...PUBLIC, 'Access-Control-Allow-Credentials': 'true' };
    const sent = { Cookie: 'a=b', 'Sec-Fetch-Storage-Access': 'active' };
    expect(codesIn(seen({ received, sent, blocked: true }))).toEqual([]);
  });

  it('a preflight that was refused, whose response no browser keeps', () => {
    const refused = seen({ method: 'PUT', preflight: {}, blocked: true });
    const hops = [{ ...refused.hops[0], requestHeaders: null, response: null }] as const;
    expect(codesIn({ ...refused, hops })).toEqual([]);
  });

  it('a cookie that is only taken away beside *', () => {
    for (const gone of ['a=; Max-Age=0', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'])
      expect(codesIn(seen({ received: { ...PUBLIC, 'Set-Cookie': gone } }))).toEqual([]);
  });

  it('what another extension made of the headers: judged is what the server sent', () => {
    const changed = seen({ received: allows(PAGE) });
    const [hop] = changed.hops;
    const rewritten = [{ name: 'Access-Control-Allow-Origin', value: 'null' }];
    const response = hop.response === null ? null : { ...hop.response, rewritten };
    expect(codesIn({ ...changed, hops: [{ ...hop, response }] })).not.toContain('null-origin-allowed');
  });
});

describe('a header of responses that the page sends', () => {
  it('is shown once for each line, however many there are', () => {
    const requestHeaders = Array.from({ length: 5_000 }, () => ({
      name: 'Access-Control-Allow-Origin',
      value: '*',
    }));
    const sent = exchange([hop({ requestHeaders })], completed);
    expect(findingIn(sent, 'misplaced-cors-headers').evidence).toHaveLength(5_000);
  });
});
