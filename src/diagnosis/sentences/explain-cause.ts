import { withDefinition } from '../causes';
import type { Prints } from '../causes/parts/cause-definition';
import type { Cause } from '../diagnosis';
import type { Prose } from '../words/prose';

export type CauseExplanation = {
  /** For list rows and headings: sentence case, no full stop. */
  readonly title: Prose;
  /** Completes `Blocked at the preflight: `: starts in lower case, no full stop. */
  readonly verdict: Prose;
  /** One to four sentences with the real values: what was compared, how it differs, what the server must send. */
  readonly explanation: Prose;
  /** Where the Fetch Standard says so; null for causes that it does not know. */
  readonly standard: { readonly label: string; readonly href: string } | null;
  /** What each browser prints for it. */
  readonly prints: Prints;
};

/** Puts a cause into words. */
export function explainCause(cause: Cause): CauseExplanation {
  const at = cause.circumstances;
  return withDefinition(cause.failure, (definition, failure) => ({
    title: definition.title(failure, at),
    verdict: definition.verdict(failure, at),
    explanation: definition.explanation(failure, at),
    standard:
      definition.standard === null
        ? null
        : {
            label: definition.standard.label,
            href: `https://fetch.spec.whatwg.org/${definition.standard.anchor}`,
          },
    prints: definition.prints(failure, at),
  }));
}
