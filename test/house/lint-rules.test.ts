import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantRepository, type Objection, type PlantedRepository } from './planted-repository';
import { INNOCENT } from './planted-innocent';
import { TYPE_VIOLATIONS } from './planted-type-violations';
import { VIOLATIONS } from './planted-violations';

/** Without the half of a planted cycle. */
const LAWFUL = INNOCENT.filter(({ path }) => !path.includes('cycle'));

describe('the lint rules', () => {
  let repository: PlantedRepository;
  let objections: Objection[];

  beforeAll(async () => {
    repository = plantRepository([...VIOLATIONS, ...INNOCENT]);
    objections = await repository.lint();
  }, 120_000);

  afterAll(() => {
    repository.remove();
  });

  it.each(VIOLATIONS)('catch $name', ({ path, rule, says }) => {
    const words = objections
      .filter((one) => one.path === path && one.rule === rule)
      .map((one) => one.message);
    expect(words).toContainEqual(expect.stringMatching(says));
  });

  it.each(LAWFUL)('let $path pass', ({ path }) => {
    expect(objections.filter((one) => one.path === path)).toEqual([]);
  });
});

describe('the lint rules that see types', () => {
  let repository: PlantedRepository;
  let objections: Objection[];

  beforeAll(() => {
    repository = plantRepository([...TYPE_VIOLATIONS, ...INNOCENT]);
    objections = repository.lintTypes();
  }, 120_000);

  afterAll(() => {
    repository.remove();
  });

  it.each(TYPE_VIOLATIONS)('catch what $rule forbids in $path', ({ path, rule }) => {
    expect(objections.filter((one) => one.path === path).map((one) => one.rule)).toContain(
      `typescript(${rule})`,
    );
  });

  it.each(LAWFUL)('let $path pass', ({ path }) => {
    expect(objections.filter((one) => one.path === path)).toEqual([]);
  });

  it('are all of the strictest set of typescript-eslint but require-await', () => {
    const strict = tseslint.configs.strictTypeChecked.flatMap(({ rules = {} }) =>
      Object.entries(rules).flatMap(([rule, level]) => (level === 'off' ? [] : [rule])),
    );
    const withoutTypes = new Set(tseslint.configs.strict.flatMap(({ rules = {} }) => Object.keys(rules)));
    const planted = new Set(TYPE_VIOLATIONS.map(({ rule }) => `@typescript-eslint/${rule}`));
    const missing = strict.filter((rule) => !withoutTypes.has(rule) && !planted.has(rule));
    expect(missing).toEqual(['@typescript-eslint/require-await']);
  });
});
