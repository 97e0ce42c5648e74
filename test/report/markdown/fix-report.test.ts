import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import { fixReport } from '../../../src/report/markdown/fix-report';
import type { Situation } from '../../../src/diagnosis/situations/situation';
import { situationsOf } from '../../../src/diagnosis/situations/situations-of';
import { requestReport } from '../../../src/report/markdown/markdown';
import {
  ALLOWS_PAGE,
  PAGE,
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  preflight,
  response,
} from '../../diagnosis/exchange-builder';

const fixOf = (seen: Exchange, situations: readonly Situation[] = []): string =>
  fixReport({ exchange: seen, diagnosis: diagnose(seen), situations, log: null, history: null }, {});

describe('the fix in the report', () => {
  const refused = exchange(
    [hop({ method: 'PUT', requestHeaders: null, preflight: preflight('PUT', [], response(401)) })],
    blocked,
  );

  it('is written as lines that go and lines that come, and why', () => {
    const report = fixOf(refused);
    expect(report).toContain(
      [
        '```diff',
        '- 401',
        '+ 204',
        `+ Access-Control-Allow-Origin: ${PAGE}`,
        '+ Access-Control-Allow-Methods: PUT',
        '```',
      ].join('\n'),
    );
    expect(report).toContain('The server must respond to `OPTIONS` before it checks the login');
    expect(report).toContain('\n\nNot received yet – required headers.');
    expect(report).toContain('#### Also needed if the request has credentials (not known)');
  });

  it('says what credentials would add once, for all responses that need it', () => {
    const [, added = ''] = fixOf(refused).split(
      '#### Also needed if the request has credentials (not known)\n',
    );
    const [section = ''] = added.split(/\n</);
    expect(section.trim()).toBe(
      [
        '#### The same in 2 responses',
        [
          '- Preflight response to `OPTIONS https://api.example/orders`',
          '- Response to `PUT https://api.example/orders` (not received yet)',
        ].join('\n'),
        '```diff\n+ Access-Control-Allow-Credentials: true\n```',
        '- `Access-Control-Allow-Credentials`: Allows requests with credentials. The value must be exactly `true`, in lower case.',
      ].join('\n\n'),
    );
  });

  it('says that any origin is allowed already only where a line said so', () => {
    const first = hop({ response: response(302, { ...ALLOWS_PAGE, Location: 'https://b.example/' }) });
    const requestHeaders = headerList({
      Origin: 'null',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'cross-site',
    });
    const respondedBy = (...lines: readonly string[]): string => {
      const received = response(200, { 'Access-Control-Allow-Origin': lines });
      const second = hop({ url: 'https://b.example/', requestHeaders, response: received });
      return fixOf(exchange([first, second], blocked));
    };
    expect(respondedBy('*', '*')).toContain(
      'The server already allows any origin, but it must send the value exactly once.',
    );
    expect(respondedBy('null', PAGE)).not.toContain('already allows any origin');
    expect(respondedBy('null', PAGE)).toContain('Any origin may then read the response');
  });

  it('stands in the report of the request', () => {
    const situations = situationsOf(refused, diagnose(refused), null);
    const [fix = ''] = fixOf(refused, situations).split('\n\n<details>\n<summary>Verify the fix');
    expect(fix).toContain('Handle CORS before authentication');
    expect(fix).toContain('```diff');
    expect(requestReport(refused)).toContain(fix);
  });

  it('is left out where there is nothing to mend', () => {
    const fine = exchange(
      [hop({ response: response(200, { 'Access-Control-Allow-Origin': PAGE }) })],
      completed,
    );
    expect(fixOf(fine)).toBe('');
    expect(requestReport(fine)).not.toContain('<summary>Header changes');
  });

  it('gives away no secret of a URL', () => {
    const received = { Location: 'https://me:hunter2@api.example/next?token=abcdef123456' };
    const seen = exchange([hop({ response: response(302, received) })], blocked);
    expect(fixOf(seen)).toContain('Location');
    expect(fixOf(seen)).not.toMatch(/hunter2|abcdef123456/);
  });

  it('names a long URL in short, of which every command has the whole', () => {
    const url = `https://api.example/orders?ids=${'1234,'.repeat(200)}`;
    const report = requestReport(exchange([hop({ url, response: response(200) })], blocked));
    expect(report).toMatch(/^#### Response to `GET https:\/\/api\.example\/orders[^`]{100,140}`$/m);
    expect(report).toContain(`--url '${url}'`);
  });

  it('keeps hostile values inside of its code', () => {
    const received = { 'Access-Control-Allow-Origin': '```\n# owned', Vary: '`x`' };
    const report = fixOf(exchange([hop({ response: response(200, received) })], blocked));
    expect(report).toContain('````diff');
    expect(report).not.toMatch(/^# owned/m);
  });
});
