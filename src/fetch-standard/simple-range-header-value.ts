/**
 * Whether a Range value asks for one range from a known start (`bytes=0-499`, `bytes=500-`), without whitespace.
 * `bytes=-500` is not simple, nor is a range that ends before it starts.
 *
 * @see https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function isSimpleRange(value: string): boolean {
  if (!/^bytes=[0-9]+-[0-9]*$/.test(value)) return false;
  const dash = value.indexOf('-');
  const end = value.slice(dash + 1);
  return end === '' || BigInt(value.slice('bytes='.length, dash)) <= BigInt(end);
}
