import fc from 'fast-check';
import { DATA, PAGE_OF_HTML, resourceFor, SNIFFED_JSON } from '../../zoo/loadable-resources';
import type { Resource } from '../../zoo/loadable-resources';
import type { ServerReaction, ElementRequest, HeaderLine, HopResponses } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { goodLocation, redirectTo } from './redirects';
import { target } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;
type Loader = Pick<ElementRequest, 'kind' | 'crossorigin' | 'as'>;

/** Loads of which the page learns how they end, whatever the server does. */
const told: fc.Arbitrary<Loader> = weighted<Loader>(
  [
    8,
    fc.record(
      {
        kind: fc.constantFrom<Loader['kind'][]>(
          'image',
          'script',
          'module',
          'stylesheet',
          'event-source',
          'audio',
          'video',
        ),
        crossorigin: fc.constantFrom('anonymous' as const, 'use-credentials' as const),
      },
      { requiredKeys: ['kind'] },
    ),
  ],
  [3, fc.record({ kind: fc.constantFrom<Loader['kind'][]>('dynamic-import', 'font', 'css-mask') })],
  [
    3,
    fc.record({
      kind: fc.constant('preload' as const),
      as: fc.constantFrom<NonNullable<Loader['as']>[]>('fetch', 'font', 'image', 'script', 'style'),
      crossorigin: fc.constantFrom('anonymous' as const, 'use-credentials' as const),
    }),
  ],
);

/** Loads without CORS of which no script is told how they end, so that they must be ones that a server completes. */
const untold: fc.Arbitrary<Loader> = weighted<Loader>(
  [1, fc.record({ kind: fc.constant('css-background' as const) })],
  [
    1,
    fc.record({
      kind: fc.constant('preload' as const),
      as: fc.constantFrom<NonNullable<Loader['as']>[]>('image', 'script', 'style'),
    }),
  ],
);

/** What Opaque Response Blocking keeps from an element that requests without CORS. */
const kept: fc.Arbitrary<Resource> = fc.constantFrom(SNIFFED_JSON, PAGE_OF_HTML);

const NOSNIFF: HeaderLine = ['X-Content-Type-Options', 'nosniff'];

/** The response with a body that the element can use, or one that browsers keep from it. */
function holding(
  reaction: ServerReaction | undefined,
  { type, body }: Resource,
  nosniff: boolean,
): ServerReaction | undefined {
  if (reaction?.kind !== 'response') return reaction;
  const headers = reaction.headers.filter(
    ([name]) => !/^(?:content-type|x-content-type-options)$/i.test(name),
  );
  const lines: readonly HeaderLine[] = [['Content-Type', type], ...(nosniff ? [NOSNIFF] : [])];
  return { ...reaction, status: 200, headers: [...headers, ...lines], body };
}

const actualOf = (reaction: ServerReaction | undefined): HopResponses =>
  reaction === undefined ? {} : { actual: reaction };

const redirects = weighted<readonly HopResponses[]>(
  [3, []],
  [2, fc.array(redirectTo(goodLocation), { minLength: 1, maxLength: 3 })],
);

const content = (
  { kind, crossorigin, as }: Loader,
  to: ElementRequest['to'],
  before: readonly HopResponses[],
  last: ServerReaction | undefined,
): Content => {
  const way: readonly HopResponses[] = [...before.map(({ actual }) => actualOf(actual)), actualOf(last)];
  const [first = {}, ...hops] = way;
  return {
    request: {
      kind,
      to,
      ...(crossorigin === undefined ? {} : { crossorigin }),
      ...(as === undefined ? {} : { as }),
    },
    responses: hops.length === 0 ? first : { ...first, hops },
  };
};

const completes = ({ actual }: HopResponses): boolean => actual?.kind === 'response';

const usable: fc.Arbitrary<Content> = fc
  .record({
    loader: weighted<readonly [Loader, boolean]>(
      [6, told.map((loader) => [loader, true] as const)],
      [1, untold.map((loader) => [loader, false] as const)],
    ),
    to: target,
    before: redirects,
    last: finalResponses,
    fallback: finalResponses.filter(completes),
    nosniff: weighted([3, false], [1, true]),
  })
  .map(({ loader: [loader, isTold], to, before, last, fallback, nosniff }) => {
    const { actual } = isTold || completes(last) ? last : fallback;
    const resource = resourceFor(loader) ?? DATA;
    return content(loader, to, before, holding(actual, resource, nosniff));
  });

/** Scripts and images without CORS that meet JSON or HTML. */
const unusable: fc.Arbitrary<Content> = fc
  .record({
    kind: fc.constantFrom('script' as const, 'image' as const),
    to: target,
    last: finalResponses.filter(completes),
    resource: kept,
    nosniff: fc.boolean(),
  })
  .map(({ kind, to, last, resource, nosniff }) =>
    content({ kind }, to, [], holding(last.actual, resource, nosniff)),
  );

/** What an element or a style sheet loads, up to three redirects away; no preflight comes of it. */
export const elementLoad: fc.Arbitrary<Content> = weighted<Content>([6, usable], [1, unusable]);
