import type { HopResponse } from '../../exchange/exchange';
import type { HeaderList } from '../../fetch-standard/header-list';
import type { StackName } from './stacks';

/** A response of a server, as it was sent. */
export type SeenResponse = {
  readonly message: HopResponse;
  readonly status: number;
  readonly headers: HeaderList;
};

/** What a sign was seen in. */
export type Clue = {
  readonly message: HopResponse;
  /** A header name as received, or `:status`. */
  readonly name: string;
  /** As received, shortened; of a cookie its name alone. */
  readonly value: string;
};

/**
 * How much a sign says: `names` when the stack names itself, `typical` for what hardly any other does, `hint` for what
 * several do, `beside` for what so many do that it counts only beside another sign of the stack.
 */
export type Strength = 'names' | 'typical' | 'hint' | 'beside';

export type Sign = {
  readonly stack: StackName;
  readonly strength: Strength;
  /** Where the sign shows in a response; null when it does not. */
  readonly find: (response: SeenResponse) => Clue | null;
};

const LONGEST = 200;

/** A clue from a header, its value shortened. */
export const clueOf = (response: SeenResponse, name: string, value: string): Clue => ({
  message: response.message,
  name,
  value: value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value,
});
