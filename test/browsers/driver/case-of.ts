/** The value of the query parameter `case` in a URL, or in a sentence that contains such a URL. */
export function caseOf(text: string): string | undefined {
  return /[?&]case=([\w-]+)/.exec(text)?.[1];
}
