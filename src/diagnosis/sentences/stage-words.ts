import type { Stage } from '../diagnosis';

/** Where in the way of a request something happened, in the reader's words. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  request: 'before sending',
  preflight: 'preflight',
  redirect: 'redirect',
  response: 'response',
};
