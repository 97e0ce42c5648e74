import type { HopResponse } from '../../exchange/exchange';
import type { HeaderList } from '../../fetch-standard/header-list';
import type { StackName } from './stacks';

/** A response of a server, as it was sent. */
export type SeenResponse = {
  readonly message: HopResponse;
  readonly status: number;
  readonly headers: HeaderList;
};

/** Where a sign shows: in one of the responses, or in the URL that was requested. */
export type CluePlace = HopResponse | 'url';

/** What a sign was seen in. */
export type Clue = {
  readonly place: CluePlace;
  /** A header name as received, `:status`, or `host`, `path` or `port`. */
  readonly name: string;
  /** As received, shortened; of a cookie its name alone, of a path the part that tells. */
  readonly value: string;
};

/**
 * How much a sign says: `strong` when only this stack leaves it, `weak` when others may leave it too. One weak sign alone
 * says nothing.
 */
export type Strength = 'strong' | 'weak';

export type Sign = {
  readonly stack: StackName;
  readonly strength: Strength;
  /** Whether the stack says its own name in it, in a header that is made for that. */
  readonly isName: boolean;
  /** Documentation that says so, or the code that leaves it. */
  readonly source: string;
};

/** A sign in a response. */
export type ResponseSign = Sign & {
  /** The names of the headers that it may show in; null where it looks at something else. */
  readonly header: RegExp | null;
  /** Where the sign shows in a response; null when it does not. */
  readonly find: (response: SeenResponse) => Clue | null;
};

/** A URL, taken apart once. */
export type SeenUrl = {
  readonly href: string;
  /** In lower case, without a dot at its end. */
  readonly host: string;
  /** Empty where it is the one of the scheme. */
  readonly port: string;
  readonly path: string;
};

/** The parts of a URL. */
export const seenUrl = ({ href, hostname, port, pathname }: URL): SeenUrl => ({
  href,
  host: hostname.replace(/\.$/, ''),
  port,
  path: pathname,
});

/** A sign in the URL of a request. */
export type UrlSign = Sign & {
  /** Where the sign shows in a URL; null when it does not. */
  readonly findIn: (url: SeenUrl) => Clue | null;
};

/** A sign that only one stack leaves. */
export const strong = (stack: StackName, source: string): Sign => ({
  stack,
  strength: 'strong',
  isName: false,
  source,
});

/** A sign that other stacks leave too. */
export const weak = (stack: StackName, source: string): Sign => ({
  ...strong(stack, source),
  strength: 'weak',
});

const LONGEST = 200;

const shortened = (value: string): string => (value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);

/** A clue from a header, its value shortened. */
export const clueOf = (response: SeenResponse, name: string, value: string): Clue => ({
  place: response.message,
  name,
  value: shortened(value),
});

/** A clue from a URL, its value shortened. */
export const clueInUrl = (name: 'host' | 'path' | 'port', value: string): Clue => ({
  place: 'url',
  name,
  value: shortened(value),
});
