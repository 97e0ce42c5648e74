/**
 * A function of a text that remembers what it gave, for a text that a log holds thousands of times. Strangers choose the
 * texts, so that it forgets them all once there are too many.
 *
 * @param most how many texts are remembered
 */
export function memoizedByText<T>(compute: (text: string) => T, most: number): (text: string) => T {
  const remembered = new Map<string, { readonly result: T }>();
  return (text) => {
    const known = remembered.get(text);
    if (known !== undefined) return known.result;
    const result = compute(text);
    if (remembered.size >= most) remembered.clear();
    remembered.set(text, { result });
    return result;
  };
}
