import { featuresOf } from './case-features';
import type { GeneratedCase } from './generated-case';

/** Numbers by group and then by value, both in the order in which they first came. */
export class Counts {
  readonly #groups = new Map<string, Map<string, number>>();

  add(group: string, value: string): void {
    const values = this.#groups.get(group) ?? new Map<string, number>();
    values.set(value, (values.get(value) ?? 0) + 1);
    this.#groups.set(group, values);
  }

  /** One line for each group, its values by falling number. */
  lines(): readonly string[] {
    return [...this.#groups].map(([group, values]) => {
      const sorted = [...values].sort(([, a], [, b]) => b - a);
      return `${group}: ${sorted.map(([value, count]) => `${value} ${count}`).join(', ')}`;
    });
  }
}

/** What the cases are made of, a line for each kind of feature: how many cases have it. */
export function featureLines(cases: readonly GeneratedCase[]): readonly string[] {
  const counts = new Counts();
  for (const generated of cases) {
    for (const { group, value } of featuresOf(generated)) counts.add(group, value);
  }
  return [...counts.lines()].sort();
}
