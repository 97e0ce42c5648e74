import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import {
  PAGE,
  blocked,
  completed,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../exchange-builder';

const verdict = (seen: Exchange) => plainText(explainVerdict(seen, diagnose(seen)));

/** Headers of a request to another origin of the same site, which show nothing of credentials. */
const sameSite = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', 'Sec-Fetch-Site': 'same-site' });
const LOCATION = 'https://api.example/next';

test('of two errors of a preflight that change places with credentials, neither is said to be the first', () => {
  const received = response(204, { 'Access-Control-Allow-Origin': '*' });
  const sentPreflight = preflight('PUT', [], received);
  const put = hop({ method: 'PUT', requestHeaders: sameSite, preflight: sentPreflight });
  for (const browser of ['chromium', 'firefox'] as const)
    expect(verdict(exchange([put], blocked, { browser }))).toMatch(
      /^Blocked at the preflight: .*PUT\. Whether the request has credentials is not known\. If it has, the reason is different: .*any origin/,
    );
});

test('where credentials change nothing, or are seen, the first error is named alone', () => {
  const received = response(204, {
    'Access-Control-Allow-Origin': PAGE,
    'Access-Control-Allow-Credentials': 'true',
  });
  const put = hop({ method: 'PUT', requestHeaders: sameSite, preflight: preflight('PUT', [], received) });
  expect(verdict(exchange([put], blocked))).toBe(
    'Blocked at the preflight: the server does not allow the method PUT.',
  );
  const star = response(204, { 'Access-Control-Allow-Origin': '*' });
  const crossSite = hop({ method: 'PUT', preflight: preflight('PUT', [], star) });
  expect(verdict(exchange([crossSite], blocked))).toBe(
    'Blocked at the preflight: the server does not allow the method PUT.',
  );
});

test('joined values may have stood in one header or in several: which is not claimed', () => {
  const joined = response(
    200,
    { 'Access-Control-Allow-Origin': `${PAGE}, ${PAGE}` },
    { repeatsMerged: true },
  );
  expect(verdict(exchange([hop({ response: joined })], completed, { browser: 'firefox' }))).toBe(
    'Blocked at the response: the server sent several values of Access-Control-Allow-Origin. Whether they came in one header or in several is not known.',
  );
});

test('a list without a comma was never joined, and stands as it is', () => {
  const spaced = response(200, { 'Access-Control-Allow-Origin': `${PAGE} ${PAGE}` }, { repeatsMerged: true });
  expect(verdict(exchange([hop({ response: spaced })], completed, { browser: 'firefox' }))).toMatch(
    /^Blocked at the response: the server put several values into one/,
  );
});

test('a forbidden response is only likely blocked where nothing shows that the mode is not no-cors', () => {
  const post = hop({ method: 'POST', requestHeaders: headerList({ Origin: PAGE }), response: response(200) });
  expect(verdict(exchange([post], completed, { browser: 'firefox' }))).toMatch(
    /^Likely blocked at the response: .*If the script used mode no-cors, which is not visible here, the response is opaque to it\.$/,
  );
});

test('a redirect that Firefox completed is refused only if the script asked to follow it, which is said', () => {
  const headers = { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': 'true' };
  const toCustom = response(302, { ...headers, Location: 'x-custom:y' });
  expect(verdict(exchange([hop({ response: toCustom })], completed, { browser: 'firefox' }))).toMatch(
    /^Likely blocked at the redirect from .* only if the script follows redirects, which is not visible here\.$/,
  );
});

test('that redirect may be refused for its credentials besides, and both are said', () => {
  const toCustom = response(302, { 'Access-Control-Allow-Origin': PAGE, Location: 'x-custom:y' });
  expect(verdict(exchange([hop({ response: toCustom })], completed, { browser: 'firefox' }))).toMatch(
    /^Likely blocked at the redirect from .* If it has, the reason is different: .* only if the script follows redirects, which is not visible here\.$/,
  );
});

test('a redirect that was not followed may have been refused for its credentials, which is said too', () => {
  const received = response(302, { 'Access-Control-Allow-Origin': PAGE, Location: LOCATION });
  expect(verdict(exchange([hop({ response: received })], completed, { browser: 'firefox' }))).toMatch(
    /^Redirect not followed: .* Which one is not known\. With credentials, it is blocked instead because /,
  );
});

test('a connection that may have broken after the preflight is not flatly told as a refusal of credentials', () => {
  const received = response(204, {
    'Access-Control-Allow-Origin': PAGE,
    'Access-Control-Allow-Methods': 'PUT',
  });
  const put = hop({ method: 'PUT', requestHeaders: sameSite, preflight: preflight('PUT', [], received) });
  const end = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
  const seen = exchange([put], end, { browser: 'firefox' });
  expect(verdict(seen)).toBe(
    'Likely blocked at the preflight: the server does not allow credentials. In Firefox, a connection that broke after the preflight looks the same.',
  );
  expect(diagnose(seen)).toMatchObject({ knownBy: 'assumed', credentials: { knownBy: 'assumed' } });
  expect(verdict(exchange([put], blocked))).toBe(
    'Blocked at the preflight: the server does not allow credentials.',
  );
});
