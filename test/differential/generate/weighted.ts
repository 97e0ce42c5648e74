import fc from 'fast-check';

/** Each value as often as its weight says, against the sum of all. */
export function weighted<T>(
  ...choices: readonly (readonly [weight: number, value: T | fc.Arbitrary<T>])[]
): fc.Arbitrary<T> {
  return fc.oneof(
    ...choices.map(([weight, value]) => ({
      weight,
      arbitrary: value instanceof fc.Arbitrary ? value : fc.constant(value),
    })),
  );
}

/** A value, or its absence `percent` times in a hundred. */
export function seldom<T>(percent: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return weighted<T | undefined>([100 - percent, undefined], [percent, value]);
}
