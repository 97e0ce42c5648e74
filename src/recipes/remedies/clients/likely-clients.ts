import type { Exchange } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import type { HeaderList } from '../../../fetch-standard/header-list';
import { requestedHeaderNames } from '../../../diagnosis/reading/request/author-headers';
import type { Client } from './call';

/** What makes one expect a client. None of it proves anything: files are bundled, and any script may set any header. */
type Mark = {
  readonly client: string;
  /** In the URL of a script on the call stack. */
  readonly script: RegExp;
  /** The name of a function on the call stack; null where it has none of its own. */
  readonly function: RegExp | null;
  /** What it sends by default; null where that is nothing of its own. */
  readonly sends: ((headers: HeaderList, names: readonly string[]) => boolean) | null;
};

const accepts =
  (value: RegExp) =>
  (headers: HeaderList): boolean =>
    value.test(getHeader(headers, 'accept') ?? '');

/** Both axios and Angular accept this by default. */
const JSON_TEXT_ANY = accepts(/^application\/json, text\/plain, \*\/\*$/);

/**
 * @see https://github.com/axios/axios/blob/v1.x/lib/defaults/index.js
 * @see https://github.com/angular/angular/blob/main/packages/common/http/src/xhr.ts
 * @see https://github.com/jquery/jquery/blob/main/src/ajax.js
 * @see https://www.apollographql.com/docs/react/api/link/apollo-link-http
 */
const MARKS: readonly Mark[] = [
  {
    client: 'axios',
    script: /\baxios\b/i,
    function: /^dispatchXhrRequest$|^xhrAdapter$/,
    sends: (headers, names) => JSON_TEXT_ANY(headers) || names.includes('x-xsrf-token'),
  },
  {
    client: 'angular',
    script: /@angular[/_+-]|\bzone(?:\.min)?\.js\b|zone__js/i,
    function: /^(?:ZoneDelegate|HttpXhrBackend)\b|_ZoneDelegate/,
    sends: JSON_TEXT_ANY,
  },
  {
    client: 'jquery',
    script: /\bjquery\b/i,
    function: null,
    sends: (headers, names) => accepts(/; q=0\.01$/)(headers) || names.includes('x-requested-with'),
  },
  {
    client: 'apollo',
    script: /@apollo[/_+-]|apollo-link-http/i,
    function: null,
    sends: (headers, names) =>
      accepts(/application\/graphql-response\+json/)(headers) ||
      names.some((name) => name.startsWith('apollo')),
  },
  { client: 'swr', script: /[/_]swr(?:[/_.@]|$)/i, function: /^revalidate$/, sends: null },
];

/** How many marks of a client show. */
function marksOf(client: Client, { callFrames, hops: [hop] }: Exchange): number {
  const mark = MARKS.find((one) => one.client === client.id);
  if (mark === undefined) return 0;
  const headers = hop.requestHeaders ?? [];
  const requested = hop.preflight === null ? [] : requestedHeaderNames(hop.preflight.requestHeaders);
  const names = [...requested, ...headers.map(({ name }) => asciiLowercase(name))];
  const inScript = callFrames.some(({ url }) => mark.script.test(url.slice(0, 2_000)));
  const inFunction = callFrames.some(({ functionName }) => mark.function?.test(functionName) === true);
  // What the stack shows weighs more than a header that several clients send.
  return (inScript ? 4 : 0) + (inFunction ? 4 : 0) + (mark.sends?.(headers, names) === true ? 1 : 0);
}

/** The clients, those first of which the call stack or the request has the most marks: a guess, and so only an order. */
export const byLikelihood = (clients: readonly Client[], exchange: Exchange): readonly Client[] =>
  clients
    .map((client) => ({ client, marks: marksOf(client, exchange) }))
    .sort((one, other) => other.marks - one.marks)
    .map(({ client }) => client);
