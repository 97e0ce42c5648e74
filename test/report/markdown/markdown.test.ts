import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeBlock, codeSpan, words } from '../../../src/report/markdown/markdown-text';
import { asRedacted } from '../../../src/report/redaction/brand';
import { requestsReport, requestReport } from '../../../src/report/markdown/markdown';
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
    for (const each of HOSTILE) expect(requestReport(each).length).toBeLessThan(140_000);
  });
});

describe('the report of everything blocked', () => {
  const blocked = RECORDED_SHOP.filter(({ id }) => ['order', 'me', 'cart', 'prices', 'export'].includes(id));

  it('counts and holds every request', () => {
    const report = requestsReport(blocked);
    expect(report).toMatch(/^# 5 blocked requests\n/);
    expect(report.match(/^## Blocked: /gm)).toHaveLength(5);
  });

  it('writes requests that fail alike once, with their number', () => {
    const report = requestsReport(Array.from({ length: 300 }, () => blockedOrder));
    expect(report.match(/^## Blocked: /gm)).toHaveLength(1);
    expect(report).toContain('The same happened to 300 identical requests.');
  });

  it('says so when nothing was blocked', () => {
    expect(requestsReport([])).toBe('No request was blocked.\n');
  });
});
