import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import published from '../../../public/report.schema.json?raw';
import { reportSchemaFile } from '../../../scripts/docs/report-schema';
import type { Exchange } from '../../../src/exchange/exchange';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { printReport } from '../../../src/report/forms/print-report';
import { JSON_FORM } from '../../../src/report/json/json-form';
import { readReport } from '../../../src/report/json/read-report';
import { reportedOf } from '../../../src/report/json/reported';
import { blocked, exchange, headerList, hop, response, sentBy } from '../../diagnosis/exchange-builder';
import { FINDING_SAMPLES } from '../../diagnosis/findings/sample-findings';
import { SAMPLES } from '../../diagnosis/situations/samples';

type Recorded = { readonly exchange: Exchange; readonly others?: readonly Exchange[] };

const isValid = new Ajv2020({ strict: true }).compile(JSON.parse(published) as object);

const RECORDED: readonly (readonly [string, Recorded])[] = [
  ...Object.entries(SAMPLES).map(([code, { shows }]) => [code, shows] as const),
  ...Object.entries(FINDING_SAMPLES).map(([code, { shows }]) => [code, shows] as const),
];

const jsonReport = (one: Exchange, log: readonly Exchange[]): string =>
  printReport(JSON_FORM, { exchanges: [one], log: { exchanges: log, diagnosisOf: diagnose }, chosen: {} })
    .text;

const reportOf = ({ exchange: one, others = [] }: Recorded): string => jsonReport(one, [...others, one]);

describe('A report as JSON', () => {
  it.each(RECORDED)('is valid by the published schema: %s', (_code, recorded) => {
    const valid = isValid(JSON.parse(reportOf(recorded)));
    expect(isValid.errors ?? []).toEqual([]);
    expect(valid).toBe(true);
  });

  it.each(RECORDED)('leads whoever reads it to the same diagnosis: %s', (_code, recorded) => {
    const read = readReport(reportOf(recorded));
    if (read.kind === 'refused') throw new Error(read.why);
    const { requests, exchanges, diagnoses, policies } = read.report;
    const about = exchanges.filter(({ id }) => requests.includes(id));
    expect(reportedOf(about, exchanges)).toEqual({ diagnoses, policies });
  });

  it('holds what was recorded of the same servers, and nothing of others', () => {
    const at = (url: string, id: string): Exchange => exchange([hop({ url })], null, { id });
    const one = at('https://api.example/a', 'one');
    const log = [at('https://api.example/b', 'beside'), at('https://other.example/', 'other'), one];
    const read = readReport(jsonReport(one, log));
    expect(read.kind === 'report' && read.report.exchanges.map(({ id }) => id)).toEqual(['beside', 'one']);
  });

  it('says whose values it replaced, and does not hold them', () => {
    const secret = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
    const sent = headerList({ Origin: 'https://app.example', Authorization: `Bearer ${secret}` });
    const one = exchange([hop({ requestHeaders: sent, response: response(200, {}) })], blocked);
    const text = jsonReport(one, [one]);
    const read = readReport(text);
    expect(text).not.toContain(secret);
    expect(read.kind === 'report' && read.report.redacted.headers).toEqual(['authorization']);
  });

  it('says how many requests beside it were too many', () => {
    const beside = Array.from({ length: 1_003 }, (_, index) =>
      exchange([hop({})], null, { id: `beside-${String(index)}` }),
    );
    const one = exchange([hop({ requestHeaders: sentBy('https://app.example') })], blocked, { id: 'one' });
    const read = readReport(jsonReport(one, [...beside, one]));
    expect(read.kind === 'report' && [read.report.leftOut, read.report.exchanges.length]).toEqual([3, 1_001]);
  });
});

describe('The published schema of reports', () => {
  it('is the one by which reports are read, as `npm run docs` writes it', async () => {
    expect(published).toBe(await reportSchemaFile());
  });
});

describe('A file that is to be read as a report', () => {
  const whole = reportOf(SAMPLES['redirect-login'].shows);

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'is refused with a sentence when it ends after %i tenths',
    (tenths) => {
      const read = readReport(whole.slice(0, Math.floor((whole.length * tenths) / 10)));
      expect(read).toEqual({
        kind: 'refused',
        why: 'This file is not JSON, or is only part of it. Export the report again.',
      });
    },
  );

  it.each(['null', '[]', '"text"', '{"log": {"version": "1.2"}}', '{"format": "cors-inspector-report"}'])(
    'is refused as no report: %s',
    (text) => {
      expect(readReport(text)).toEqual({ kind: 'refused', why: 'This file is not a CORS Inspector report.' });
    },
  );

  it('of a newer version is refused, and the sentence says which version that is', () => {
    const read = readReport(JSON.stringify({ ...(JSON.parse(whole) as object), version: 2 }));
    expect(read.kind === 'refused' && read.why).toContain('has version 2 of the format');
  });

  it('with fields of a later version beside the known ones is read', () => {
    const later = JSON.stringify({ ...(JSON.parse(whole) as object), later: true });
    expect(readReport(later).kind).toBe('report');
  });

  it.each(['exchanges', 'requests', 'diagnoses', 'policies', 'redacted', 'leftOut'])(
    'without %s is refused with the place of the damage',
    (field) => {
      const rest = Object.entries(JSON.parse(whole) as object).filter(([name]) => name !== field);
      expect(readReport(JSON.stringify(Object.fromEntries(rest)))).toEqual({
        kind: 'refused',
        why: `This report is damaged: ${field} is not as it should be.`,
      });
    },
  );

  it('that names a request which it does not hold is refused', () => {
    const other = JSON.stringify({ ...(JSON.parse(whole) as object), requests: ['nobody'] });
    expect(readReport(other)).toEqual({
      kind: 'refused',
      why: 'This report is damaged: it names a request that it does not hold.',
    });
  });
});
