import type { ResponseFix } from './fix';

/** Responses that have to change in the same way and by the same hand, in the order in which the browser meets them. */
export type AlikeResponses = readonly [ResponseFix, ...ResponseFix[]];

/** Groups responses with the same changes, so that the changes are said only once; ordered by the first of each group. */
export function alikeResponses(responses: readonly ResponseFix[]): readonly AlikeResponses[] {
  const groups = new Map<string, AlikeResponses>();
  for (const response of responses) {
    const key = JSON.stringify([response.owner, response.status, response.headers]);
    const group = groups.get(key);
    groups.set(key, group === undefined ? [response] : [...group, response]);
  }
  return [...groups.values()];
}
