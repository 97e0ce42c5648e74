import type { Hop } from '../../../exchange/exchange';
import type { RuleFailure, RuleFailureCode } from '../../../fetch-standard/failure';
import type { CauseCode } from '../../words/cause-code';
import type { Circumstances, Evidence, NetworkFailure, Owner, Place } from '../../diagnosis';
import type { Prose } from '../../words/prose';

/** The data that a failure with this code carries. */
export type FailureOf<C extends CauseCode> = C extends RuleFailureCode
  ? Extract<RuleFailure, { code: C }>
  : NetworkFailure & { readonly code: C };

/** Where a failure happened, and the hop that it happened in, for texts and evidence. */
export type Scene = Place & {
  readonly hopData: Hop;
  /** The serialised origin of the request as the rules saw it at this hop; null when unknown. */
  readonly origin: string | null;
};

/**
 * What each browser prints in its console for a failure, without the frame around it that names page and URL; null when
 * it prints nothing of its own for it. `…` stands for a value that is not known.
 */
export type Prints = {
  readonly chromium: string | null;
  readonly firefox: string | null;
  readonly webkit: string | null;
};

/** One cause: when the rules found it, what to tell the reader, what proves it and who has to act. */
export type CauseDefinition<C extends CauseCode> = {
  readonly code: C;
  /** Anchor of the step in the Fetch Standard; null for causes that the standard does not know. */
  readonly standard: { readonly label: string; readonly anchor: string } | null;
  readonly owner: (failure: FailureOf<C>, scene: Scene) => Owner;
  /** A finer name within the code; null when there is none. */
  readonly detail: (failure: FailureOf<C>) => string | null;
  /** Short, for list rows and headings. Sentence case, no full stop. */
  readonly title: (failure: FailureOf<C>, at: Circumstances) => Prose;
  /** Completes `Blocked at the preflight: `. Starts in lower case, no full stop. */
  readonly verdict: (failure: FailureOf<C>, at: Circumstances) => Prose;
  /** One to three sentences with the real values: what was compared, how it differs, what the server must send. */
  readonly explanation: (failure: FailureOf<C>, at: Circumstances) => Prose;
  readonly prints: (failure: FailureOf<C>, at: Circumstances) => Prints;
  /** The lines that prove it: what the browser sent and what it received, with the offending part marked. */
  readonly evidence: (failure: FailureOf<C>, scene: Scene) => readonly Evidence[];
};
