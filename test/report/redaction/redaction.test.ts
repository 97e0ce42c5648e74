import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { VERDICT_LABELS } from '../../../src/diagnosis/words/verdict';
import type { Exchange } from '../../../src/exchange/exchange';
import { requestReport } from '../../../src/report/markdown/markdown';
import { redactionOf } from '../../../src/report/redaction/redaction';
import {
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
  sentBy,
} from '../../diagnosis/exchange-builder';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { RECORDED_SHOP } from '../../panel/recorded-shop';

/** Verdict and causes as a report tells them: its heading, and one heading a cause. */
const toldIn = (report: string) => ({
  verdict: /^## ([^:]+):/m.exec(report)?.[1],
  causes: report.match(/^#### \d+\. /gm)?.length ?? 0,
});

const saidOf = (seen: Exchange) => {
  const { verdict, causes } = diagnose(seen);
  return { verdict: VERDICT_LABELS[verdict], causes: Math.min(causes.length, 20) };
};

const TOKENS = [
  'sk-proj-dashboard',
  'ghp-16c7e42f292c6912e7710c838347ae178b4a',
  'eyjhbgcioijiuzi1nij9',
  'xoxb-17653672481-19874698323',
  'akiaiosfodnn7example',
  'api-key-9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d',
] as const;

describe('a report', () => {
  it('says what the panel says of a page whose host reads like a secret', () => {
    const page = 'https://sk-proj-dashboard.vercel.app';
    const seen = exchange(
      [
        hop({
          requestHeaders: sentBy(page, { Cookie: 'session=hunter2' }),
          response: response(200, { 'Access-Control-Allow-Origin': page }),
        }),
      ],
      blocked,
      { pageOrigin: page },
    );
    const report = requestReport(seen);
    expect(toldIn(report)).toEqual(saidOf(seen));
    expect(report).not.toContain('allow-origin-mismatch');
    expect(report).toContain(`-H 'Origin: ${page}'`);
    expect(report).toContain(`Access-Control-Allow-Origin: ${page}`);
    expect(report).toContain(`Page: \`${page}\``);
  });

  it('agrees with the panel, whatever the origins look like', () => {
    const origin = fc
      .tuple(fc.constantFrom(...TOKENS), fc.constantFrom('vercel.app', 'api.example'), fc.boolean())
      .map(([token, domain, isSecure]) => `${isSecure ? 'https' : 'http'}://${token}.${domain}`);
    const allowed = fc.oneof(
      origin,
      origin.map((text) => `${text}/`),
      fc.tuple(origin, origin).map((both) => both.join(', ')),
      fc.constantFrom('*', 'null', ''),
    );
    fc.assert(
      fc.property(origin, origin, allowed, fc.boolean(), (page, api, allow, isAsked) => {
        const received = response(200, allow === '' ? {} : { 'Access-Control-Allow-Origin': allow });
        const seen = exchange(
          [
            hop({
              url: `${api}/orders?access_token=hunter2-hunter2`,
              method: isAsked ? 'PUT' : 'GET',
              requestHeaders: isAsked ? null : sentBy(page, { Authorization: 'Bearer hunter2-hunter2' }),
              preflight: isAsked
                ? {
                    ...preflight('PUT', ['authorization'], received),
                    requestHeaders: headerList({ Origin: page, 'Access-Control-Request-Method': 'PUT' }),
                  }
                : null,
              response: isAsked ? null : received,
            }),
          ],
          blocked,
          { pageOrigin: page },
        );
        const report = requestReport(seen);
        expect(toldIn(report)).toEqual(saidOf(seen));
        expect(report).toContain(`Origin: ${page}`);
        expect(report).toContain(`${api}/orders?access_token=YOUR-ACCESS-TOKEN`);
        expect(report).not.toContain('hunter2');
      }),
      { numRuns: 60 },
    );
  });

  it('agrees with the panel on what was recorded and on what strangers make up', () => {
    for (const seen of [...RECORDED_SHOP, ...HOSTILE]) {
      const report = requestReport(seen);
      // The causes stand in the evidence, and one hostile request has more of that than a report may hold.
      const isLeftOut = /^This report is shortened .* Evidence/m.test(report);
      expect(isLeftOut).toBe(seen.id === 'long');
      expect(toldIn(report)).toEqual(isLeftOut ? { ...saidOf(seen), causes: 0 } : saidOf(seen));
    }
  });

  it('names what it left out, and nothing that it had no reason to print', () => {
    const requestHeaders = headerList({
      Origin: 'https://app.example',
      Authorization: 'Bearer abcdef123456',
    });
    const received = response(200, { 'Set-Cookie': 'session=hunter2' });
    const [, leftOut = ''] = requestReport(
      exchange([hop({ requestHeaders, response: received })], blocked),
    ).split('### Left out');
    expect(leftOut).toContain('`authorization`');
    expect(leftOut).not.toMatch(/set-cookie|URLs/);
  });

  it('holds commands that say what to put in the place of a secret', () => {
    const requestHeaders = headerList({ Authorization: 'Bearer abcdef123456', 'X-Api-Key': 'fedcba654321' });
    const url = 'https://me:hunter2@api.example/orders?page=2&access_token=abcdef123456';
    const report = requestReport(exchange([hop({ url, requestHeaders, response: response(200) })], blocked));
    expect(report).toContain("'https://YOUR-LOGIN@api.example/orders?page=2&access_token=YOUR-ACCESS-TOKEN'");
    expect(report).toContain("-H 'Authorization: Bearer YOUR-AUTHORIZATION'");
    expect(report).toContain("-H 'X-Api-Key: YOUR-X-API-KEY'");
    expect(report).toContain('Replace each `YOUR-…`');
  });
});

describe('what was secret where it was recorded', () => {
  const seen = exchange(
    [
      hop({
        url: 'https://api.example/orders?access_token=7d9f-tokened',
        requestHeaders: headerList({
          'X-Api-Key': 'q8Zr2LmX',
          'X-Auth-Host': 'api.example',
          'X-Auth-Mode': 'include',
        }),
        response: response(200),
      }),
    ],
    completed,
  );
  const { text, header, prose } = redactionOf([seen]);

  it('is secret in a sentence and under any other name', () => {
    expect(text('The key q8Zr2LmX is wrong.')).toBe('The key [redacted] is wrong.');
    expect(header({ name: 'X-Other', value: 'q8Zr2LmX' }).value).toBe('[redacted]');
    expect(text('/7d9f-tokened/x')).toBe('/redacted/x');
  });

  it('is secret with its end cut off', () => {
    expect(text('q8Zr2Lm…')).toBe('[redacted]…');
  });

  it('stays a word or a host where it is one', () => {
    expect(text('credentials: include, from api.example')).toBe('credentials: include, from api.example');
    expect(text('q8Zr2LmXtra')).toBe('q8Zr2LmXtra');
  });

  it('is told by the name before it in a value that is a header line', () => {
    expect(prose([{ kind: 'code', text: 'X-Session-Token: abc' }])).toEqual([
      { kind: 'code', text: 'X-Session-Token: [redacted]' },
    ]);
  });
});
