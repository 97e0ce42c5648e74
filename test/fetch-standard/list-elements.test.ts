import { describe, expect, test } from 'vitest';
import { elementsOf, listElements } from '../../src/fetch-standard/list-elements';

describe('what stands in a list header', () => {
  const named = (...values: readonly string[]) => values.map((value) => ({ name: 'vary', value }));

  test('is read over repeated fields, in their order and case', () => {
    const headers = [...named('Origin, accept'), { name: 'Date', value: 'x, y' }, ...named('Cookie')];
    expect(listElements(headers, 'Vary')).toEqual(['Origin', 'accept', 'Cookie']);
  });

  test('is nothing where the header is absent, or holds only commas and blanks', () => {
    expect(listElements([], 'Vary')).toEqual([]);
    expect(listElements(named('', ' , ,\t'), 'Vary')).toEqual([]);
  });

  test('keeps elements that are no tokens, and what HTTP does not take for a blank', () => {
    expect(elementsOf(['a b,"c"', '\xa0d\t'])).toEqual(['a b', '"c"', '\xa0d']);
  });
});
