import type { Stage } from '../../../src/diagnosis/diagnosis';
import type { Failure } from './sample-failures';

/** A failure, where it happened, and what Chromium, Firefox and WebKit print for it. */
export type PrintedRow = readonly [
  failure: Failure,
  stage: Stage,
  chromium: string | null,
  firefox: string | null,
  webkit: string | null,
];

export const reason = (text: string) => `(Reason: ${text}).`;

export const NOT_SUCCEEDED = '(Reason: CORS request did not succeed). Status code: (null).';

export const REDIRECTION = (url: string) =>
  `Cross-origin redirection to ${url} denied by Cross-Origin Resource Sharing policy: `;
