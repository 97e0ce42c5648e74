// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange';
import { GITHUB_FORM, JUNIT_FORM } from '../../../src/report/ci/ci-forms';
import { printReport } from '../../../src/report/forms/print-report';
import { blocked, completed, exchange, hop, response, sentBy } from '../../diagnosis/exchange-builder';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { hostileExchange } from '../markup/hostile-exchange';

const PAGE = 'https://app.example';
const refused = exchange(
  [hop({ url: 'https://api.example/a?b=1&c=%25', requestHeaders: sentBy(PAGE), response: response(200) })],
  blocked,
  { id: 'refused' },
);
const passed = exchange(
  [hop({ requestHeaders: sentBy(PAGE), response: response(200, { 'Access-Control-Allow-Origin': '*' }) })],
  completed,
  { id: 'passed' },
);
const pending = exchange([hop({ requestHeaders: sentBy(PAGE) })], null, { id: 'pending' });

const printed = (form: typeof JUNIT_FORM, first: Exchange, ...others: readonly Exchange[]): string =>
  printReport(form, { exchanges: [first, ...others], log: null, chosen: {} }).text;

/** Throws where it is not well-formed. */
function documentOf(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(error.textContent);
  return document;
}

describe('a report as JUnit XML', () => {
  it('has a case for each request: passed, failed by its cause, or skipped', () => {
    const document = documentOf(printed(JUNIT_FORM, refused, passed, pending));
    const suite = document.querySelector('testsuite');
    expect(['tests', 'failures', 'skipped'].map((name) => suite?.getAttribute(name))).toEqual([
      '3',
      '1',
      '1',
    ]);
    const [first, second, third] = document.querySelectorAll('testcase');
    expect(first?.getAttribute('classname')).toBe('https://api.example');
    expect(first?.getAttribute('name')).toBe(
      'GET `https://api.example/a?b=1&c=%25` from https://app.example',
    );
    expect(first?.querySelector('failure')?.getAttribute('type')).toBe('allow-origin-missing');
    expect(first?.querySelector('failure')?.textContent).toContain('Backend must fix');
    expect(second?.children.length).toBe(0);
    expect(third?.querySelector('skipped')).not.toBeNull();
  });

  it('stays well-formed whatever pages and servers put into it', () => {
    for (const each of HOSTILE) documentOf(printed(JUNIT_FORM, each));
    fc.assert(
      fc.property(hostileExchange, (each) => {
        expect(documentOf(printed(JUNIT_FORM, each)).querySelectorAll('testcase')).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a report as GitHub annotations', () => {
  it('has one line for each request that fails, and a count', () => {
    const lines = printed(GITHUB_FORM, refused, passed, pending).trimEnd().split('\n');
    expect(lines.map((line) => line.split(/ |::/).slice(0, 2).join(''))).toEqual([
      'error',
      'warning',
      'notice',
    ]);
    expect(lines[0]).toMatch(/^::error title=GET `https%3A\/\/api\.example\/a\?b=1&c=%2525` from .*::.*%0A/);
    expect(lines.at(-1)).toBe('::notice title=CORS::1 of 3 passed');
  });

  it('lets no page begin a command of its own', () => {
    const isOurs = (line: string): boolean => /^::(?:error|warning|notice) title=/.test(line);
    for (const each of HOSTILE) {
      const lines = printed(GITHUB_FORM, each).trimEnd().split('\n');
      expect(lines.filter((line) => !isOurs(line))).toEqual([]);
      expect(lines.length).toBeLessThanOrEqual(2);
    }
  });
});
