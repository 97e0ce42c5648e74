import type { ServerReaction, FetchRequest, HeaderLine, HopResponses, XhrRequest } from '../zoo/zoo-case';
import type { GeneratedCase } from './generated-case';

/** One thing that a case has, such as `credentials mode: include`. */
type Feature = { readonly group: string; readonly value: string };

/** The headers that count, by which of the two responses they stand in. */
const CORS_HEADERS = {
  preflight: [
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'access-control-allow-methods',
    'access-control-allow-headers',
    'access-control-max-age',
  ],
  response: [
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'access-control-expose-headers',
  ],
} as const;

/** Everything that the table of what was generated counts of a case, each feature once. */
export function featuresOf({ request, responses, page = 'page' }: GeneratedCase): readonly Feature[] {
  const { hops = [], ...first } = responses;
  const way: readonly HopResponses[] = [first, ...hops];
  const features = [
    feature('sent by', request.kind === 'fetch' ? `fetch in ${request.context ?? 'page'}` : request.kind),
    feature('sent from', page),
    feature('sent to', request.to),
    feature('redirects', String(hops.length)),
    ...(request.kind === 'fetch' || request.kind === 'xhr' ? scriptFeatures(request) : []),
    ...(request.kind === 'fetch' ? fetchFeatures(request) : []),
    ...('crossorigin' in request ? [feature('crossorigin', request.crossorigin ?? 'none')] : []),
    ...way.flatMap(({ preflight, actual }) => [
      ...responseFeatures('preflight', preflight),
      ...responseFeatures('response', actual),
    ]),
    ...targetsOf(way).map((role) => feature('redirected to', role)),
  ];
  return [...new Map(features.map((one) => [`${one.group}: ${one.value}`, one])).values()];
}

const feature = (group: string, value: string): Feature => ({ group, value });

function scriptFeatures({
  method = 'GET',
  headers = [],
  body,
}: FetchRequest | XhrRequest): readonly Feature[] {
  return [
    feature('method', method),
    feature('body', body === undefined ? 'none' : body === '' ? 'empty' : 'some'),
    ...(headers.length === 0 ? [feature('request header', 'none')] : []),
    ...headers.flatMap(([name, value]) => [
      feature('request header', name.toLowerCase()),
      ...lengthFeatures(value),
    ]),
    ...repeats('request headers', headers),
  ];
}

function lengthFeatures(value: string): readonly Feature[] {
  if (value.length < 126) return [];
  return [feature('length of a request header', value.length <= 128 ? '126 to 128' : 'over 128')];
}

function fetchFeatures({
  mode,
  credentials,
  redirect,
  cache,
  times,
  before,
  keepalive,
  context,
  path,
  primedFrom,
}: FetchRequest): readonly Feature[] {
  const sent = (times ?? 1) + (before?.length ?? 0);
  return [
    feature('request mode', mode ?? 'default (cors)'),
    feature('credentials mode', credentials ?? 'default (same-origin)'),
    feature('redirect mode', redirect ?? 'default (follow)'),
    feature('cache mode', cache ?? 'default'),
    feature('keepalive', String(keepalive ?? false)),
    feature('requests in a row', String(sent)),
    ...(primedFrom === undefined ? [] : [feature('stored first for', primedFrom)]),
    ...(context === 'controlled-frame' ? [feature('service worker', path ?? 'passes on')] : []),
  ];
}

function responseFeatures(
  of: 'preflight' | 'response',
  reaction: ServerReaction | undefined,
): readonly Feature[] {
  if (reaction === undefined) return [];
  if (reaction.kind !== 'response') return [feature(`${of}: connection`, reaction.kind)];
  return [
    feature(`${of}: status`, `${Math.floor(reaction.status / 100)}xx`),
    ...(reaction.interim === undefined ? [] : [feature(`${of}: status`, 'interim before')]),
    ...CORS_HEADERS[of].flatMap((name) => headerFeatures(name, reaction.headers)),
    ...reaction.headers
      .filter(([name]) => name.toLowerCase() === 'cache-control')
      .map(([, value]) => feature('cache-control', value)),
  ];
}

/** How a header that counts is written: each way that rules or parsers may take differently. */
function headerFeatures(name: string, headers: readonly HeaderLine[]): readonly Feature[] {
  const lines = headers.filter(([candidate]) => candidate.toLowerCase() === name);
  const values = lines.map(([, value]) => value);
  const has = (pattern: RegExp): boolean => values.some((value) => pattern.test(value));
  const ways: readonly (readonly [way: string, is: boolean])[] = [
    ['absent', lines.length === 0],
    ['repeated', lines.length > 1],
    [
      'name in another case',
      lines.some(([written]) => written === written.toUpperCase() || written === name),
    ],
    ['empty', has(/^[ \t]*$/)],
    ['wildcard', has(/\*/)],
    ['comma', has(/,/)],
    ['white space around', has(/^[ \t\v\xa0]|[ \t\v\xa0]$/)],
    ['beyond ASCII', has(/[^\0-\x7f]/)],
    ['null', has(/null/i)],
  ];
  return ways.filter(([, is]) => is).map(([way]) => feature(name, way));
}

function repeats(group: string, headers: readonly HeaderLine[]): readonly Feature[] {
  const names = headers.map(([name]) => name.toLowerCase());
  return new Set(names).size < names.length ? [feature(group, 'a name repeated')] : [];
}

/** The servers that redirects lead to; what is no template of a server counts as `odd`. */
function targetsOf(way: readonly HopResponses[]): readonly string[] {
  return way.flatMap(({ actual }) => {
    if (actual?.kind !== 'response') return [];
    const location = actual.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
    if (location === undefined) return [];
    return [
      /^\{(\w+)\}\/\?\{next\}$/.exec(location)?.[1] ?? (/^[?/]/.test(location) ? 'the same server' : 'odd'),
    ];
  });
}
