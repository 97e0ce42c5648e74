import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan, words } from '../../../src/report/markdown/markdown-text';
import { asRedacted } from '../../../src/report/redaction/brand';
import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import { requestReport } from '../../../src/report/markdown/markdown';
import { MARKDOWN_FORM } from '../../../src/report/markdown/markdown-form';
import { requestsReport } from '../../../src/report/markdown/requests-report';
import type { ReportSubject } from '../../../src/report/report-subject';
import {
  API,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../../diagnosis/exchange-builder';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { blockedOrder, RECORDED_SHOP } from '../../panel/recorded-shop';
import { activeMarkdown, markdownStructure } from './markdown-structure';

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '`',
        '``',
        '```',
        '\n```\n',
        '](javascript:alert(1))',
        '<script>',
        '![x](http://evil)',
        '**',
        '\r\n# ',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('the report of one request', () => {
  const report = requestReport(blockedOrder);

  it('says why the load is made with CORS, and who asked where it was not the page itself', () => {
    const seen = exchange([hop({ response: response(200) })], failed('unspecified'), {
      type: 'font',
      frameId: 7,
    });
    expect(requestReport(seen)).toContain('Fonts are always fetched with CORS.');
    expect(requestReport(seen)).toContain('A frame in the page made this request.');
  });

  it('stands alone: verdict, who must act, whether the server ran it, evidence, both commands, the rule', () => {
    expect(report).toContain('## Blocked: `POST` `https://api.shop.example/v1/orders`');
    expect(report).toContain('**Backend must fix**');
    expect(report).toContain('The server did not process the `POST`');
    expect(report).toContain('! Access-Control-Allow-Credentials: (absent)');
    expect(report).toContain('-X OPTIONS');
    expect(report).toContain('-X POST');
    expect(report).toContain('https://fetch.spec.whatwg.org/#');
    expect(report).toContain('<summary>Why this request needs a preflight</summary>');
  });

  it('names who must act once, and at a cause only where it is somebody else', () => {
    const causes = report.slice(report.indexOf('<summary>Evidence</summary>'));
    expect(report.match(/^- \*\*Backend must fix\*\*$/gm)).toHaveLength(1);
    expect(causes).not.toContain('Backend must fix');
    expect(causes).toMatch(/^Observed\. Chrome reports this error\.$/m);
  });

  it('names every cause, not only the first', () => {
    expect(report).toContain('#### 1.');
    expect(report).toContain('#### 2. Header `authorization` is not allowed');
  });

  it('holds no cookie, no token and says what was left out', () => {
    expect(report).not.toContain('3f9c1b7a6d5e4f3a2b1c');
    expect(report).not.toContain('9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d');
    expect(report).toContain('`authorization`, `cookie`');
  });
});

describe('a secret', () => {
  it('never survives, wherever the page or the server put it', () => {
    const secret = fc.string({
      unit: fc.constantFrom(...Array.from('ABCDEFGHJKLMNPQRSTUVWXYZ0123456789')),
      minLength: 18,
      maxLength: 30,
    });
    fc.assert(
      fc.property(secret, (value) => {
        const carrying = exchange(
          [
            hop({
              url: `https://user:${value}@api.example/?api_key=${value}`,
              method: 'PUT',
              requestHeaders: headerList({
                Origin: 'https://app.example',
                Authorization: `Bearer ${value}`,
                Cookie: `sid=${value}`,
                'X-Api-Key': value,
                Referer: `https://app.example/?session=${value}`,
              }),
              response: response(302, {
                Location: `https://u:${value}@other.example/?token=${value}`,
                'Set-Cookie': `sid=${value}`,
                'Access-Control-Allow-Origin': `https://${value}@app.example`,
              }),
            }),
          ],
          failed('unspecified'),
        );
        expect(requestReport(carrying)).not.toContain(value);
        expect(requestsReport([carrying])).not.toContain(value);
      }),
      { numRuns: 30 },
    );
  });
});

describe('values of strangers', () => {
  it('cannot close a code block', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = asRedacted(text.replace(/[\r\n\u2028\u2029]/g, ' '));
        expect(markdownStructure(codeBlock('text', [line, line])).blocks).toEqual([`${line}\n${line}`]);
      }),
    );
  });

  it('cannot leave a code span', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(activeMarkdown(codeSpan(asRedacted(text))).trim()).toBe(text === '' ? '(empty)' : '');
      }),
    );
  });

  it('need no delimiter that a renderer stops to count', () => {
    for (const length of [1, 8, 9, 80, 81, 255, 256, 1_000]) {
      const ticks = '`'.repeat(length);
      const text = asRedacted(`${ticks}![x](https://evil.example) @octocat`);
      expect(codeSpan(text)).toMatch(/^`{1,9} ?[^`]/);
      expect(codeBlock('text', [text])).toMatch(/^(?:`{3,9}|~{3})text\n/);
      expect(codeBlock('text', [asRedacted(`${text}${'~'.repeat(length)}`)])).toMatch(
        /^(?:`{3,9}|~{3,9})text\n/,
      );
    }
    expect(codeSpan(asRedacted('`'.repeat(9)))).toBe(`\`${'\\u0060'.repeat(9)}\``);
    expect(codeBlock('sh', [asRedacted('`'.repeat(80))])).toContain('`'.repeat(80));
  });

  it('are no markup among words', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = words(asRedacted(text));
        expect(line).not.toMatch(/[\r\n]/);
        expect(activeMarkdown(line)).not.toMatch(/[`*_[\]<>]/);
      }),
    );
  });

  it('make no markup of their own in a whole report', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (value, url) => {
        const odd = exchange(
          [
            hop({
              url: `${API}?${url}`,
              requestHeaders: headerList({ Origin: 'https://app.example' }),
              response: response(200, { 'Access-Control-Allow-Origin': value }),
            }),
          ],
          failed('unspecified'),
        );
        const { outside } = markdownStructure(requestReport(odd));
        const active = outside.map(activeMarkdown).join('\n');
        expect(active.replace(/<\/?(?:details|summary)>/g, '')).not.toMatch(/<|!\[/);
        // The only links are ours, to the standard.
        for (const [, target] of active.matchAll(/\]\(([^)]*)\)/g)) {
          expect(target).toMatch(/^https:\/\/fetch\.spec\.whatwg\.org\//);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('mention nobody, refer to no issue and become no link where a report is posted', () => {
    const path = '/@octocat/x/y#12-$a$-:tada:-www.other.example';
    const requested = hop({
      url: `https://www.api.example${path}`,
      method: '@PUT',
      preflight: preflight('@PUT', ['#12', '$a$'], response(302, { Location: `https://x.example${path}` })),
    });
    const { outside } = markdownStructure(requestReport(exchange([requested], failed('unspecified'))));
    expect(outside.map(activeMarkdown).join('\n')).not.toMatch(/@|#12|\$|:tada:|www\.|x\.example/);
  });

  it('is told nobody by the name of a package', () => {
    expect(words(asRedacted('Koa (@koa/cors)'))).toBe('Koa (`@koa/cors`)');
  });

  it('that are hostile or endless are survived', () => {
    for (const each of HOSTILE) expect(Buffer.byteLength(requestReport(each))).toBeLessThan(60_000);
  });

  it('that are too long for an issue are shortened, and what is missing is named', () => {
    const [endless] = HOSTILE.filter(({ id }) => id === 'long');
    if (endless === undefined) throw new Error('one request is long');
    const report = requestReport(endless);
    expect(report).toMatch(
      /^This report is shortened to less than 60 kB\. It leaves out \d of \d+ parts: .*Evidence/m,
    );
    expect(report).not.toContain('<summary>Evidence</summary>');
    expect(report).toContain('<summary>Reproduce with curl</summary>');
  });
});

