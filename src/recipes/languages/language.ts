import { code, prose, type Prose } from '../../diagnosis/words/prose';

/** A language that configuration is written in, as far as foreign text has to be put into it. */
export type Language = {
  /** What a reader calls it, for example `nginx configuration`. */
  readonly name: string;
  /** What comes after "cannot be written, because": null when the text can be written as a string of this language. */
  readonly refuses: (text: string) => Prose | null;
  /**
   * The text as one string, quotes included, that means exactly this text where the language reads it. Only for texts
   * that are not refused.
   */
  readonly quote: (text: string) => string;
};

/** For languages that can write any text. */
export const refusesNothing = (): null => null;

/** For languages that have no escape for some characters: anything but printable ASCII, and those given. */
export function refusesAllBut(what: string, unwritable: RegExp): (text: string) => Prose | null {
  return (text) => {
    if (!/^[\x20-\x7e]*$/.test(text))
      return prose`${what} has no escape for characters outside printable ASCII`;
    const found = unwritable.exec(text);
    return found === null ? null : prose`${what} has no escape for ${code(found[0])}`;
  };
}
