import type { Case } from '../../../diagnosis/case';
import { loadKind } from '../../../diagnosis/reading/request/load-kind';
import { SOCKET_SERVERS } from '../../../diagnosis/situations/platforms/socket-servers';
import type { SituationCode } from '../../../diagnosis/situations/situation-code';
import { hopAt } from '../../../exchange/hops';
import { serializedOriginOfUrl } from '../../../fetch-standard/origin';
import { serverOf } from '../../server';
import { toLogin } from '../page/navigate';
import { remedyOf } from '../remedy';
import type { Remedy } from '../remedy';
import { BODY_LIMIT } from './body-limit';
import { CROSS_SITE_COOKIES } from './cross-site-cookies';
import { exposing } from './exposed-headers';
import { FONT_FORMATS } from './file-types';
import { loginStatus } from './login-status';
import { ONE_LAYER } from './one-layer';
import { openResourcePolicy } from './open-resource-policy';
import { PROXY_TELLS, SERVER_TRUSTS, UPLOAD_SERVER } from './public-address';
import { publicFunction } from './public-function';
import { forServer } from './server-variants';
import { socketSetting } from './socket-servers';
import type { ServerVariant } from './server-variants';

type Maker = (one: Case) => readonly Remedy[];

const firstUrl = ({ exchange }: Case): string => hopAt(exchange, 0).url;

/** The first segment of the path that was requested, with its slash. */
function prefixOf(one: Case): string {
  const server = serverOf(firstUrl(one));
  return 'kind' in server ? '/api' : server.prefix;
}

/** The code for the server that was requested first. */
const onServer = (
  one: Case,
  title: string,
  variants: readonly ServerVariant[],
  at = firstUrl(one),
): readonly Remedy[] => remedyOf(title, 'Server', forServer(one, serializedOriginOfUrl(at), variants));

const expose: Maker = (one) => {
  const names = one.situations[0]?.names ?? [];
  return names.length === 0 ? [] : onServer(one, 'On the server', exposing(names));
};

/** Requests of the protocol for resumable uploads. */
const isUpload = ({ exchange }: Case): boolean =>
  (hopAt(exchange, 0).preflight?.requestHeaders ?? []).some(({ value }) => /\btus-resumable\b/i.test(value));

/** Only where the attributes are what keeps the cookie: nothing tells whether a browser that blocks all of them will take others. */
const crossSiteCookie: Maker = (one) =>
  one.situations[0]?.keepsCookieToItsSite === true && firstUrl(one).startsWith('https:')
    ? onServer(one, 'On the server that sets the cookie', CROSS_SITE_COOKIES)
    : [];

/** What has to be done at a server that no header of CORS does, by what happened. */
const BY_SITUATION: Readonly<Partial<Record<SituationCode, Maker>>> = {
  'cookie-not-kept': crossSiteCookie,
  'cookie-not-sent': crossSiteCookie,
  'file-type-rule': (one) =>
    loadKind(one.exchange) === 'font' ? onServer(one, 'In the rule of the origin server', FONT_FORMATS) : [],
  'function-not-public': (one) =>
    one.situations[0]?.evidence.some(({ value }) => value === 'Google Frontend') === true
      ? remedyOf('Let everybody invoke it', 'Generation', forServer(one, null, publicFunction(firstUrl(one))))
      : [],
  'headers-not-exposed': expose,
  'headers-twice': (one) => onServer(one, 'In one of the layers', ONE_LAYER),
  'lost-response-header': expose,
  'redirect-insecure': (one) => [
    ...onServer(one, 'In the server', SERVER_TRUSTS),
    ...onServer(one, 'In the proxy', PROXY_TELLS),
  ],
  'redirect-login': (one) => [
    ...onServer(one, 'On the server, for scripts', loginStatus(prefixOf(one))),
    ...toLogin(firstUrl(one)),
  ],
  // Only who rejected it tells where the limit is, whoever responds to smaller ones.
  'request-too-large': (one) =>
    statusOf(one) === 413 ? onServer({ ...one, log: null }, 'Where the limit is', BODY_LIMIT) : [],
  'resource-policy': (one) => onServer(one, 'On the server', openResourcePolicy(prefixOf(one))),
  'socket-server': (one) => {
    const library = SOCKET_SERVERS.find(({ url }) => url.test(firstUrl(one).slice(0, 2_000)));
    const { origin, credentials } = one.diagnosis;
    return library === undefined || origin === null
      ? []
      : onServer(one, 'On the server', socketSetting(library.name, origin, credentials.mode));
  },
  'url-from-location': (one) => [
    ...onServer(one, 'In the proxy', PROXY_TELLS),
    ...onServer(one, 'In the server', isUpload(one) ? [...UPLOAD_SERVER, ...SERVER_TRUSTS] : SERVER_TRUSTS),
  ],
};

const statusOf = ({ exchange }: Case): number | null => exchange.hops.at(-1)?.response?.status ?? null;

/** What has to be done at a server, as code, where that is no header of CORS; nothing where no code says it. */
export function serverRemedies(one: Case): readonly Remedy[] {
  const [situation] = one.situations;
  return (situation === undefined ? undefined : BY_SITUATION[situation.code])?.(one) ?? [];
}
