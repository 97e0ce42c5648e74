import { code, prose } from '../../prose';
import type { Prose } from '../../prose';
import type { Witness } from '../finding';
import type { CorsAnswer } from './cors-answers';

/** The most other requests that a finding names. */
const MOST_WITNESSES = 3;

/** The first answer for each key, in their order; those without a key are left out. */
export function firstOfEach(
  answers: readonly CorsAnswer[],
  keyOf: (answer: CorsAnswer) => string | null,
): readonly CorsAnswer[] {
  const first = new Map<string, CorsAnswer>();
  for (const answer of answers) {
    const key = keyOf(answer);
    if (key !== null && !first.has(key)) first.set(key, answer);
  }
  return [...first.values()];
}

/** What another request was told of who may read it. */
function toldWhom({ requestOrigin, allowOrigin }: CorsAnswer): Prose {
  const from =
    requestOrigin === null ? prose` without an ${code('Origin')}` : prose` from ${code(requestOrigin)}`;
  return allowOrigin === null
    ? prose`${from} got no ${code('Access-Control-Allow-Origin')}`
    : prose`${from} got ${code(`Access-Control-Allow-Origin: ${allowOrigin}`)}`;
}

/** The requests behind answers, each with what it was told; no more than a reader looks at. */
export const witnessesOf = (answers: readonly CorsAnswer[]): readonly Witness[] =>
  firstOfEach(answers, ({ exchange }) => exchange.id)
    .slice(0, MOST_WITNESSES)
    .map((answer) => ({
      exchange: answer.exchange,
      text: prose`${code(answer.method)}${toldWhom(answer)}.`,
    }));
