/** Cuts the given characters from both ends; linear, unlike a regular expression that is anchored at the end only. */
function strip(text: string, characters: ReadonlySet<string | undefined>): string {
  let start = 0;
  let end = text.length;
  while (characters.has(text[start])) start += 1;
  while (characters.has(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

const TAB_OR_SPACE: ReadonlySet<string | undefined> = new Set('\t ');
const HTTP_WHITESPACE: ReadonlySet<string | undefined> = new Set('\t\n\r ');

/** Cuts HTTP tabs and spaces from both ends. @see https://fetch.spec.whatwg.org/#http-tab-or-space */
export function stripTabOrSpace(text: string): string {
  return strip(text, TAB_OR_SPACE);
}

/** Cuts HTTP whitespace (tab, line feed, carriage return, space) from both ends. @see https://fetch.spec.whatwg.org/#http-whitespace */
export function stripHttpWhitespace(text: string): string {
  return strip(text, HTTP_WHITESPACE);
}
