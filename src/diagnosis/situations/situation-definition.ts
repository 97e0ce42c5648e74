import type { Evidence, Knowledge } from '../diagnosis';
import type { Owner } from '../words/owner';
import type { Prose } from '../words/prose';
import type { Witness } from '../words/witness';
import type { SituationFacts } from './situation-facts';

/** What was found of a situation in one exchange. */
export type FoundSituation = {
  readonly owner: Owner;
  /** Lines of this exchange. */
  readonly evidence: readonly Evidence[];
  /** Other exchanges that show it; what needs two is told only where there is one. */
  readonly witnesses: readonly Witness[];
  /** What happened, in one sentence with the real values. */
  readonly happened: Prose;
  /** Whether the server processed the request, without a full stop, where it is not as a response alone would have it. */
  readonly reach?: Prose;
  /** What to do, in a sentence or two. */
  readonly todo: Prose;
  /** Names of the headers that `todo` is about, where code is written of it. */
  readonly names?: readonly string[];
  /** Where nothing recorded shows that the API needs the credentials of the request, so that the page may omit them. */
  readonly mayOmitCredentials?: true;
  /** Where the attributes of a cookie that was seen keep it from requests of another site. */
  readonly keepsCookieToItsSite?: true;
} & (
  | { readonly knownBy: Exclude<Knowledge, 'assumed'> }
  /** `confirm` says how to find out, as a sentence. */
  | { readonly knownBy: 'assumed'; readonly confirm: Prose }
);

/** One situation: when it applies, the text, and who owns it. */
export type SituationDefinition<C extends string> = {
  readonly code: C;
  /** Codes of more general ones that say nothing new where this one applies. */
  readonly covers: readonly string[];
  readonly find: (facts: SituationFacts) => FoundSituation | null;
};
