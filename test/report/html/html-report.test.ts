import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import { STYLE, STYLE_HASH } from '../../../src/report/html/document-style';
import { HTML_FORM } from '../../../src/report/html/html-form';
import { FINDING_SAMPLES } from '../../diagnosis/findings/sample-findings';
import { SAMPLES } from '../../diagnosis/situations/samples';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { RECORDED_SHOP } from '../../panel/recorded-shop';
import { hostileExchange } from '../markup/hostile-exchange';
import { MARKER } from '../markup/hostile-markup';
import { activeIn } from './loaded-by';
import { markupFaults } from './markup-faults';

type Subject = readonly [Exchange, ...Exchange[]];

const htmlOf = (exchanges: Subject, others: readonly Exchange[] = []): string =>
  printReport(HTML_FORM, {
    exchanges,
    log: { exchanges: [...others, ...exchanges], diagnosisOf: diagnose },
    chosen: {},
  }).text;

const [firstOfShop, ...restOfShop] = RECORDED_SHOP;
if (firstOfShop === undefined) throw new Error('the shop has requests');
const SHOP: Subject = [firstOfShop, ...restOfShop];

const WITH_FINDINGS = Object.values(FINDING_SAMPLES).map(({ shows }) => shows.exchange);

/** How each document is printed, by what it tells of. */
const DOCUMENTS: Readonly<Record<string, () => string>> = Object.fromEntries([
  ...Object.entries(SAMPLES).map(
    ([code, { shows }]) => [code, () => htmlOf([shows.exchange], shows.others ?? [])] as const,
  ),
  ...RECORDED_SHOP.map((one) => [`shop ${one.id}`, () => htmlOf([one], RECORDED_SHOP)] as const),
  ...HOSTILE.map((one, index) => [`hostile ${String(index)}`, () => htmlOf([one])] as const),
  ['several requests', () => htmlOf(SHOP)],
  ['every finding', () => htmlOf([firstOfShop, ...WITH_FINDINGS])],
  ['several hostile requests', () => htmlOf([firstOfShop, ...HOSTILE])],
]);

/** Nothing that runs, loads or takes input, and only links of ours to pages with https, which learn nothing of the reader. */
function expectStill(html: string): void {
  const { elements, attributes, links, broken } = activeIn(html);
  expect(elements).toEqual([]);
  expect(attributes).toEqual([]);
  expect(broken).toEqual([]);
  for (const { href, rel } of links) {
    expect(href).toMatch(/^https:\/\//);
    expect(rel.split(' ')).toEqual(expect.arrayContaining(['noreferrer', 'noopener']));
  }
}

describe('a report as HTML', () => {
  it.each(Object.keys(DOCUMENTS))('is valid, and runs and loads nothing: %s', async (name) => {
    const html = DOCUMENTS[name]?.() ?? '';
    expect(await markupFaults(html)).toEqual([]);
    expect(html).not.toMatch(/<(?:script|link|iframe|img)/i);
    expectStill(html);
  });

  it('is judged by a validator that sees faults', async () => {
    expect(await markupFaults('<!DOCTYPE html><html lang="en"><p><div></div></p></html>')).not.toEqual([]);
  });

  it('lets in its own style only, by the policy that it carries', () => {
    const html = htmlOf([firstOfShop]);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).toContain(`<style>${STYLE}</style>`);
    expect(STYLE_HASH).toBe(`sha256-${createHash('sha256').update(STYLE).digest('base64')}`);
    // Nothing may be loaded by it either.
    expect(STYLE).not.toMatch(/url\(|@import/);
  });

  it('shows what pages and servers choose as text, whatever markup they put into it', () => {
    fc.assert(
      fc.property(hostileExchange, hostileExchange, (one, other) => {
        const html = htmlOf([one, other]);
        expectStill(html);
        const { document } = new JSDOM(html).window;
        const holding = [...document.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].filter(({ value }) => value.includes(MARKER)).map(({ name }) => name),
        );
        expect(holding.filter((name) => name !== 'aria-label')).toEqual([]);
        expect(document.body.textContent).toContain(MARKER);
      }),
      { numRuns: 25 },
    );
  });

  it('leads from the table at its head to each request, and names those that are alike once', () => {
    const { document } = new JSDOM(htmlOf(SHOP)).window;
    const rows = [...document.querySelectorAll('nav.summary tbody tr')];
    expect(rows.length).toBe(document.querySelectorAll('article').length);
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const target = document.getElementById(row.querySelector('a')?.getAttribute('href')?.slice(1) ?? '');
      expect(target?.localName).toBe('article');
    }
  });

  it('writes the configuration of an API once, and says of which requests it is for too', () => {
    const text = new JSDOM(htmlOf(SHOP)).window.document.body.textContent;
    expect(text).toContain('The suggested configuration above also covers this request.');
  });

  it('has one title, and no heading that skips a level', () => {
    for (const html of [htmlOf([firstOfShop]), htmlOf(SHOP)]) {
      const { document } = new JSDOM(html).window;
      const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) =>
        Number(localName.slice(1)),
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
    }
  });
});
