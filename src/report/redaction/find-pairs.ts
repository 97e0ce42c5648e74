import type { DecodedText } from './decoded-text';
import { isRandom } from './random-text';
import type { Range } from './range';
import { nameMeaning } from './secret-name';

/** No name is longer; a stranger's may be. */
const LONGEST_NAME = 100;

const isOfName = (char: string): boolean => /[\w.$[\]-]/.test(char);

/** What may stand between a name, its `=` or `:`, and the value: blanks, and quotes, escaped in JSON within JSON. */
const MOST_BETWEEN = 8;

function nameBefore(text: string, separator: number): string {
  let end = separator;
  while (separator - end < MOST_BETWEEN && /[\s"'\\]/.test(text.charAt(end - 1))) end -= 1;
  let start = end;
  while (end - start < LONGEST_NAME && start > 0 && isOfName(text.charAt(start - 1))) start -= 1;
  return text.slice(start, end);
}

/** Where a value begins, and how it is quoted: `"`, or `\"` within JSON within JSON; empty for a value without quotes. */
function opening(text: string, separator: number): { readonly start: number; readonly quote: string } {
  const between = /\s{0,4}(\\{0,3}["'])?/y;
  between.lastIndex = separator + 1;
  const [whole = '', quote = ''] = between.exec(text) ?? [];
  return { start: separator + 1 + whole.length, quote };
}

function endOfQuoted(text: string, start: number, quote: string, limit: number): number {
  for (let at = start; at < limit; at += 1) {
    if (!text.startsWith(quote, at)) continue;
    if (quote.length > 1 || text.charAt(at - 1) !== '\\') return at;
  }
  return limit;
}

/** The end of an array or object of JSON; of the text where it is not closed. */
function endOfNested(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '"') at = endOfQuoted(text, at + 1, '"', text.length);
    else if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

type PlainValue = {
  readonly start: number;
  /** Where its `=` or `:` stands. */
  readonly separator: number;
  /** The characters that end it. */
  readonly ends: RegExp;
  readonly limit: number;
};

/**
 * The end of a value without quotes. What was encoded deeper than its `=` belongs to it: of `token=a%26b` the whole is the
 * token, of `next=%2F%3Ftoken%3Da%26b` only `a`.
 */
function endOfPlain({ text, levels }: DecodedText, { start, separator, ends, limit }: PlainValue): number {
  const level = levels[separator] ?? 0;
  let at = start;
  while (at < limit && !((levels[at] ?? 0) <= level && ends.test(text.charAt(at)))) at += 1;
  return at;
}

const ENDS_SECRET = /[&#\s"<>]/;
const ENDS_AFTER_SEMICOLON = /[&#?\s"<>]/;
const ENDS_AMBIGUOUS = /[&#\s"'<>;,]/;
const ENDS_AFTER_COLON = /[&#?/\s"'<>;,]/;

/** Schemes that tell how the page authenticates and nothing more. */
const SCHEME =
  /^(?:Basic|Bearer|Digest|DPoP|HOBA|Mutual|Negotiate|NTLM|Token|ApiKey|AWS4-HMAC-SHA256)(?:[\s+]+|$)/i;

/** Values that tell nobody anything, whatever their name. */
const SAYS_NOTHING =
  /^(?:true|false|null|undefined|none|yes|no|include|omit|same-origin|\*|VALUE-NOT-SEEN|\[?redacted\]?)?$/i;

/** The name of a header or a parameter says that its value is secret; whether anything of it is. */
export const saysNothing = (value: string): boolean => SAYS_NOTHING.test(value.trim());

/** The scheme with which a secret value begins, with what parts it from the rest; empty where there is none. */
export const schemeOf = (value: string): string => SCHEME.exec(value)?.[0] ?? '';

/** Whether a value is a URL or a path, which is looked through part by part. */
export const isPlace = (value: string): boolean => /^[./]*\/|:\/\//.test(value);

function semicolonBefore(text: string, separator: number): boolean {
  const name = nameBefore(text, separator);
  return text.charAt(separator - name.length - 1) === ';';
}

/** The marks at the end of a value part it from the next. */
function withoutMarks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /[;,']/.test(text.charAt(last - 1))) last -= 1;
  return last;
}

function secretValue(decoded: DecodedText, separator: number): Range {
  const { text } = decoded;
  const { start, quote } = opening(text, separator);
  if (quote !== '') return { start, end: endOfQuoted(text, start, quote, text.length) };
  if (text.charAt(separator) === ':' && /[[{]/.test(text.charAt(start)))
    return { start, end: endOfNested(text, start) };
  const limit = text.length;
  const ends = semicolonBefore(text, separator) ? ENDS_AFTER_SEMICOLON : ENDS_SECRET;
  const end = endOfPlain(decoded, { start, separator, ends, limit });
  const scheme = schemeOf(text.slice(start, end + 1)).length;
  if (scheme === 0) return { start, end: withoutMarks(text, start, end) };
  const after = start + scheme;
  const last = Math.max(end, endOfPlain(decoded, { start: after, separator, ends, limit }));
  return { start: after, end: withoutMarks(text, after, last) };
}

/** Values are judged by so many characters: where they are no secret, what follows them is looked at again. */
const JUDGED_BY = 300;

/** The end of the latest value that was judged and was no secret. */
type Judged = { until: number };

function ambiguousValue(decoded: DecodedText, separator: number, judged: Judged): Range | null {
  const { text } = decoded;
  const { start, quote } = opening(text, separator);
  // A part of what does not look random does not either: no text is judged more than twice.
  if (start + JUDGED_BY / 2 < judged.until) return null;
  const ends = text.charAt(separator) === ':' ? ENDS_AFTER_COLON : ENDS_AMBIGUOUS;
  const endBefore = (limit: number): number =>
    quote === ''
      ? endOfPlain(decoded, { start, separator, ends, limit })
      : endOfQuoted(text, start, quote, limit);
  const end = endBefore(Math.min(text.length, start + JUDGED_BY));
  const value = text.slice(start, end);
  if (!isPlace(value) && isRandom(value)) return { start, end: endBefore(text.length) };
  judged.until = end;
  return null;
}

function pairAt(decoded: DecodedText, separator: number, judged: Judged): Range | null {
  const { text } = decoded;
  const meaning = nameMeaning(nameBefore(text, separator));
  if (meaning === 'secret') {
    const range = secretValue(decoded, separator);
    return saysNothing(text.slice(range.start, range.end)) ? null : range;
  }
  return meaning === 'ambiguous' ? ambiguousValue(decoded, separator, judged) : null;
}

/**
 * The values that their names say are secret, wherever a text has names and values: parameters of URLs, cookies, members
 * of JSON, headers. In order; a value is looked through once.
 */
export function findPairs(decoded: DecodedText): readonly Range[] {
  const ranges: Range[] = [];
  const judged: Judged = { until: 0 };
  let done = 0;
  for (const { index } of decoded.text.matchAll(/[=:]/g)) {
    if (index < done) continue;
    const range = pairAt(decoded, index, judged);
    if (range === null || range.end <= range.start) continue;
    ranges.push(range);
    done = range.end;
  }
  return ranges;
}
