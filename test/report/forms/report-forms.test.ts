import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { printReport } from '../../../src/report/forms/print-report';
import { EVERY_FORM } from '../../../src/report/forms/every-form';
import type { ReportSubject } from '../../../src/report/report-subject';
import { blocked, exchange, hop, response, sentBy } from '../../diagnosis/exchange-builder';
import { HOSTILE } from '../../panel/hostile-exchanges';
import { RECORDED_SHOP } from '../../panel/recorded-shop';
import { hostileExchange } from '../markup/hostile-exchange';

const subjectOf = (first: Exchange, ...others: readonly Exchange[]): ReportSubject => ({
  exchanges: [first, ...others],
  log: { exchanges: [first, ...others], diagnosisOf: diagnose },
  chosen: {},
});

const PAGE = 'https://app.example';
// Each form names the URL; headers that no reader of a terminal needs are left out of a text.
const withToken = exchange(
  [
    hop({
      url: 'https://api.example/orders?access_token=hunter2-of-azeroth',
      requestHeaders: sentBy(PAGE),
      response: response(200),
    }),
  ],
  blocked,
);

describe('the forms of a report', () => {
  it('can be told apart by their ids, names and files', () => {
    expect(new Set(EVERY_FORM.map(({ id }) => id)).size).toBe(EVERY_FORM.length);
    expect(new Set(EVERY_FORM.map(({ name }) => name)).size).toBe(EVERY_FORM.length);
    for (const { id, fileExtension, mediaType } of EVERY_FORM) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(fileExtension).toMatch(/^[a-z0-9]+$/);
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }
  });
});

describe.each(EVERY_FORM.map((form) => ({ name: form.name, form })))('a report as $name', ({ form }) => {
  const whole = (subject: ReportSubject): string => {
    const { text } = printReport(form, subject);
    expect(text.trim()).not.toBe('');
    expect(text.endsWith('\n')).toBe(true);
    // A file is UTF-8, which has no halves of characters.
    expect(text).not.toMatch(/\p{Surrogate}/u);
    return text;
  };

  it('is written of every kind of request, alone and together', () => {
    const [first, ...others] = RECORDED_SHOP;
    for (const each of RECORDED_SHOP) whole(subjectOf(each));
    if (first === undefined) throw new Error('the shop has requests');
    whole(subjectOf(first, ...others));
  });

  it('survives requests that are hostile or endless', () => {
    for (const each of HOSTILE) expect(whole(subjectOf(each)).length).toBeLessThan(300_000);
  });

  it('survives pages and servers that put markup into whatever they can', () => {
    fc.assert(
      fc.property(hostileExchange, hostileExchange, (one, other) => {
        whole(subjectOf(one));
        whole(subjectOf(one, other));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same each time', () => {
    for (const each of RECORDED_SHOP.slice(0, 5)) expect(whole(subjectOf(each))).toBe(whole(subjectOf(each)));
  });

  it('replaces secrets and counts them, each once', () => {
    const { text, secrets } = printReport(form, subjectOf(withToken, { ...withToken, id: 'again' }));
    expect(text).not.toContain('hunter2');
    expect(secrets).toBe(1);
  });

  it('counts none where there is none', () => {
    const plain = exchange([hop({ requestHeaders: sentBy(PAGE), response: response(200) })], blocked);
    expect(printReport(form, subjectOf(plain)).secrets).toBe(0);
  });
});
