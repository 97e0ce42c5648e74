import type { Knowledge } from '../diagnosis/diagnosis';
import type { Prose } from '../diagnosis/words/prose';
import type { Actor } from '../diagnosis/situations/who-acts';
import type { Section } from './section';

/** A message of the browser. */
export type BrowserMessage = {
  readonly text: string;
  /** When it is this one, without a full stop; null where nothing is open. */
  readonly condition: string | null;
};

/** `good`: nothing happened on the server. `warn`: something may have changed there although the page got nothing. */
export type ReachTone = 'good' | 'warn' | 'plain';

/** What stands above everything else that is said of a request. */
export type Headline = {
  /** What happened, without a full stop. */
  readonly title: Prose;
  /** The verdict as a sentence, where the title is not it; null where it is. */
  readonly verdict: Prose | null;
  /** Who has to fix it; null where there is nothing to fix. */
  readonly actor: Actor | null;
  /** Whether the server processed the request, without a full stop. */
  readonly reach: Prose;
  /** Whether that is good to know, a reason for care, or neither. */
  readonly reachTone: ReachTone;
  /** How the title is known. */
  readonly knownBy: Knowledge;
  /** The browser under the name that developers know it by. */
  readonly browser: string;
  /** What the browser itself reports: nothing, one message, or two where it is not known which. */
  readonly browserMessages: readonly BrowserMessage[];
};

/** What is said of a request: what stands above everything else, and sections in the order in which they are worth reading. */
export type Explanation = { readonly verdict: Headline; readonly sections: readonly Section[] };
