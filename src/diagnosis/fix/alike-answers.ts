import type { AnswerFix } from './fix';

/** Answers that have to change in the same way and by the same hand, in the order in which the browser meets them. */
export type AlikeAnswers = readonly [AnswerFix, ...AnswerFix[]];

/** Puts answers with the same changes together, so that the changes need to be told only once; by their first answer in order. */
export function alikeAnswers(answers: readonly AnswerFix[]): readonly AlikeAnswers[] {
  const groups = new Map<string, AlikeAnswers>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.owner, answer.status, answer.headers]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? [answer] : [...group, answer]);
  }
  return [...groups.values()];
}
