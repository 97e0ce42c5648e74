import type { Evidence, Knowledge } from '../diagnosis';
import type { ResponseFix } from '../fix/fix';
import type { Prose } from '../words/prose';
import type { Witness } from '../words/witness';

/** How much it matters, most first. `hint`: nothing unsafe by itself, but fragile, slow or misunderstood. */
export const SEVERITIES = ['high', 'medium', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Header lines of one response that the remedy changes. */
export type ResponseChange = Pick<ResponseFix, 'response' | 'hop' | 'url' | 'method' | 'headers'>;

/** What to do about a finding. */
export type Remedy = {
  /** One to three sentences. */
  readonly text: Prose;
  /** The same as changed header lines; empty where it is no change of headers, or none that is right for everybody. */
  readonly changes: readonly ResponseChange[];
};

/** One thing that is unsafe or fragile. */
export type FoundFinding = {
  readonly severity: Severity;
  /** Short, for headings. Sentence case, no full stop. */
  readonly title: Prose;
  /** What was seen and what can come of it, in one sentence with the real values. */
  readonly risk: Prose;
  /** The lines of this exchange that show it. */
  readonly evidence: readonly Evidence[];
  /** The other requests that show it; empty where this one is enough. */
  readonly witnesses: readonly Witness[];
  readonly remedy: Remedy;
  readonly knownBy: Knowledge;
  /** Where it is assumed or rests on other requests: why, and what would confirm it. Null where it is observed. */
  readonly because: Prose | null;
};
