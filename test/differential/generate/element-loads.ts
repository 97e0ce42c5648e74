import fc from 'fast-check';
import type { Answer, ElementRequest, HopAnswers } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalAnswers } from './answers';
import { target } from './requests';
import { goodLocation, redirectTo } from './redirects';
import { weighted } from './weighted';

type Kind = keyof typeof CONTENT;

const GIF =
  'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x01D\x00;';

/** What an element can make sense of, so that nothing but the rules decides whether it loads. */
const CONTENT = {
  image: { type: 'image/gif', body: GIF },
  script: { type: 'text/javascript', body: ';' },
  module: { type: 'text/javascript', body: 'export default 0;' },
  stylesheet: { type: 'text/css', body: ':root {}' },
  'event-source': { type: 'text/event-stream', body: ': hello\n\n' },
} as const satisfies Partial<
  Record<ElementRequest['kind'], { readonly type: string; readonly body: string }>
>;

function loadable(answer: Answer | undefined, kind: Kind): Answer | undefined {
  if (answer?.kind !== 'response') return answer;
  const { type, body } = CONTENT[kind];
  const headers = answer.headers.filter(([name]) => name.toLowerCase() !== 'content-type');
  return { ...answer, status: 200, headers: [...headers, ['Content-Type', type]], body };
}

const withContent = ({ actual }: HopAnswers, kind: Kind): HopAnswers => {
  const answer = loadable(actual, kind);
  return answer === undefined ? {} : { actual: answer };
};

const kind: fc.Arbitrary<Kind> = fc.constantFrom('image', 'script', 'module', 'stylesheet', 'event-source');

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
