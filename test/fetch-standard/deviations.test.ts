import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import browserRelease from '../../docs/browser-release.md?raw';
import committed from '../../docs/deviations.md?raw';
import { deviationsPage, SWITCH_NAMES, switchValue } from '../../scripts/docs/deviations-page';
import { DEVIATIONS } from '../../src/fetch-standard/deviations';
import type { ShownBy } from '../../src/fetch-standard/deviations';
import { ENGINES } from '../../src/fetch-standard/engines';
import { OTHER_DIFFERENCES } from '../../src/fetch-standard/other-differences';
import { SHARED_CHANGES } from '../../src/fetch-standard/shared-changes';
import { allCases } from '../zoo/cases/all-cases';
import { expectationIn } from '../zoo/zoo-case';

const entries = Object.entries(DEVIATIONS);
const casesOf = ({ cases }: ShownBy): readonly string[] => cases ?? [];

describe('the deviations of browsers', () => {
  it('have an entry for every switch of the engines, and none besides', () => {
    const isGroup = (value: object) => Object.getPrototypeOf(value) === Object.prototype;
    const switches = Object.entries(ENGINES.standard)
      .filter(([key]) => !['name', 'label', 'verifiedIn'].includes(key))
      .flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null && isGroup(value)
          ? Object.keys(value).map((inner) => `${key}.${inner}`)
          : [key],
      );
    expect([...SWITCH_NAMES].sort()).toEqual(switches.sort());
  });

  it('are deviations: of every switch some browser has another value than the standard', () => {
    const { standard, ...browsers } = ENGINES;
    const idle = SWITCH_NAMES.filter((name) =>
      Object.values(browsers).every((browser) =>
        isDeepStrictEqual(switchValue(browser, name), switchValue(standard, name)),
      ),
    );
    expect(idle).toEqual([]);
  });

  it('name cases that the zoo has, or say why there is none', () => {
    const known = new Set(allCases.map(({ id }) => id));
    const named = [
      ...entries.map(([, { shownBy }]) => shownBy),
      ...OTHER_DIFFERENCES.map(({ shownBy }) => shownBy),
    ];
    expect(named.flatMap(casesOf).filter((id) => !known.has(id))).toEqual([]);
    for (const { reason } of named) if (reason !== undefined) expect(reason.length).toBeGreaterThan(20);
  });

  it.each(
    SWITCH_NAMES.filter(
      (name) => !isDeepStrictEqual(switchValue(ENGINES.chromium, name), switchValue(ENGINES.firefox, name)),
    ),
  )(
    '%s: where Chrome and Firefox differ, a case expects different things of them, or a reason says why none does',
    (name) => {
      const { shownBy } = DEVIATIONS[name];
      const different = allCases.filter(
        (zooCase) =>
          casesOf(shownBy).includes(zooCase.id) &&
          !isDeepStrictEqual(expectationIn(zooCase, 'chromium'), expectationIn(zooCase, 'firefox')),
      );
      expect(different.length > 0).toBe(shownBy.reason === undefined);
    },
  );

  it('count as observed only where a case shows them', () => {
    const unshown = entries.filter(
      ([, { knownBy, shownBy }]) =>
        shownBy.cases === undefined && Object.values(knownBy).includes('observed'),
    );
    expect(unshown.map(([name]) => name)).toEqual([]);
  });

  it('speak of responses and of the preflight cache, as the standard does', async () => {
    // Names of cases may say otherwise, and stand in code.
    const words = (await deviationsPage()).replaceAll(/`[^`]*`/g, '');
    expect(words.match(/[^.|]*\b(?:answer|remember)\w*\b[^.|]*/gi) ?? []).toEqual([]);
  });

  it('are in docs/deviations.md as `npm run docs` writes them', async () => {
    expect(committed).toBe(await deviationsPage());
  });
});

describe('a rule that older browsers did not apply', () => {
  it.each(SHARED_CHANGES)(
    'says since which version it holds, and where that is documented: $what',
    ({ since }) => {
      expect(since.length).toBeGreaterThan(0);
      for (const [browser, source] of since) {
        expect(browser).toMatch(/^(?:Chrome|Firefox|Safari) \d+(?:\.\d+)?$/);
        expect(source).toMatch(/^https:\/\/\S+$/);
      }
    },
  );
});

describe('the checklist for a new version of a browser', () => {
  it.each(['platforms', 'Model Context Protocol', 'model-servers.ts', 'request-checks.ts', 'layer-marks.ts'])(
    'asks to recheck what services change without it: %s',
    (what) => {
      expect(browserRelease).toContain(what);
    },
  );
});
