import { expect, test } from 'vitest';
import { diagnose } from '../../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../../src/diagnosis/words/prose';
import { ALLOWS_PAGE, PAGE, completed, exchange, headerList, hop, response } from '../../exchange-builder';

const stored = (browser: 'chromium' | 'firefox', pageStatus: number | null) =>
  exchange(
    [
      hop({
        response: response(
          200,
          { ...ALLOWS_PAGE, 'Access-Control-Allow-Credentials': 'true' },
          { fromCache: true },
        ),
      }),
    ],
    completed,
    { browser, pageStatus },
  );
const verdictOf = (seen: ReturnType<typeof stored>): string =>
  plainText(explainVerdict(seen, diagnose(seen)));

test('a response from the cache of Firefox is only likely to be allowed, as headers stored before count there too', () => {
  expect(verdictOf(stored('firefox', null))).toMatch(/^Allowed.*cache.*304.*those are not visible here/);
  expect(diagnose(stored('firefox', null)).knownBy).toBe('assumed');
});

test('the page’s timeline does not settle it, and Chrome has no such rule', () => {
  expect(verdictOf(stored('firefox', 200))).toMatch(/those are not visible here\.$/);
  expect(verdictOf(stored('chromium', null))).not.toContain('304');
});

test('where the page could not read it, nobody is said to contradict the rules', () => {
  expect(diagnose(stored('firefox', 0))).toMatchObject({
    verdict: 'failed',
    knownBy: 'assumed',
    contradiction: null,
  });
});

test('a response from the cache of Firefox that is blocked anyway says that stored headers may be the reason', () => {
  const blocked = (browser: 'chromium' | 'firefox') =>
    exchange(
      [
        hop({
          requestHeaders: headerList({ Origin: PAGE, Cookie: 'a=b' }),
          response: response(200, { 'Access-Control-Allow-Origin': '*' }, { fromCache: true }),
        }),
      ],
      completed,
      { browser },
    );
  expect(verdictOf(blocked('firefox'))).toMatch(/^Blocked.*304.*those are not visible here\.$/);
  expect(diagnose(blocked('firefox')).knownBy).toBe('assumed');
  expect(verdictOf(blocked('chromium'))).not.toContain('304');
});
