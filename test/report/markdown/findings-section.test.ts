import { describe, expect, it } from 'vitest';
import { requestReport } from '../../../src/report/markdown/markdown';
import { logOf } from '../../diagnosis/findings/found';
import { allows, seen } from '../../diagnosis/findings/seen-requests';
import { PAGE } from '../../diagnosis/exchange-builder';

describe('the findings in the report', () => {
  it('stand there with the risk, what shows it, the remedy and how it is known', () => {
    const report = requestReport(seen({ received: { 'Access-Control-Allow-Origin': PAGE } }));
    expect(report).toContain(
      '<summary>Unsafe or fragile headers</summary>\n\n#### Hint: `Vary: Origin` is missing',
    );
    expect(report).toContain('! Vary: (absent)');
    expect(report).toContain('```diff\n+ Vary: Origin\n```');
    expect(report).toContain('\nLikely. Only one origin');
  });

  it('name the other request that they rest on', () => {
    const shown = seen({});
    const other = seen({ id: 'other', from: 'https://shop.example.net' });
    const report = requestReport(shown, logOf([shown, other]));
    expect(report).toContain(
      '- Another `GET https://api.example/orders` from `https://shop.example.net` got 200, with `Access-Control-Allow-Origin: https://shop.example.net`.',
    );
  });

  it('are left out where there are none', () => {
    expect(requestReport(seen({}))).not.toContain('<summary>Unsafe or fragile headers</summary>');
  });

  it('give away no secret of this request or of another', () => {
    const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl';
    const shown = seen({
      received: {
        'Access-Control-Allow-Origin': '*',
        'Set-Cookie': 'session=hunter2; HttpOnly',
        'Access-Control-Expose-Headers': 'X-Auth-Token',
        'X-Auth-Token': token,
      },
    });
    const other = seen({ id: 'other', received: allows(`https://me:hunter2@api.example/?token=${token}`) });
    const report = requestReport(shown, logOf([shown, other]));
    expect(report).toContain('Any site may read a response that sets cookies');
    expect(report).not.toMatch(/hunter2|eyJ/);
  });

  it('find no more in the redacted copy than in the request itself', () => {
    const received = { 'Access-Control-Allow-Origin': '*', 'Set-Cookie': '__cf_bm=1; HttpOnly' };
    expect(requestReport(seen({ received }))).not.toContain('<summary>Unsafe or fragile headers</summary>');
  });

  it('keep hostile values inside of their code', () => {
    const received = { 'Access-Control-Allow-Origin': PAGE, Vary: '```\n# owned' };
    expect(requestReport(seen({ received }))).not.toMatch(/^# owned/m);
  });
});
