import type { Exchange } from '../../../exchange/exchange';
import { originOfUrl, serializeOrigin } from '../../../fetch-standard/origin';
import { parseUrl } from '../../../fetch-standard/parse-url';
import type { DiagnosedLog } from '../../diagnosed-log';
import { corsAnswers } from './cors-answers';
import type { CorsAnswer } from './cors-answers';

/** The most other requests that a finding looks at, the newest ones. */
const MOST_RELATED = 200;

/** Parts of a path that name one thing among many: numbers, UUIDs and other long identifiers with a digit. */
const IDENTIFIER = /^(?:\d+|[0-9a-f]{8}-[0-9a-f-]{27}|(?=[^/]*\d)[\w-]{16,})$/i;

function endpointOf(url: string): string {
  const path = parseUrl(url)?.pathname ?? url;
  return path
    .split('/')
    .map((segment) => (IDENTIFIER.test(segment) ? '*' : segment))
    .join('/');
}

function serverOfUrl(url: string): string | null {
  const origin = originOfUrl(url);
  return origin?.kind === 'tuple' ? serializeOrigin(origin) : null;
}

/** What the log holds of other requests to the server, or to the endpoint, that gave an answer; the newest first. */
export type RelatedAnswers = {
  readonly ofServer: (answer: CorsAnswer) => readonly CorsAnswer[];
  readonly ofEndpoint: (answer: CorsAnswer) => readonly CorsAnswer[];
};

function answersOfServers(exchange: Exchange, log: DiagnosedLog): ReadonlyMap<string, readonly CorsAnswer[]> {
  const servers = new Map<string, CorsAnswer[]>();
  for (const { url } of exchange.hops) {
    const server = serverOfUrl(url);
    if (server !== null) servers.set(server, []);
  }
  let related = 0;
  for (let index = log.exchanges.length - 1; index >= 0 && related < MOST_RELATED; index -= 1) {
    const other = log.exchanges[index];
    if (other === undefined || other.id === exchange.id) continue;
    if (!other.hops.some(({ url }) => servers.has(serverOfUrl(url) ?? ''))) continue;
    related += 1;
    for (const answer of corsAnswers(other)) servers.get(serverOfUrl(answer.url) ?? '')?.push(answer);
  }
  return servers;
}

/** Other requests' answers of the same server and endpoint; none without a log. One look through it, when first asked. */
export function relatedAnswers(exchange: Exchange, log: DiagnosedLog | null): RelatedAnswers {
  let known: ReadonlyMap<string, readonly CorsAnswer[]> | undefined;
  const ofServer = ({ url }: CorsAnswer): readonly CorsAnswer[] => {
    known ??= log === null ? new Map<string, readonly CorsAnswer[]>() : answersOfServers(exchange, log);
    return known.get(serverOfUrl(url) ?? '') ?? [];
  };
  return {
    ofServer,
    ofEndpoint: (answer) => {
      const endpoint = endpointOf(answer.url);
      return ofServer(answer).filter(({ url }) => endpointOf(url) === endpoint);
    },
  };
}
