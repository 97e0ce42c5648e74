import type { Random } from './seeded-random';

/** A secret as it is planted, and the parts of it that nobody else may learn. */
export type Secret = {
  readonly text: string;
  /** What is left without the published beginning, and without parts that the form shares with every other. */
  readonly hidden: readonly string[];
};

/**
 * How much of a secret's form its service has published: `published` where a beginning or a fixed part tells it from other
 * texts; `held-out` for the same where the product's list was not to know the form, so that it stands for those to come;
 * `opaque` where it looks like any other random text.
 */
export type Telling = 'published' | 'held-out' | 'opaque';

/** One kind of secret. */
export type SecretForm = {
  readonly name: string;
  readonly telling: Telling;
  readonly make: (random: Random) => Secret;
};

/** A secret that begins with a fixed text. */
export const after = (beginning: string, ...hidden: readonly string[]): Secret => ({
  text: beginning + hidden.join(''),
  hidden,
});

/** A secret all of which is drawn. */
export const drawn = (text: string): Secret => ({ text, hidden: [text] });

/** A text in base64url, as JSON Web Tokens are written. */
export const base64url = (text: string): string => Buffer.from(text).toString('base64url');
