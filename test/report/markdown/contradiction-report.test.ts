import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { contradictionReport } from '../../../src/report/markdown/contradiction-report';
import {
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  response,
  completed,
} from '../../diagnosis/exchange-builder';

const ALLOWED = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };

const reportOf = (seen: Exchange): string | null => contradictionReport(seen, diagnose(seen));

describe('what is copied where the rules and the browser disagree', () => {
  const seen = exchange(
    [
      hop({
        url: 'https://api.example/orders?access_token=hunter2',
        requestHeaders: headerList({
          Origin: PAGE,
          Authorization: 'Bearer hunter2',
          Cookie: 'session=hunter2',
        }),
        response: response(200, { ...ALLOWED, 'Set-Cookie': 'session=hunter2' }),
      }),
    ],
    failed('unspecified'),
  );

  test('says what the rules make of it, what the browser did, and everything that was seen', () => {
    const report = reportOf(seen) ?? '';
    expect(report).toContain('the browser hid it');
    expect(report).toContain('The browser ended the request with `net::ERR_FAILED`');
    const json = /```json\n([^]*?)\n```/.exec(report)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({
      browser: 'chromium',
      hops: [{ method: 'GET', response: { status: 200 } }],
      end: { kind: 'failed' },
    });
  });

  test('holds no secret', () => {
    expect(reportOf(seen)).not.toContain('hunter2');
  });

  test('cannot be left by a header, and is not endless', () => {
    const hostile = { ...ALLOWED, 'X-Fence': '\n```\n# Owned', 'X-Long': '\u202e'.repeat(50_000) };
    const report = reportOf(exchange([hop({ response: response(200, hostile) })], failed('unspecified')));
    expect(report?.match(/^# Owned/m)).toBeNull();
    expect(report).not.toContain('\u202e');
    expect(report?.length).toBeLessThan(20_000);
  });

  test('is nothing where they agree', () => {
    expect(reportOf(exchange([hop({ response: response(200, ALLOWED) })], completed))).toBeNull();
  });
});
