import { decisiveHop } from '../reading/outcome/decisive-hop';
import { getHeader } from '../../fetch-standard/header-list';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { Exchange, Response } from '../../exchange/exchange';
import type { Diagnosis } from '../diagnosis';
import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import type { SituationCode } from './situation-code';

/** What a title may name of the request that decides. */
type Named = {
  readonly method: string;
  readonly host: string;
  /** Of the response that it got; null without one. */
  readonly status: number | null;
  /** The response to its preflight; null without one. */
  readonly preflight: Response | null;
};

/** What happened as a title: at most 60 characters of our own, without a full stop. A code without one does not compile. */
const TITLES: Readonly<Record<SituationCode, string | ((named: Named) => Prose)>> = {
  'blocked-by-client': 'Stopped by a content blocker in this browser',
  'local-network': 'Local network access was not permitted',
  'insecure-url': 'A secure page requested an insecure URL',
  'url-from-location': (): Prose => prose`The URL from ${code('Location')} names another host`,
  'server-unreachable': ({ method, preflight }): Prose =>
    preflight === null ? prose`No response from the server` : prose`No response to the ${code(method)}`,
  'response-header-in-request': 'The page sends a response header with its request',
  'host-without-preflights': 'This host cannot respond to preflights',
  'manifest-without-cookies': 'The manifest was requested without cookies',
  'host-without-cors': 'This service does not support CORS here',
  'tunnel-warning': 'The tunnel returned its own warning page',
  'platform-login': 'The platform required a login',
  'platform-error': 'No application responded',
  'function-not-public': 'The function is not public',
  'storage-rule': 'No CORS rule of the storage fits this request',
  'presigned-url': 'The storage refused the signed URL',
  'api-key-at-gateway': 'The preflight was refused because it has no API key',
  'backend-down': ({ status }): Prose =>
    status === 503 ? prose`The server is unavailable` : prose`The application gave no valid response`,
  'null-origin': (): Prose => prose`The origin of the request is ${code('null')}`,
  'preflight-at-gateway': 'A gateway responded to the preflight',
  'gateway-responded': 'A gateway responded instead of the application',
  'request-too-large': 'The request is too large',
  'cors-filter-refused': "The application's CORS filter refused the request",
  'options-behind-authentication': 'The server refused the preflight',
  'default-options': 'A default handler responded to the preflight',
  'options-not-routed': 'The server has no route for the preflight',
  'redirect-login': 'Redirected to a login page',
  'redirect-to-page': 'Redirected to a page for visitors',
  'redirect-https': (): Prose => prose`Redirected from ${code('http')} to ${code('https')}`,
  'redirect-insecure': (): Prose => prose`Redirected from ${code('https')} to ${code('http')}`,
  'redirect-www': 'Redirected to another host name',
  'redirect-slash': 'Redirected because of a trailing slash',
  'headers-twice': 'CORS headers are added twice',
  'background-revalidation': 'The browser revalidated a cached response',
  'browser-cache': 'The browser cache returned a response stored earlier',
  'file-type-rule': 'The CORS rule lacks this file type',
  'shared-cache': 'A cache returned a response stored for another request',
  'cookie-not-sent': 'The cookie was not sent',
  'cookie-not-kept': 'The browser did not keep the cookie',
  'lost-response-header': 'The script could not read a header that it needed',
  'token-client': ({ status }): Prose =>
    status === 404
      ? prose`There is no token endpoint at this URL`
      : prose`The origin is not allowed for this client`,
  'socket-server': 'The socket server has its own CORS setting',
  'development-server': 'The development server does not allow this page',
  'resource-policy': (): Prose => prose`Blocked by ${code('Cross-Origin-Resource-Policy')}`,
  'error-without-headers': ({ status }): Prose =>
    prose`${status === null ? 'An error' : String(status)} without CORS headers`,
  'development-origin': 'The server still allows a development origin',
  'preview-deployment': 'The origin of this preview is not allowed',
  'origin-misspelled': 'The allowed origin is misspelled',
  'origin-not-listed': 'The origin is not on the list of allowed origins',
  'cache-headers': 'Headers against cached responses are not allowed',
  'tracing-header': 'A library adds a header that is not allowed',
  'header-list-short': 'Some request headers are not allowed',
  'beacon-credentials': 'A beacon always includes credentials',
  'platform-cors': "The platform's CORS setting overrides the application",
  'wildcard-with-credentials': (): Prose => prose`${code('*')} is not allowed with credentials`,
  'wildcard-misunderstood': 'A wildcard does not allow this',
  'method-misspelled': 'The method is written in the wrong case',
  'method-list-short': ({ method }): Prose => prose`Method ${code(method)} is not allowed`,
  'headers-on-other-routes': 'This route has no CORS headers',
  'another-responder': ({ preflight }): Prose =>
    getHeader(preflight?.headers ?? [], 'access-control-allow-origin') !== null
      ? prose`Only the preflight response has CORS headers`
      : prose`Other responses have CORS headers, this one has none`,
  'never-configured': ({ host }): Prose => prose`CORS is not enabled on ${code(host)}`,
  'request-refused': 'The server refused the request by a check of its own',
  'model-server': 'The model server does not allow this request',
  'mcp-origin': 'The MCP server does not allow this origin',
  'mcp-headers': 'The MCP server allows less than MCP needs',
  'origin-check': 'The application refused the request itself',
  'opaque-by-choice': 'The script requested an opaque response',
  'headers-not-exposed': 'The script cannot read some response headers',
};

/** What happened to a request as a title, without a full stop. */
export function situationTitle(
  situation: SituationCode,
  exchange: Exchange,
  diagnosis: Pick<Diagnosis, 'blockedAt'>,
): Prose {
  const title = TITLES[situation];
  if (typeof title === 'string') return prose`${title}`;
  const { method, url, response, preflight } = decisiveHop(exchange, diagnosis);
  return title({
    method,
    host: parseUrl(url)?.host ?? url,
    status: response?.status ?? null,
    preflight: preflight?.response ?? null,
  });
}
