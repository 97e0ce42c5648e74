import type { Explanation } from '../../explanation/explanation';
import type { Section } from '../../explanation/section';
import type { RedactedText } from '../../redacted-text';
import { asRedacted } from './brand';
import { redactedBlock, redactedProse } from './redacted-blocks';
import type { BlockRedaction } from './redacted-blocks';
import type { RedactedProse } from './redaction';

declare const redacted: unique symbol;

/** An explanation in which every text is redacted. Only this folder makes it, which lint holds to. */
export type RedactedExplanation = Explanation & { readonly [redacted]: true };

const redactedSection = (section: Section, by: BlockRedaction): Section => ({
  ...section,
  title: section.title === null ? null : by.text(section.title),
  hint: section.hint === null ? null : redactedProse(section.hint, by),
  blocks: section.blocks.map((block) => redactedBlock(block, by)),
});

/** What is said of a request, without secrets: whatever is written of it may leave. */
export function redactedExplanation(
  { verdict, sections }: Explanation,
  by: BlockRedaction,
): RedactedExplanation {
  const without: Explanation = {
    verdict: {
      ...verdict,
      title: redactedProse(verdict.title, by),
      verdict: verdict.verdict === null ? null : redactedProse(verdict.verdict, by),
      reach: redactedProse(verdict.reach, by),
      browserMessages: verdict.browserMessages.map(({ text, condition }) => ({
        text: by.cut(by.text(text)),
        condition: condition === null ? null : by.text(condition),
      })),
    },
    sections: sections.map((section) => redactedSection(section, by)),
  };
  return without as RedactedExplanation;
}

/** Data that holds nothing but what is redacted, and numbers. */
export type RedactedData =
  | RedactedText
  | RedactedExplanation
  | RedactedProse
  | number
  | boolean
  | null
  | readonly RedactedData[]
  | { readonly [name: string]: RedactedData };

/**
 * A text that is written of redacted data alone.
 *
 * @param write adds nothing but words and markup of ours
 */
export const writtenOf = <Data extends RedactedData>(
  data: Data,
  write: (data: Data) => string,
): RedactedText => asRedacted(write(data));
