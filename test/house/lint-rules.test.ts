import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantRepository, type Objection, type PlantedRepository } from './planted-repository';
import { INNOCENT } from './planted-innocent';
import { VIOLATIONS } from './planted-violations';

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

  it.each(INNOCENT.filter(({ path }) => !path.includes('cycle')))('let $path pass', ({ path }) => {
    expect(objections.filter((one) => one.path === path)).toEqual([]);
  });
});
