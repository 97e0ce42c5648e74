import type { ServerReaction, FetchRequest, HeaderLine, HopResponses, ZooRequest } from '../zoo/zoo-case';
import type { GeneratedCase } from './generated-case';

type Content = Omit<GeneratedCase, 'id'>;

/**
 * The case made a little simpler, in every way that there is: fewer redirects, headers and settings, plainer values.
 * The boldest first. Simplifying again and again ends, as each variant is smaller or plainer than the case.
 */
export function simplerCases({ page, ...content }: Content): readonly Content[] {
  const simpler = simplerContents(content);
  return page === undefined ? simpler : [content, ...simpler.map((one) => ({ ...one, page }))];
}

function simplerContents({ request, responses }: Omit<Content, 'page'>): readonly Content[] {
  const { hops = [], ...first } = responses;
  return [
    ...fewerHops(first, hops).map((shorter) => ({ request, responses: shorter })),
    ...simplerRequests(request).map((simpler) => ({ request: simpler, responses })),
    ...simplerHop(first).map((simpler) => ({
      request,
      responses: hops.length === 0 ? simpler : { ...simpler, hops },
    })),
    ...hops.flatMap((hop, index) =>
      simplerHop(hop).map((simpler) => ({
        request,
        responses: { ...first, hops: hops.with(index, simpler) },
      })),
    ),
  ];
}

function fewerHops(
  first: HopResponses,
  hops: readonly HopResponses[],
): readonly GeneratedCase['responses'][] {
  const way = [first, ...hops];
  if (way.length === 1) return [];
  return way.map((_, index) => {
    const [start = {}, ...rest] = way.toSpliced(index, 1);
    return rest.length === 0 ? start : { ...start, hops: rest };
  });
}

/** Without each of the named parts in turn. */
function without<T extends object>(value: T, names: readonly (keyof T)[]): readonly T[] {
  return names
    .filter((name) => value[name] !== undefined)
    .map((name) => {
      const rest = { ...value };
      Reflect.deleteProperty(rest, name);
      return rest;
    });
}

const withoutEach = (headers: readonly HeaderLine[]): readonly (readonly HeaderLine[])[] =>
  headers.map((_, index) => headers.toSpliced(index, 1));

const FETCH_PARTS = [
  'headers',
  'read',
  'context',
  'path',
  'keepalive',
  'before',
  'primedFrom',
  'cache',
  'times',
  'redirect',
  'body',
  'mode',
  'credentials',
  'method',
] as const satisfies readonly (keyof FetchRequest)[];

function simplerRequests(request: ZooRequest): readonly ZooRequest[] {
  const elsewhere: readonly ZooRequest[] = request.to === 'api' ? [] : [{ ...request, to: 'api' }];
  if (request.kind !== 'fetch' && request.kind !== 'xhr') return elsewhere;
  const fewer =
    request.kind === 'fetch'
      ? without(request, FETCH_PARTS)
      : without(request, ['headers', 'uploadListener', 'withCredentials', 'body', 'method']);
  const headers = (request.headers ?? []).length > 1 ? withoutEach(request.headers ?? []) : [];
  const shorter = shorterValues(request.headers ?? []);
  return [...fewer, ...elsewhere, ...[...headers, ...shorter].map((kept) => ({ ...request, headers: kept }))];
}

function simplerHop(hop: HopResponses): readonly HopResponses[] {
  return [
    ...without(hop, ['preflight']),
    ...(hop.preflight === undefined
      ? []
      : simplerReactions(hop.preflight, 204).map((preflight) => ({ ...hop, preflight }))),
    ...(hop.actual === undefined
      ? []
      : simplerReactions(hop.actual, 200).map((actual) => ({ ...hop, actual }))),
  ];
}

function simplerReactions(reaction: ServerReaction, status: number): readonly ServerReaction[] {
  if (reaction.kind !== 'response') return [];
  return [
    ...(reaction.status === status ? [] : [{ ...reaction, status }]),
    ...withoutEach(reaction.headers).map((headers) => ({ ...reaction, headers })),
    ...plainerLines(reaction.headers).map((headers) => ({ ...reaction, headers })),
  ];
}

const PLAIN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '{origin}',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': '{requestedMethod}',
  'access-control-allow-headers': '{requestedHeaders}',
};

/** Each header line in turn with the value that a correct server sends. */
function plainerLines(headers: readonly HeaderLine[]): readonly (readonly HeaderLine[])[] {
  return headers.flatMap(([name, value], index) => {
    const plain = PLAIN[name.toLowerCase()];
    return plain === undefined || plain === value ? [] : [headers.with(index, [name, plain])];
  });
}

/** Each header line in turn with half of its value. */
function shorterValues(headers: readonly HeaderLine[]): readonly (readonly HeaderLine[])[] {
  return headers.flatMap(([name, value], index) => {
    if (value.length < 2) return [];
    const middle = Math.ceil(value.length / 2);
    return [value.slice(0, middle), value.slice(middle)].map((half) => headers.with(index, [name, half]));
  });
}
