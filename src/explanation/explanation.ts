import type { Evidence, Knowledge } from '../diagnosis/diagnosis';
import type { ClientExplanation } from '../diagnosis/fix/explain-client-fix';
import type { ServerPolicy } from '../diagnosis/fix/fix';
import type { Owner } from '../diagnosis/words/owner';
import type { Prose } from '../diagnosis/words/prose';
import type { Actor } from '../diagnosis/situations/who-acts';
import type { SituationCode } from '../diagnosis/situations/situation-code';
import type { Witness } from '../diagnosis/words/witness';

/** A message of the browser. */
export type BrowserMessage = {
  readonly text: string;
  /** When it is this one, without a full stop; null where nothing is open. */
  readonly condition: string | null;
};

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
  /** How the title is known. */
  readonly knownBy: Knowledge;
  /** The browser under the name that developers know it by. */
  readonly browser: string;
  /** What the browser itself reports: nothing, one message, or two where it is not known which. */
  readonly browserMessages: readonly BrowserMessage[];
};

/** One of the things that happened, beside the first. */
export type Happening = {
  readonly code: SituationCode;
  readonly knownBy: Knowledge;
  readonly happened: Prose;
  readonly todo: Prose;
  /** How to confirm it; null where nothing has to be confirmed. */
  readonly confirm: Prose | null;
  readonly actor: Actor | null;
  readonly evidence: readonly Evidence[];
  readonly witnesses: readonly Witness[];
};

/** What to do first. */
export type FirstAction =
  /** In words: no configuration of a server is what is asked for. */
  | { readonly kind: 'remedy'; readonly text: Prose }
  /** The configuration of these servers, after what `text` says. */
  | {
      readonly kind: 'configuration';
      readonly text: Prose | null;
      readonly policies: readonly [ServerPolicy, ...ServerPolicy[]];
    };

/** A question that readers ask of such a request, with its answer. */
export type Question = { readonly question: Prose; readonly answer: Prose };

/**
 * What somebody needs who reads nothing else, in the order in which it is said. Plain data: whoever prints it decides
 * nothing about CORS.
 */
export type Answer = {
  readonly headline: Headline;
  /** What happened, a paragraph each. */
  readonly lead: readonly Prose[];
  /** Null where nothing has to be done. */
  readonly action: FirstAction | null;
  /** How to confirm what is only likely; null where nothing has to be confirmed. */
  readonly confirm: Prose | null;
  /** Who can change what happened to a request that passed; null where the headline names somebody. */
  readonly changedBy: { readonly owner: Owner; readonly knownBy: Knowledge } | null;
  /** Lines of this request that show what happened, and other requests that do. */
  readonly shownBy: { readonly evidence: readonly Evidence[]; readonly witnesses: readonly Witness[] };
  /** What the page could do instead. */
  readonly alternatives: readonly ClientExplanation[];
  /** What else happened. */
  readonly besides: readonly Happening[];
  readonly questions: readonly Question[];
};
