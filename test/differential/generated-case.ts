import type { ZooCase } from '../zoo/zoo-case';

/** A case that nobody chose: what is sent and how the servers respond, without a word on what should come of it. */
export type GeneratedCase = Pick<ZooCase, 'id' | 'request' | 'responses'> & {
  /** The server that has the page; the zoo's own if left out. */
  readonly page?: 'page' | 'defaultPort';
};
