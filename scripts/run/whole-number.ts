/**
 * Reads the value of an option.
 *
 * @throws Error with a sentence for people, where it is no whole number from `least` to `most`
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^[0-9]+$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most)) {
    throw new Error(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
  }
  return number;
}
