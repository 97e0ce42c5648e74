import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ENGINES, type Engine } from '../../src/fetch-standard/engines';

/** Those of which it is true, by the names that people use. */
const enginesThat = (does: (engine: Engine) => boolean): readonly string[] =>
  Object.values(ENGINES)
    .filter(does)
    .map(({ label }) => label);

describe('engines', () => {
  test('are known by the names that people use', () => {
    expect(Object.entries(ENGINES).map(([key, { name, label }]) => [key, name, label])).toEqual([
      ['standard', 'standard', 'Fetch Standard'],
      ['chromium', 'chromium', 'Chrome'],
      ['firefox', 'firefox', 'Firefox'],
      ['webkit', 'webkit', 'Safari'],
    ]);
  });

  test('all make the same checks, each once, in an order of their own', () => {
    const checks = [...ENGINES.standard.preflightChecks].sort();
    expect(new Set(checks).size).toBe(7);
    for (const { preflightChecks } of Object.values(ENGINES))
      expect([...preflightChecks].sort()).toEqual(checks);
  });

  test('deviate from the standard only where this table says so', () => {
    const { standard, ...browsers } = ENGINES;
    const deviations = Object.values(browsers).map((browser) => [
      browser.name,
      Object.keys(browser)
        .filter((key) => !['name', 'label', 'verifiedIn'].includes(key))
        .filter(
          (key) =>
            !isDeepStrictEqual(browser[key as keyof typeof browser], standard[key as keyof typeof standard]),
        )
        .sort(),
    ]);
    const common = [
      'authorizationCoveredByWildcard',
      'maxAge',
      'preflightCache',
      'preflightFlagAllowsMethod',
      'requestHeaders',
    ];
    expect(Object.fromEntries(deviations)).toEqual({
      chromium: [...common, 'corsCheckOnPreflightRedirect', 'location'].sort(),
      firefox: [
        ...common,
        'allowOriginRepeatsBySpelling',
        'authorizationComesBack',
        'bodyHeadersComeBack',
        'corsCheckOnPreflightToOwnOrigin',
        'emptyCredentialsLinesDropped',
        'exposedWildcardOutlivesError',
        'location',
        'preflightChecks',
        'preflightKeepsOriginAfterTaint',
        'preflightsAgainAfterRedirect',
        'upgradingPageSparesOwnHost',
      ].sort(),
      webkit: [...common, 'corsCheckOnPreflightRedirect', 'preflightChecks'].sort(),
    });
  });
});

describe('a redirect is refused before anybody asks who may read it', () => {
  test('for a Location that is no URL, by Chrome and Firefox', () => {
    expect(enginesThat(({ location }) => location.invalidBeforeCorsCheck)).toEqual(['Chrome', 'Firefox']);
  });

  test('for a scheme, by Firefox alone, and only for those that it does not have to look up', () => {
    for (const scheme of ['blob', 'data', 'file', 'javascript'])
      expect(enginesThat(({ location }) => location.schemesBeforeCorsCheck.includes(scheme))).toEqual([
        'Firefox',
      ]);
    expect(enginesThat(({ location }) => location.schemesBeforeCorsCheck.length > 0)).toEqual(['Firefox']);
  });
});

test('Chrome alone ignores a request header that a script may set, and only User-Agent', () => {
  expect(Object.values(ENGINES).map(({ requestHeaders }) => requestHeaders.ignored)).toEqual([
    [],
    ['user-agent'],
    [],
    [],
  ]);
});

describe('a cached preflight', () => {
  test('is forgotten at once for a request that it does not cover, by Chrome and Safari', () => {
    expect(enginesThat(({ preflightCache }) => preflightCache.clearedWhenNotCovering)).toEqual([
      'Chrome',
      'Safari',
    ]);
  });

  test.each([
    ['only of a request that needs a preflight', 'of-preflighted', ['Fetch Standard']],
    ['of any request', 'of-any', ['Firefox']],
    ['of no request', 'of-none', ['Chrome', 'Safari']],
  ] as const)('is forgotten for a failed CORS check %s', (_words, of, engines) => {
    expect(enginesThat(({ preflightCache }) => preflightCache.clearedOnFailedCheck === of)).toEqual(engines);
  });

  test.each([
    ['no-store', ['Chrome', 'Firefox'], ['Chrome']],
    ['reload', ['Chrome', 'Firefox'], []],
    ['no-cache', ['Chrome'], []],
  ] as const)('and a request in cache mode %s', (mode, goesRound, leavesNothing) => {
    expect(enginesThat(({ preflightCache }) => preflightCache.bypassedByCacheModes.includes(mode))).toEqual(
      goesRound,
    );
    expect(enginesThat(({ preflightCache }) => preflightCache.notKeptFromCacheModes.includes(mode))).toEqual(
      leavesNothing,
    );
  });

  test('is used and kept in every cache mode by the standard and Safari', () => {
    for (const { preflightCache } of [ENGINES.standard, ENGINES.webkit]) {
      expect(preflightCache.bypassedByCacheModes).toEqual([]);
      expect(preflightCache.notKeptFromCacheModes).toEqual([]);
    }
  });
});
