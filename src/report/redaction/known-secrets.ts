import type { Exchange } from '../../exchange/exchange';
import type { Header } from '../../fetch-standard/header-list';
import { REDACTED, REDACTED_IN_URL } from './marks';
import { headersOf, hostsOf, urlsOf } from './recorded-texts';
import { redactHeader } from './redact-header';
import { redactUrls } from './redact-urls';

/** What stands in the place of a secret, and the header that carried it; null for one from a URL. */
export type KnownSecret = { readonly text: string; readonly mark: string; readonly header: string | null };

/** Shorter ones stand in too many texts by chance; where they were recorded, their name tells of them. */
const SHORTEST = 6;

/** What reads like words has to be this long to be one value rather than another that says the same. */
const LONG = 16;

const isSaidByChance = (text: string): boolean =>
  text.length < SHORTEST || (text.length < LONG && /^[A-Za-z/_-]+$/.test(text));

/** How often a text may hold its own beginning again. */
const MOST_REPEATS = 8;

/** A text that repeats its own beginning says nothing, and would be compared at every place of a text like it. */
function repeatsItself(text: string): boolean {
  const beginning = text.slice(0, SHORTEST);
  let at = 0;
  for (let times = 0; times < MOST_REPEATS; times += 1) {
    at = text.indexOf(beginning, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Servers choose what is compared, and could have thousands of values begin alike. */
const MOST_ALIKE = 100;

const MARKS = /\[redacted\]|redacted/;

/** Whether a redaction put a mark into a text. */
export const isMarked = (text: string): boolean => MARKS.test(text);

/** What a redaction took out of a text. One that did more than put marks into it took the whole. */
export function takenOut(original: string, redacted: string): readonly string[] {
  if (redacted === original) return [];
  const kept = redacted.split(MARKS);
  const taken: string[] = [];
  let from = kept[0]?.length ?? 0;
  if (!original.startsWith(kept[0] ?? '')) return [original];
  for (const [index, piece] of kept.slice(1).entries()) {
    const isLast = index === kept.length - 2;
    const at = isLast ? original.length - piece.length : original.indexOf(piece, from);
    if (at < from || !original.startsWith(piece, at)) return [original];
    taken.push(original.slice(from, at));
    from = at + piece.length;
  }
  return taken;
}

const ofHeader = (header: Header): readonly KnownSecret[] =>
  takenOut(header.value, redactHeader(header).value).map((text) => ({
    text: text.trim(),
    mark: REDACTED,
    header: header.name.toLowerCase(),
  }));

/** The rules compare names in lower case, and speak of them so; the forms of many secrets need their capitals. */
const ofName = ({ name }: Header): readonly KnownSecret[] =>
  takenOut(name, redactUrls(name)).flatMap((text) =>
    [text, text.toLowerCase()].map((spelled) => ({ text: spelled, mark: REDACTED_IN_URL, header: null })),
  );

const ofUrl = (url: string): readonly KnownSecret[] =>
  takenOut(url, redactUrls(url)).map((text) => ({ text, mark: REDACTED_IN_URL, header: null }));

/** Finds in any text what was secret where it was recorded, whole or with its end cut off. */
export type KnownSecrets = {
  /** The text with each secret in it replaced by what stands for it. */
  readonly replacedIn: (text: string, standIn: (secret: KnownSecret) => string) => string;
};

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z0-9]/.test(character);

type Found = { readonly secret: KnownSecret; readonly length: number };

/** How much of a secret stands there: all of it, or its beginning where the text was cut; null for nothing. */
function lengthAt(text: string, index: number, secret: string): number | null {
  if (text.startsWith(secret, index)) return isWord(text[index + secret.length]) ? null : secret.length;
  const isCut = text.endsWith('…');
  const rest = text.slice(index, isCut ? -1 : undefined);
  return rest.length >= (isCut ? SHORTEST : LONG) && secret.startsWith(rest) ? rest.length : null;
}

/**
 * What the names and forms around them showed to be secret in recorded exchanges. The same value may stand elsewhere with
 * nothing that tells: in a sentence, or under a name that a reader edited. Hosts and methods are none.
 */
export function knownSecretsOf(exchanges: readonly Exchange[]): KnownSecrets {
  const byBeginning = new Map<string, Map<string, KnownSecret>>();
  for (const exchange of exchanges) {
    const subjects = [...hostsOf(exchange), ...exchange.hops.map(({ method }) => method)];
    const headers = headersOf(exchange);
    const secrets = [
      ...headers.flatMap(ofHeader),
      ...headers.flatMap(ofName),
      ...urlsOf(exchange).flatMap(ofUrl),
    ];
    for (const secret of secrets) {
      const { text } = secret;
      if (isSaidByChance(text) || repeatsItself(text) || subjects.some((subject) => subject.includes(text)))
        continue;
      const beginning = text.slice(0, SHORTEST);
      const alike = byBeginning.get(beginning) ?? new Map<string, KnownSecret>();
      if (alike.size < MOST_ALIKE) alike.set(text, secret);
      byBeginning.set(beginning, alike);
    }
  }
  // Nearly every place of a text is done with by one look at its character.
  const firsts = new Set(Array.from(byBeginning.keys(), (beginning) => beginning.charCodeAt(0)));
  const foundAt = (text: string, index: number): Found | null => {
    if (!firsts.has(text.charCodeAt(index)) || isWord(text[index - 1])) return null;
    let longest: Found | null = null;
    for (const secret of byBeginning.get(text.slice(index, index + SHORTEST))?.values() ?? []) {
      const length = lengthAt(text, index, secret.text);
      if (length !== null && length > (longest?.length ?? 0)) longest = { secret, length };
    }
    return longest;
  };
  return {
    replacedIn: (text, standIn) => {
      if (byBeginning.size === 0) return text;
      let replaced = '';
      let done = 0;
      for (let index = 0; index <= text.length - SHORTEST; index += 1) {
        const found = index < done ? null : foundAt(text, index);
        if (found === null) continue;
        replaced += text.slice(done, index) + standIn(found.secret);
        done = index + found.length;
      }
      return replaced + text.slice(done);
    },
  };
}
