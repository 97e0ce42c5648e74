import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import type { Exchange } from '../../../src/exchange/exchange';
import type { ChosenRecipes } from '../../../src/explanation/server-configuration';
import { fixReport } from '../../../src/report/markdown/fix-report';
import { requestReport } from '../../../src/report/markdown/markdown';
import { requestsReport } from '../../../src/report/markdown/requests-report';
import {
  ALLOWS_PAGE,
  exchange,
  failed,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
} from '../../diagnosis/exchange-builder';

const blocked = failed('unspecified');
const SERVER = 'https://api.example';

const refusedBy = (headers: Readonly<Record<string, string>>, path = '/orders') =>
  exchange(
    [
      hop({
        url: `${SERVER}${path}`,
        method: 'PUT',
        requestHeaders: null,
        preflight: preflight('PUT', ['authorization'], response(404, headers)),
      }),
    ],
    blocked,
  );

const fixOf = (seen: Exchange, chosen: ChosenRecipes): string =>
  fixReport({ exchange: seen, diagnosis: diagnose(seen), situations: [], log: null, history: null }, chosen);

describe('the configuration in the report', () => {
  it('is written for the stack that the responses look like, and says by what', () => {
    const report = requestReport(refusedBy({ Server: 'nginx/1.25.3' }));
    expect(report).toContain('### Suggested configuration for `https://api.example`: nginx');
    expect(report).toContain('Observed. The responses name nginx: `Server: nginx/1.25.3`.');
    expect(report).toMatch(/```text\n[^`]*add_header[^`]*Access-Control-Allow-Origin/);
    expect(report).toContain(PAGE);
  });

  it('says why it names the page where the fix of a redirected request lets everybody in', () => {
    const first = hop({ response: response(302, { ...ALLOWS_PAGE, Location: 'https://b.example/' }) });
    const received = response(200, { ...ALLOWS_PAGE, Server: 'nginx' });
    const requestHeaders = headerList({
      Origin: 'null',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Site': 'cross-site',
    });
    const second = hop({ url: 'https://b.example/', requestHeaders, response: received });
    const report = fixOf(exchange([first, second], blocked), {});
    expect(report).toContain('+ Access-Control-Allow-Origin: *');
    expect(report).toContain('This allows the page if it requests `https://b.example` directly.');
    expect(requestReport(refusedBy({}))).not.toContain('if it requests');
  });

  it('is written for the stack that the reader chose, whatever the responses look like', () => {
    const chosen = { [SERVER]: 'express' };
    for (const report of [
      requestReport(refusedBy({ Server: 'nginx' }), null, chosen),
      fixOf(refusedBy({ Server: 'nginx' }), chosen),
      requestsReport([refusedBy({ Server: 'nginx' })], null, chosen),
    ]) {
      expect(report).toMatch(/### Suggested configuration for `https:\/\/api\.example`: Express/);
      expect(report).not.toContain('The responses name');
    }
  });

  it('says of a recipe that no test runs on the real server that it was not run, and how old it is', () => {
    const words = /Written from documentation on \d{4}-\d{2}-\d{2}, and not run on a real server\./;
    expect(requestReport(refusedBy({}), null, { [SERVER]: 'kong' })).toMatch(words);
    expect(requestReport(refusedBy({}), null, { [SERVER]: 'nginx' })).not.toMatch(words);
  });

  it('names a stack that has none, with where its setting is, beside what it must send', () => {
    const report = requestReport(refusedBy({ Server: 'MinIO' }));
    expect(report).toContain('MinIO: no ready configuration. The header changes say what it must send.');
    expect(report).toContain('`MINIO_API_CORS_ALLOW_ORIGIN`');
    expect(report).toContain('Observed. The responses name MinIO: `Server: MinIO`.');
    expect(report).toContain('[Documentation of MinIO](https://github.com/minio/minio/');
    expect(report).toMatch(/^\+ Access-Control-Allow-Origin: /m);
    expect(report).not.toContain('### Suggested configuration');
  });

  it('comes first, then the commands that show the fault, then those that must pass', () => {
    const report = requestReport(refusedBy({ Server: 'nginx' }));
    const titles = [
      '### Suggested configuration for',
      '<summary>Reproduce with curl</summary>',
      '<summary>Verify the fix</summary>',
      '<summary>Evidence</summary>',
      '<summary>Header changes</summary>',
    ];
    const places = titles.map((title) => report.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('gives way to the headers where nothing tells what the server runs, and what must pass afterwards stays', () => {
    const report = requestReport(refusedBy({}));
    expect(report).not.toContain('### Suggested configuration');
    expect(report).toContain('Commands for `https://api.example` that must pass afterwards');
    expect(report.indexOf('```diff')).toBeLessThan(report.indexOf('<details>'));
    expect(report).toContain('- A status from 200 to 299, without a redirect.');
    expect(report).toContain(`- Exactly one \`Access-Control-Allow-Origin: ${PAGE}\`.`);
  });

  it('is written once for several requests of one page to one API, and for each API', () => {
    const several = [refusedBy({ Server: 'nginx' }), refusedBy({ Server: 'nginx' }, '/orders/7')] as const;
    const report = requestsReport(several, { exchanges: several, diagnosisOf: diagnose });
    expect(report.split('### Suggested configuration')).toHaveLength(2);
    expect(report).toContain(
      'This configuration covers all requests in the list from this page to `https://api.example/orders` and below. 2 blocked requests will pass',
    );
    expect(report).toContain('The suggested configuration above also covers this request.');
    const other = [...several, refusedBy({ Server: 'nginx' }, '/carts')] as const;
    const both = requestsReport(other, { exchanges: other, diagnosisOf: diagnose });
    expect(both.split('### Suggested configuration')).toHaveLength(3);
  });

  it('is written for each of several requests where nothing tells what else was recorded', () => {
    const several = [refusedBy({ Server: 'nginx' }), refusedBy({ Server: 'nginx' }, '/carts')] as const;
    expect(requestsReport(several).split('### Suggested configuration')).toHaveLength(3);
  });

  it('gives away no secret of a URL in its commands', () => {
    const report = requestReport(refusedBy({ Server: 'nginx' }, '/orders?access_token=hunter2'));
    expect(report).toContain('afterwards');
    expect(report).not.toContain('hunter2');
  });
});

describe('the commands in the report', () => {
  it('come with the recorded response, so that nobody has to run them to see the fault', () => {
    const report = requestReport(refusedBy({ Server: 'nginx', Vary: 'Accept' }));
    expect(report).toContain('```text\n404\nVary: Accept\n(no Access-Control-Allow-Origin)\n```');
  });

  it('say what a request that changes something does', () => {
    expect(requestReport(refusedBy({}))).toContain(
      'This command sends a real `PUT`, so run it only where that does no harm.',
    );
    const simple = exchange([hop({ response: response(200) })], blocked);
    expect(requestReport(simple)).not.toContain('does no harm');
  });

  it('name the first of thousands of headers that were not seen, and count the rest', () => {
    const names = Array.from({ length: 1_000 }, (_, index) => `x-${String(index)}`);
    const sentPreflight = preflight('PUT', names, response(404));
    const report = requestReport(
      exchange([hop({ method: 'PUT', requestHeaders: null, preflight: sentPreflight })], blocked),
    );
    expect(report).toContain('`x-19` and 980 more were not recorded');
  });
});
