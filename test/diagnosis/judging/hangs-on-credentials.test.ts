import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import { rowOf } from '../../../src/panel/store/row';
import { PAGE, completed, exchange, headerList, hop, response } from '../exchange-builder';

const requestHeaders = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors' });
const inFirefox = (status: number, headers: Readonly<Record<string, string>>, pageStatus: number | null) =>
  exchange([hop({ requestHeaders, response: response(status, headers) })], completed, {
    browser: 'firefox',
    pageStatus,
  });
const verdictOf = (seen: ReturnType<typeof inFirefox>): string =>
  plainText(explainVerdict(seen, diagnose(seen)));

test('a request of a frame or worker in Firefox is not said to be allowed where credentials decide it unseen', () => {
  const open = inFirefox(200, { 'Access-Control-Allow-Origin': '*' }, null);
  expect(verdictOf(open)).toMatch(
    /^Not known: allowed without credentials, but blocked with credentials because /,
  );
  expect(rowOf(open)).toMatchObject({ mark: 'unknown' });
});

test('it is allowed where the page’s timeline says so, or where credentials change nothing', () => {
  const seen = inFirefox(200, { 'Access-Control-Allow-Origin': '*' }, 200);
  const both = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };
  for (const allowed of [seen, inFirefox(200, both, null)]) {
    expect(verdictOf(allowed)).toMatch(/^Allowed/);
    expect(rowOf(allowed)).toMatchObject({ mark: 'allowed' });
  }
});

test('a redirect that Firefox completed may have been asked for with "error" or with "manual": both are said', () => {
  const headers = { 'Access-Control-Allow-Origin': PAGE, Location: 'https://api.example/next' };
  const text = verdictOf(inFirefox(302, headers, 302));
  expect(text).toContain('redirect: "error"');
  expect(text).toContain('redirect: "manual"');
});
