import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { requestReport } from '../../../src/report/markdown/markdown';
import { PAGE } from '../../diagnosis/exchange-builder';
import {
  ALLOWED,
  respondedWith,
  GOOD_BEFORE,
  redirected,
  withoutResponse,
} from '../../diagnosis/situations/sample';

const reportOf = (shown: Exchange, ...others: readonly Exchange[]): string =>
  requestReport(shown, { exchanges: [...others, shown], diagnosisOf: diagnose });

describe('what happened, in the report', () => {
  it('comes first, with the other request that shows it, and before what proves it', () => {
    const report = reportOf(respondedWith(500, {}), GOOD_BEFORE);
    expect(report).toMatch(/^\*\*500 without CORS headers\*\* \(Derived\)$/m);
    expect(report).toContain('The real problem is a 500 (the application failed)');
    expect(report).toContain(`got 200, with \`Access-Control-Allow-Origin: ${PAGE}\`.`);
    expect(report.indexOf('The real problem')).toBeLessThan(report.indexOf('<summary>Evidence</summary>'));
  });

  it('says that it is likely only, and how to confirm it, where one request is all there is', () => {
    const report = reportOf(respondedWith(500, {}));
    expect(report).toMatch(/^\*\*500 without CORS headers\*\* \(Likely\)$/m);
    expect(report).toContain(
      '**How to confirm:** Look at the response to a successful request to this endpoint. Its headers show whether CORS is configured at all.',
    );
  });

  it('names who must act as the situation does', () => {
    const report = reportOf(
      respondedWith(403, { 'x-amzn-ErrorType': 'MissingAuthenticationTokenException' }),
    );
    expect(report).toContain('\n\n- **Proxy or gateway must fix**\n');
  });

  it('is followed by what to change, and that by what proves it', () => {
    const report = reportOf(respondedWith(500, {}), GOOD_BEFORE);
    const order = [
      'Backend must fix',
      'The real problem',
      'Fix the 500 first',
      '<summary>Evidence</summary>',
    ];
    const places = order.map((part) => report.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('is not there where the request passed', () => {
    expect(reportOf(GOOD_BEFORE)).toMatch(/^\*\*Allowed: a simple request/m);
  });

  it('gives away no secret of this request or of another', () => {
    const before = respondedWith(200, ALLOWED, {
      id: 'before',
      at: 1_000,
      url: 'https://api.example/orders?token=hunter2',
    });
    const shown = respondedWith(500, {}, { url: 'https://api.example/orders?token=hunter3' });
    expect(reportOf(shown, before)).toContain('Another `GET https://api.example/orders?token=redacted`');
    expect(reportOf(shown, before)).not.toMatch(/hunter/);
    const login = redirected('https://login.example/authorize?id_token=hunter2');
    expect(reportOf(login)).toContain('likely to a login page');
    expect(reportOf(login)).not.toMatch(/hunter/);
  });

  it('keeps hostile values inside of their code', () => {
    const url = 'https://api.example/telemetry`**x**';
    const report = reportOf(withoutResponse('blocked-by-extension', 'net::ERR_BLOCKED_BY_CLIENT', { url }));
    expect(report).not.toMatch(/^# /m);
    const origin = respondedWith(200, { 'Access-Control-Allow-Origin': 'http://localhost:3000`\n# owned' });
    expect(reportOf(origin)).not.toMatch(/^# owned/m);
  });
});
