import fc from 'fast-check';
import { resourceFor } from '../../zoo/loadable-resources';
import type { Answer, ElementRequest, HopAnswers } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalAnswers } from './answers';
import { target } from './requests';
import { goodLocation, redirectTo } from './redirects';
import { weighted } from './weighted';

/** What a generated element loads; the other kinds load alike, and some of them say nothing of what became of it. */
const KINDS = ['image', 'script', 'module', 'stylesheet', 'event-source'] as const;

type Kind = (typeof KINDS)[number];

function loadable(answer: Answer | undefined, kind: Kind): Answer | undefined {
  const resource = resourceFor({ kind });
  if (answer?.kind !== 'response' || resource === null) return answer;
  const headers = answer.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  const { type, body } = resource;
  return { ...answer, status: 200, headers: [...headers, ['Content-Type', type]], body };
}

const withContent = ({ actual }: HopAnswers, kind: Kind): HopAnswers => {
  const answer = loadable(actual, kind);
  return answer === undefined ? {} : { actual: answer };
};

const kind: fc.Arbitrary<Kind> = fc.constantFrom(...KINDS);

/** What an element loads, up to three redirects away; no preflight comes of it. */
export const elementLoad: fc.Arbitrary<Omit<GeneratedCase, 'id'>> = fc
  .record({
    kind,
    to: target,
    crossorigin: weighted<ElementRequest['crossorigin']>(
      [3, 'anonymous'],
      [3, 'use-credentials'],
      [1, undefined],
    ),
    redirects: weighted<readonly HopAnswers[]>(
      [3, []],
      [2, fc.array(redirectTo(goodLocation), { minLength: 1, maxLength: 3 })],
    ),
    last: finalAnswers,
  })
  .map(({ kind: element, to, crossorigin, redirects, last }) => {
    const way = [
      ...redirects.map(({ actual }): HopAnswers => (actual === undefined ? {} : { actual })),
      withContent(last, element),
    ];
    const [first = {}, ...hops] = way;
    return {
      request: { kind: element, to, ...(crossorigin === undefined ? {} : { crossorigin }) },
      answers: hops.length === 0 ? first : { ...first, hops },
    };
  });
