import type { Exchange } from '../../exchange/exchange';
import type { Diagnosis } from '../diagnosis';
import type { FoundFinding } from './found-finding';
import type { CorsResponse } from './parts/cors-responses';
import type { RelatedResponses } from './parts/related-responses';

/** What a finding is looked for in. */
export type FindingFacts = {
  /** As the servers responded, whatever was changed on the way to the page. */
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  /** Every response that another origin than the page's gave, in the order of the wire. */
  readonly responses: readonly CorsResponse[];
} & RelatedResponses;

/** One kind of finding: when it is there, and what to tell the reader. */
export type FindingDefinition<C extends string> = {
  readonly code: C;
  /** Null where there is nothing of the kind; everything of it in one finding, however many responses show it. */
  readonly find: (facts: FindingFacts) => FoundFinding | null;
};
