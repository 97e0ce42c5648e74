import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JSON_FORM } from '../../../src/report/json/json-form';
import { printReport } from '../../../src/report/forms/print-report';
import { readRecording } from '../../../src/report/opened/read-recording';
import { blocked, exchange, hop, response } from '../../diagnosis/exchange-builder';
import { entry, har, preflightEntry } from '../../har/har-file';

const HAR = har('WebInspector', [entry({ response: { _error: 'net::ERR_FAILED' } }), preflightEntry()]);
const REPORT = printReport(JSON_FORM, {
  exchanges: [exchange([hop({ response: response(200) })], blocked)],
  log: null,
  chosen: {},
}).text;
const BROKEN = 'This file is not JSON, or is only part of it. Export it again.';

const whyRefused = (text: string): string | null => {
  const read = readRecording(text);
  return read.kind === 'refused' ? read.why : null;
};

describe('a file that is opened', () => {
  it.each([
    ['har', 'Chrome DevTools', JSON.stringify(HAR)],
    ['report', 'CORS Inspector in Chrome', REPORT],
  ])('is known as a %s by what is in it', (format, recorder, text) => {
    const read = readRecording(text);
    expect(read.kind === 'recording' && [read.recording.format, read.recording.recorder]).toEqual([
      format,
      recorder,
    ]);
  });

  it('may begin with the mark of its encoding', () => {
    expect(whyRefused(`\uFEFF${JSON.stringify(HAR)}`)).toBeNull();
  });

  it.each([
    ['HAR', JSON.stringify(HAR)],
    ['report', REPORT],
  ])('is refused with a sentence where it is only a part of a %s, wherever it ends', (_, text) => {
    for (let tenth = 0; tenth < 10; tenth += 1) {
      expect(whyRefused(text.slice(0, Math.floor((text.length * tenth) / 10)))).toBe(BROKEN);
    }
  });

  it.each([
    ['{}', 'This file is neither a report of CORS Inspector nor a HAR.'],
    ['[1]', 'This file is neither a report of CORS Inspector nor a HAR.'],
    ['{"format": "other"}', 'This file is not a CORS Inspector report.'],
    ['{"log": {}}', 'This HAR is damaged: it has no list of entries. Export it again.'],
    [
      JSON.stringify(har('WebInspector', [], { version: '2.0' })),
      'This HAR has version 2.0 of the format, and 1.2 is the newest that can be read here. Update CORS Inspector to read it, or export HAR 1.2.',
    ],
  ])('is refused with a sentence where it is %s', (text, why) => {
    expect(whyRefused(text)).toBe(why);
  });

  it('never throws, whatever any of its fields is', () => {
    const paths = fc.constantFrom(
      ['log'],
      ['log', 'creator'],
      ['log', 'pages'],
      ['log', 'entries', 0],
      ['log', 'entries', 0, 'request'],
      ['log', 'entries', 0, 'request', 'url'],
      ['log', 'entries', 0, 'request', 'headers'],
      ['log', 'entries', 0, 'startedDateTime'],
      ['log', 'entries', 0, 'time'],
      ['log', 'entries', 0, '_initiator'],
      ['log', 'entries', 1, 'response'],
      ['log', 'entries', 1, 'response', 'status'],
      ['log', 'entries', 1, 'response', 'headers'],
      ['log', 'entries', 1, 'response', 'redirectURL'],
    );
    fc.assert(
      fc.property(paths, fc.jsonValue(), (path, value) => {
        const file = structuredClone(HAR) as Record<string, unknown>;
        let at = file as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
        at[path.at(-1) ?? ''] = value;
        const read = readRecording(JSON.stringify(file));
        expect(['recording', 'refused']).toContain(read.kind);
      }),
    );
  });
});
