import type { ProsePart } from '../../diagnosis/words/prose';
import type { Exchange } from '../../exchange/exchange';
import type { Header } from '../../fetch-standard/header-list';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { ours } from './composed-text';
import { isMarked, knownSecretsOf, takenOut } from './known-secrets';
import { REDACTED_IN_URL } from './marks';
import { redactHeader } from './redact-header';
import { redactUrls } from './redact-urls';
import { sparedHosts } from './spared-hosts';

/** A header line without secrets. */
export type RedactedHeader = { readonly name: RedactedText; readonly value: RedactedText };

/** A sentence without secrets. */
export type RedactedProse = readonly { readonly kind: 'words' | 'code'; readonly text: RedactedText }[];

/** What was left out so far. */
export type LeftOut = {
  /** Lower-cased names of headers whose values hold secrets, in the order in which they came. */
  readonly headers: readonly string[];
  /** Whether a URL or another text was changed. */
  readonly urls: boolean;
};

/**
 * The border that everything passes which leaves: each value just before it is printed, so that what is said was worked out
 * from what was recorded. It remembers what it took out.
 */
export type Redaction = {
  /** A URL, a path, or words. */
  readonly text: (text: string) => RedactedText;
  /** A value of which nothing says what it is: perhaps a header line. */
  readonly literal: (text: string) => RedactedText;
  /** A header line, by its name and its value. */
  readonly header: (header: Header) => RedactedHeader;
  /** A method or the name of a header: what comes of one that holds a secret is a name as well. */
  readonly name: (name: string) => RedactedText;
  readonly prose: (prose: readonly ProsePart[]) => RedactedProse;
  readonly leftOut: () => LeftOut;
};

/** Works something out once for each two texts. */
function memoizedByTexts<Result>(
  find: (text: string, about: string) => Result,
): (text: string, about: string) => Result {
  const byAbout = new Map<string, Map<string, Result>>();
  return (text, about) => {
    const byText = byAbout.get(about) ?? new Map<string, Result>();
    byAbout.set(about, byText);
    const result = byText.get(text) ?? find(text, about);
    byText.set(text, result);
    return result;
  };
}

/** A value that is a whole header line: what its name tells counts in a sentence too. */
const HEADER_LINE = /^([!#$%&'*+\-.^_`|~\w]+): (.*)$/s;

/** Makes the {@link Redaction} of what is told of recorded exchanges; without any, of what is told of none. */
export type RedactionOf = (exchanges: readonly Exchange[]) => Redaction;

/** @param seen where to put what is taken out */
function redactionInto(seen: Set<string>, exchanges: readonly Exchange[]): Redaction {
  const secrets = knownSecretsOf(exchanges);
  const hosts = sparedHosts(exchanges);
  const headers = new Set<string>();
  let urls = false;
  const note = (original: string, redacted: string): void => {
    // What holds a mark was taken out before, and counted then.
    for (const text of takenOut(original, redacted)) if (!isMarked(text)) seen.add(text.trim());
  };

  // The same names and lines stand in many places of a report, some of them as long as a server likes.
  const redacted = memoizedByTexts((text: string, mark: string): RedactedText => {
    const withoutKnown = secrets.replacedIn(text, (secret) => {
      seen.add(secret.text);
      if (secret.header === null) urls = true;
      else headers.add(secret.header);
      return mark === '' ? secret.mark : mark;
    });
    const byForm = hosts.around(withoutKnown, redactUrls);
    if (byForm !== withoutKnown) urls = true;
    note(withoutKnown, byForm);
    return asRedacted(byForm);
  });
  const headerLine = memoizedByTexts((value: string, name: string): RedactedHeader => {
    const withoutKnown = secrets.replacedIn(value, ({ mark }) => mark);
    const byName = hosts.around(withoutKnown, (masked) => redactHeader({ name, value: masked }).value);
    if (byName !== value) headers.add(name.toLowerCase());
    note(value, byName);
    return { name: redacted(name, REDACTED_IN_URL), value: asRedacted(byName) };
  });
  const header = ({ name, value }: Header): RedactedHeader => headerLine(value, name);
  const literal = (text: string): RedactedText => {
    const [, name, value] = HEADER_LINE.exec(text) ?? [];
    if (name === undefined || value === undefined) return redacted(text, '');
    const line = header({ name, value });
    return ours`${line.name}: ${line.value}`;
  };
  return {
    text: (text) => redacted(text, ''),
    literal,
    header,
    name: (name) => redacted(name, REDACTED_IN_URL),
    prose: (prose) =>
      prose.map((part) =>
        part.kind === 'code'
          ? { kind: 'code', text: literal(part.text) }
          : // In words, services make an emoji of what stands between two colons.
            { kind: part.kind === 'time' ? 'code' : 'words', text: redacted(part.text, '') },
      ),
    leftOut: () => ({ headers: [...headers], urls }),
  };
}

/** The redaction of what is told of recorded exchanges; without any, of what is told of none. */
export const redactionOf: RedactionOf = (exchanges) => redactionInto(new Set(), exchanges);

/** The redactions that one report is printed with, and how many different secrets they have taken out together so far. */
export function countedRedactions(): { readonly redactionOf: RedactionOf; readonly secrets: () => number } {
  const seen = new Set<string>();
  return { redactionOf: (exchanges) => redactionInto(seen, exchanges), secrets: () => seen.size };
}
