import { isRandom } from './random-text';
import type { Range } from './range';
import { SECRET_PATHS } from './secret-paths';
import { SECRET_FORMS, WORDLIKE_BEGINNINGS } from './forms';

const escaped = (text: string): string => text.replace(/[.$\\/+*?^()[\]{}|-]/g, String.raw`\$&`);

const longestFirst = (a: string, b: string): number => b.length - a.length;

/**
 * One pattern of all forms. A body has one class of characters and no end but the class's, so that what fails has looked
 * no further than the least length, and what matches is not looked at again: together the search is linear.
 */
const FORMS = SECRET_FORMS.flatMap(({ begins, body, least }) =>
  begins.map((begin) => ({ begin, rest: `${escaped(begin.slice(1))}[${body}]{${String(least)},}` })),
).sort((a, b) => longestFirst(a.begin, b.begin));

const FIRSTS = [...new Set(FORMS.map(({ begin }) => begin.charAt(0)))];

const restsAfter = (first: string): string =>
  FORMS.flatMap(({ begin, rest }) => (begin.startsWith(first) ? [rest] : [])).join('|');

/** By their first characters: what begins with none is done with after some thirty comparisons instead of two hundred. */
const PREFIXED = FIRSTS.map((first) => `${escaped(first)}(?:${restsAfter(first)})`).join('|');

/** `sk-` begins secrets and much else, `sk-proj-` nothing else: the longest beginning that fits is the one that counts. */
const BEGINNINGS = SECRET_FORMS.flatMap(({ begins }) => begins).sort(longestFirst);

function isDistinct(found: string): boolean {
  const beginning = BEGINNINGS.find((begin) => found.startsWith(begin));
  return beginning === undefined || !WORDLIKE_BEGINNINGS.includes(beginning);
}

/**
 * Forms without a beginning of their own. JSON Web Tokens and whatever else is JSON in base64, by the first characters of
 * `{"`, `{ "` and `{` at the end of a line (RFC 7519); bot tokens of Telegram and Discord; client secrets of Microsoft Entra.
 */
const SHAPED = [
  String.raw`(?:eyJ|eyA|ewo|ew0|ewk)[\w\-]{10,}={0,2}(?:\.[\w\-]*={0,2}){0,4}`,
  String.raw`\d{8,10}:AA[\w\-]{30,}`,
  String.raw`[MNO][\w\-]{22,27}\.[\w\-]{6}\.[\w\-]{27,}`,
  String.raw`[\w~.\-]{3}\dQ~[\w~.\-]{31,34}`,
].join('|');

const FORM = new RegExp(String.raw`(?:(?<![A-Za-z0-9])|(?<=/bot))(?:${PREFIXED}|${SHAPED})`, 'g');

/** No form is shorter or has a blank in it, and most words are shorter: so they need not be looked through. */
const LONG_ENOUGH = /\S{13,}/g;

/** The armour of keys (RFC 7468), which may have lost its line breaks, and its end. */
const ARMOUR = /-----BEGIN [A-Z0-9 ]{0,40}(?:PRIVATE KEY|CERTIFICATE|PGP MESSAGE)[A-Z0-9 ]{0,20}-----/g;
const ARMOUR_BEGIN = '-----BEGIN ';
const ARMOUR_END = '-----END ';

function armouredKeys(text: string): readonly Range[] {
  if (!text.includes(ARMOUR_BEGIN)) return [];
  const ranges: Range[] = [];
  for (const { index, 0: begin } of text.matchAll(ARMOUR)) {
    if ((ranges.at(-1)?.end ?? 0) > index) continue;
    const end = text.indexOf(ARMOUR_END, index + begin.length);
    ranges.push({ start: index, end: end < 0 ? text.length : end });
  }
  return ranges;
}

const SECRET_PATH = new RegExp(
  String.raw`(?<![a-z0-9-])(?:${SECRET_PATHS.map(({ begins }) => begins).join('|')})([^\s?#"'<>]+)`,
  'gi',
);

/** The rest of the paths of services of which a URL is all that it takes. Hosts are looked at here, so the text has them. */
export const findSecretPaths = (text: string): readonly Range[] =>
  Array.from(text.matchAll(SECRET_PATH), ({ index, 0: found, 1: secret = '' }) => ({
    start: index + found.length - secret.length,
    end: index + found.length,
  }));

/** Where secrets of a published form stand in a decoded text, in order. */
export function findForms(text: string): readonly Range[] {
  const ranges = [...armouredKeys(text)];
  for (const { index: start, 0: word } of text.matchAll(LONG_ENOUGH))
    for (const { index, 0: found } of word.matchAll(FORM))
      if (isDistinct(found) || isRandom(found))
        ranges.push({ start: start + index, end: start + index + found.length });
  return ranges;
}
