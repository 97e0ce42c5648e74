import type { HeaderList } from '../../fetch-standard/header-list';

/** A message as it goes to a server; one character of a header is one byte. */
export type OutgoingMessage = {
  /** Absolute, of http or https. */
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** Null where it has none. */
  readonly body: string | null;
};

/** The head of a response: names and values as they came, repeats kept. Nothing behind it is read. */
export type ResponseHead = {
  readonly status: number;
  readonly statusLine: string;
  readonly headers: HeaderList;
};
