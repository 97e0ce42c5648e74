import { fetchMetadata, isFetchMetadata } from '../diagnosis/reading/request/fetch-metadata';
import type { Exchange, Hop, Preflight } from '../exchange/exchange';
import type { Header, HeaderList } from '../fetch-standard/header-list';
import { getHeader } from '../fetch-standard/header-list';
import { listElements } from '../fetch-standard/list-elements';
import type { Command, Word } from '../recipes/command';

/** Headers that a browser or curl adds by itself and that no CORS decision of a server depends on. */
const OF_NO_MATTER =
  /^(?:host|connection|content-length|accept-encoding|accept-language|user-agent|referer|dnt|te|trailer|pragma|cache-control|priority|upgrade-insecure-requests|sec-.*|:.*)$/i;

/** A field name that curl takes as one; others (an `@file` among them) are never handed to it. */
const TOKEN = /^[!#$%&'*+\-.^_`|~\w]+$/;

function headerArgument({ name, value }: Header): readonly Word[] {
  // curl reads `Name:` as "remove this header" and `Name;` as "send it without a value".
  return ['-H', { value: value === '' ? `${name};` : `${name}: ${value}` }];
}

/** A request as a command sends it. */
export type CommandRequest = { readonly url: string; readonly method: string; readonly headers: HeaderList };

/** The command that sends a request and prints the whole response. */
export function curlCommand({ url, method, headers }: CommandRequest): Command {
  const sent = headers.filter(({ name }) => TOKEN.test(name));
  const verb: readonly Word[] = method === 'HEAD' ? ['--head'] : ['-X', { value: method }];
  const first: readonly Word[] = ['-i', '--globoff', ...verb, '--url', { value: url }];
  const metadata = sent.filter(isFetchMetadata);
  const others = sent.filter((header) => !isFetchMetadata(header));
  // Nobody reads them: one line for all keeps the command short.
  const last = metadata.length === 0 ? [] : [metadata.flatMap(headerArgument)];
  return { program: 'curl', lines: [first, ...others.map(headerArgument), ...last] };
}

/** The request that repeats a preflight. */
export function preflightToRepeat(hop: Hop, preflight: Preflight): CommandRequest {
  const headers = preflight.requestHeaders.filter(
    ({ name }) => !OF_NO_MATTER.test(name) && !/^accept$/i.test(name),
  );
  const metadata = preflight.requestHeaders.filter(isFetchMetadata);
  return { url: hop.url, method: 'OPTIONS', headers: [...headers, ...metadata] };
}

const namesThatThePreflightRequested = ({ preflight }: Hop): readonly string[] =>
  listElements(preflight?.requestHeaders ?? [], 'access-control-request-headers');

/** A request to repeat, and the names of headers in it whose values were never seen. */
export type RequestToRepeat = { readonly request: CommandRequest; readonly unseen: readonly string[] };

/** Lines that the request carried on earlier hops, by name in lower case: a redirect changes no header that it keeps. */
function carriedBefore({ hops }: Exchange, hop: Hop): ReadonlyMap<string, Header> {
  const before = hops.slice(0, Math.max(0, hops.indexOf(hop)));
  const lines = before.flatMap(({ requestHeaders }) => requestHeaders ?? []);
  return new Map(lines.map((line) => [line.name.toLowerCase(), line]));
}

/** The origin that the request would carry: its preflight has the same, which behind a redirect is not the page's. */
const originOf = ({ pageOrigin }: Exchange, { preflight }: Hop): string | null =>
  getHeader(preflight?.requestHeaders ?? [], 'origin') ?? pageOrigin;

/**
 * What repeats the actual request of a hop. Where the browser did not get as far as sending it, headers of
 * which the preflight names no more than the name have the value that they had before a redirect, else `VALUE-NOT-SEEN`.
 */
export function requestToRepeat(exchange: Exchange, hop: Hop): RequestToRepeat {
  const seen = (hop.requestHeaders ?? []).filter(({ name }) => !OF_NO_MATTER.test(name));
  // A preflight may have thousands of names.
  const seenNames = new Set(seen.map(({ name }) => name.toLowerCase()));
  const requested = namesThatThePreflightRequested(hop).filter((name) => !seenNames.has(name.toLowerCase()));
  const carried = carriedBefore(exchange, hop);
  const unseen = requested.filter((name) => !carried.has(name.toLowerCase()));
  const sentOrigin = originOf(exchange, hop);
  const origin: HeaderList =
    sentOrigin === null || seenNames.has('origin') ? [] : [{ name: 'Origin', value: sentOrigin }];
  const named = requested.map((name) => carried.get(name.toLowerCase()) ?? { name, value: 'VALUE-NOT-SEEN' });
  const headers = [...origin, ...seen, ...named, ...fetchMetadata(exchange, hop)];
  return { request: { url: hop.url, method: hop.method, headers }, unseen };
}
