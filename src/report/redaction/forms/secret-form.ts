/** A form of secrets that their issuer has published, so that they are found wherever they stand. */
export type SecretForm = {
  readonly issuer: string;
  /** Where it is described. */
  readonly source: string;
  /** How they begin; plain text, in the case in which they are issued. */
  readonly begins: readonly string[];
  /** What follows: the characters of a regular expression's class. */
  readonly body: string;
  /** How many of these there are at least. */
  readonly least: number;
};

/** Characters of base64url. */
export const URL64 = String.raw`\w\-`;
/** The same in parts. */
export const DOTTED = String.raw`\w\-.`;
/** Letters and digits. */
export const ALNUM = 'A-Za-z0-9';
/** Digits of hexadecimal numbers. */
export const HEX = '0-9a-f';

/** One form. */
export const form = (
  issuer: string,
  source: string,
  begins: readonly string[],
  { body, least }: Pick<SecretForm, 'body' | 'least'>,
): SecretForm => ({ issuer, source, begins, body, least });