describe('the report of everything blocked', () => {
  const blocked = RECORDED_SHOP.filter(({ id }) => ['order', 'me', 'cart', 'prices', 'export'].includes(id));

  it('counts and holds every request', () => {
    const [first, ...others] = blocked;
    if (first === undefined) throw new Error('the shop has blocked requests');
    const report = requestsReport([first, ...others]);
    expect(report).toMatch(/^# 5 blocked requests\n/);
    expect(report.match(/^## Blocked: /gm)).toHaveLength(5);
  });

  it('writes requests that fail alike once, with their number', () => {
    const report = requestsReport([blockedOrder, ...Array.from({ length: 299 }, () => blockedOrder)]);
    expect(report.match(/^## Blocked: /gm)).toHaveLength(1);
    expect(report).toContain('The same happened to 300 identical requests.');
  });

  /** So many requests, each with a key of its own. */
  const orders = (count: number): ReportSubject['exchanges'] => {
    const order = (index: number): Exchange => {
      const [first] = blockedOrder.hops;
      const key = { name: 'X-Api-Key', value: `9b1deb4d3b7d4bad9bdd2b0d7b3dc${String(index + 100)}` };
      const requestHeaders = [...(first.requestHeaders ?? []), key];
      const url = `${first.url}/${String(index)}`;
      return { ...blockedOrder, id: String(index), hops: [{ ...first, url, requestHeaders }] };
    };
    return [order(0), ...Array.from({ length: count - 1 }, (_, index) => order(index + 1))];
  };

  it.each([5, 12, 60, 300])(
    'stays below what an issue takes, and says how %d requests are told of',
    (count) => {
      const report = requestsReport(orders(count));
      expect(Buffer.byteLength(report)).toBeLessThan(60_000);
      const [note = ''] = /^This report is shortened .*$/m.exec(report) ?? [];
      const counted = (words: string): number => Number(new RegExp(`(\\d+) ${words}`).exec(note)?.[1] ?? 0);
      const [full, short] = [counted('in full'), counted('by cause and fix only')];
      const [line, none] = [counted('in one line each'), counted('not at all')];
      expect(note).toContain(`Of ${String(count)} distinct requests`);
      expect(full + short + line + none).toBe(count);
      expect(full).toBeGreaterThan(0);
      expect(report.match(/<summary>Evidence/g)).toHaveLength(full);
      expect(report.match(/^## Blocked: /gm)).toHaveLength(full + short);
      expect(report.match(/^- Blocked: /gm) ?? []).toHaveLength(line);
    },
  );

  it('is not shortened where all of it fits', () => {
    const report = requestsReport(orders(2));
    expect(report).not.toContain('shortened');
    expect(report.match(/<summary>Evidence/g)).toHaveLength(2);
  });

  it('uses the room that there is', () => {
    expect(Buffer.byteLength(requestsReport(orders(60)))).toBeGreaterThan(50_000);
  });

  it('counts no secret that stands only in what was left out', () => {
    const { text, secrets } = printReport(MARKDOWN_FORM, { exchanges: orders(300), log: null, chosen: {} });
    expect(text).not.toContain('9b1deb4d3b7d4bad9bdd2b0d7b3dc');
    expect(secrets).toBeGreaterThan(0);
    expect(secrets).toBeLessThan(30);
  });
});
