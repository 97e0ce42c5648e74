import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ENGINES } from '../../src/fetch-standard/engines';

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
        .filter((key) => key !== 'name' && key !== 'label')
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
        'corsCheckOnPreflightToOwnOrigin',
        'exposedWildcardOutlivesError',
        'location',
        'preflightChecks',
        'preflightKeepsOriginAfterTaint',
        'preflightsAgainAfterRedirect',
      ].sort(),
      webkit: [...common, 'corsCheckOnPreflightRedirect', 'preflightChecks'].sort(),
    });
  });
});
