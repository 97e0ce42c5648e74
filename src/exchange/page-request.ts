import type { HeaderList } from '../fetch-standard/header-list';

/** A request that a page is to make. */
export type PageRequest = {
  /** The serialised origin of the page that it is made for: it is sent from no other. */
  readonly origin: string;
  readonly url: string;
  readonly method: string;
  readonly mode: 'cors' | 'no-cors';
  readonly credentials: 'include' | 'same-origin';
  readonly headers: HeaderList;
};

/** What became of asking a page for that: `refused` where its own code or the browser did not take the request. */
export type PageRequestOutcome = 'sent' | 'other-origin' | 'refused';
