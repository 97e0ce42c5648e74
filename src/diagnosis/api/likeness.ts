import type { Exchange, Response } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { serializedOriginOfUrl } from '../../fetch-standard/origin';
import type { Diagnosis } from '../diagnosis';

/** Headers whose value decides what a request needs; of all others it is enough that they are there. */
const DECIDES =
  /^(?:access-control-.*|origin|content-type|content-language|accept|accept-language|range|server|vary|location|sec-fetch-.*)$/i;

const lineOf = ({ name, value }: Header): string =>
  DECIDES.test(name) ? `${asciiLowercase(name)}: ${value}` : asciiLowercase(name);

const linesOf = (headers: HeaderList | null): string => headers?.map(lineOf).join('\n') ?? '';

const responseOf = (response: Response | null): string =>
  response === null ? '' : `${response.status}\n${linesOf(response.headers)}`;

/**
 * A text that two requests share which need the same of their server: a page sends thousands that differ in path, time and
 * token alone. A redirected request is like no other, because what it needs depends on other servers too.
 */
export function likenessOf(exchange: Exchange, diagnosis: Diagnosis): string {
  const { id, hops, type, browser, end, devtoolsError } = exchange;
  if (hops.length > 1) return id;
  const [{ method, url, requestHeaders, preflight, response }] = hops;
  const { verdict, mode, credentials, contradiction, causes } = diagnosis;
  return [
    `${browser} ${type} ${method} ${serializedOriginOfUrl(url) ?? ''}`,
    `${verdict} ${mode.mode} ${credentials.mode} ${String(contradiction === null)}`,
    causes.map(({ code }) => code).join(' '),
    end?.kind === 'failed' ? end.error.name : (end?.kind ?? ''),
    devtoolsError?.name ?? '',
    linesOf(requestHeaders),
    linesOf(preflight?.requestHeaders ?? null),
    responseOf(preflight?.response ?? null),
    responseOf(response),
  ].join('\n\n');
}
