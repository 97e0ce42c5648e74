/**
 * The case about which a page asks how many of its requests the servers have got, just before the last of a sequence:
 * what was reported of it so far is about earlier requests.
 */
export function lastBegunOf(url: string): string | undefined {
  return /\/received\/([\w-]+)$/.exec(url)?.[1];
}

/** The value of the query parameter `case` in a URL, or in a sentence that contains such a URL. */
export function caseOf(text: string): string | undefined {
  return /[?&]case=([\w-]+)/.exec(text)?.[1];
}
