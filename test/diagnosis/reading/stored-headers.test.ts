import { expect, test } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainVerdict } from '../../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../../src/diagnosis/words/prose';
import { ALLOWS_PAGE, completed, exchange, hop, response } from '../exchange-builder';

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
