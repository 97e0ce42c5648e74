/** Cuts the given characters from both ends; linear, unlike a regular expression that is anchored at the end only. */
function strip(text: string, characters: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && characters.includes(text.charAt(start))) start += 1;
  while (end > start && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Cuts HTTP tabs and spaces from both ends. @see https://fetch.spec.whatwg.org/#http-tab-or-space */
export function stripTabOrSpace(text: string): string {
  return strip(text, '\t ');
}

/** Cuts HTTP whitespace (tab, line feed, carriage return, space) from both ends. @see https://fetch.spec.whatwg.org/#http-whitespace */
export function stripHttpWhitespace(text: string): string {
  return strip(text, '\t\n\r ');
}
