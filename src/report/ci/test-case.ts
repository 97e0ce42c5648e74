import type { RedactedText } from '../../redacted-text';

/** What a program that runs in CI is told of one thing that was looked at. */
export type TestCase = {
  /** What it belongs to, such as a server. */
  readonly group: RedactedText;
  readonly name: RedactedText;
} & (
  | { readonly kind: 'passed' }
  /** Nothing is known of it, and why. */
  | { readonly kind: 'skipped'; readonly why: RedactedText }
  | {
      readonly kind: 'failed';
      /** What programs know the failure by, such as the code of a cause. */
      readonly code: RedactedText;
      /** One line. */
      readonly title: RedactedText;
      /** As long as it takes. */
      readonly text: RedactedText;
    }
);
