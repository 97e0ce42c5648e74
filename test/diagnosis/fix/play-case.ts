import { ENGINE_OF } from '../../../src/diagnosis/reading/engine-of';
import type { Browser, End, Exchange, Hop, Response } from '../../../src/exchange/exchange';
import { corsCheck } from '../../../src/fetch-standard/cors-check';
import { checkPreflightResponse } from '../../../src/fetch-standard/cors-preflight-fetch';
import { corsUnsafeRequestHeaders } from '../../../src/fetch-standard/cors-unsafe-request-header-names';
import { ENGINES } from '../../../src/fetch-standard/engines';
import type { Engine } from '../../../src/fetch-standard/engines';
import type { Header } from '../../../src/fetch-standard/header-list';
import { stripTabOrSpace } from '../../../src/fetch-standard/http-whitespace';
import { httpRedirectFetch } from '../../../src/fetch-standard/http-redirect-fetch';
import { locationUrl } from '../../../src/fetch-standard/location-url';
import { mainFetch } from '../../../src/fetch-standard/main-fetch';
import { isCorsSafelistedMethod } from '../../../src/fetch-standard/method';
import { isSameOrigin, originOfUrl, serializeOrigin } from '../../../src/fetch-standard/origin';
import { isRedirectTainted, serializeRequestOrigin } from '../../../src/fetch-standard/redirect-taint';
import { isHttpScheme, schemeOf } from '../../../src/fetch-standard/request';
import type { ResponseTainting, UrlList } from '../../../src/fetch-standard/request';
import { isRedirectStatus } from '../../../src/fetch-standard/status';
import type { GeneratedCase } from '../../differential/generated-case';
import { fillTemplates, originTemplates } from '../../zoo/response-bytes';
import type { ServerReaction } from '../../zoo/zoo-case';
import { ORIGINS, playedRequest } from './played-request';
import { completed, exchange as exchangeOf, failed } from '../exchange-builder';

/** What came of a case in one engine, and what its browser would have shown of it. */
export type Played = { readonly exchange: Exchange; readonly passes: boolean };

const SILENT: ReadonlyMap<string, End> = new Map([
  [ORIGINS.plainOnTls, failed('tls')],
  [ORIGINS.closed, failed('refused')],
  [ORIGINS.unknownHost, failed('dns')],
]);

const NOT_FOUND: ServerReaction = { kind: 'response', status: 404, headers: [] };

function respond(
  reaction: ServerReaction | undefined,
  values: { readonly origin: string; readonly method: string; readonly names: string },
  id: string,
  hop: number,
): Response | null {
  const given = reaction ?? NOT_FOUND;
  if (given.kind !== 'response') return null;
  const query = (at: number): string => `case=${id}&run=1&hop=${String(at)}`;
  const templates = {
    ...originTemplates(ORIGINS),
    origin: values.origin,
    requestedMethod: values.method,
    requestedHeaders: values.names,
    marker: 'marker',
    next: query(hop + 1),
    same: query(hop),
  };
  return {
    status: given.status,
    statusLine: '',
    headers: given.headers.map(([name, value]) => ({
      name,
      value: stripTabOrSpace(fillTemplates(value, templates)),
    })),
    fromCache: false,
    repeatsMerged: false,
    rewritten: null,
    time: 20,
  };
}

const comesBack = ({ name }: Header, engine: Engine): boolean =>
  name === 'authorization' ? engine.authorizationComesBack : engine.bodyHeadersComeBack;

/** Whether Firefox, where it follows redirects, ends this one by an error if it refuses it; others it completes. */
function isTaken({ response, url }: Hop, engine: Engine): boolean {
  if (response === null || !isRedirectStatus(response.status)) return false;
  const target = locationUrl(response.headers, url, engine);
  if (target.kind !== 'url') return target.kind === 'invalid';
  const scheme = schemeOf(target.url);
  return isHttpScheme(scheme) || engine.location.schemesBeforeCorsCheck.includes(scheme);
}

/**
 * Plays a case by the rules of one engine: what would be sent, received and stopped, and where. Null for a request that no
 * script can make. It knows neither Content Security Policy nor mixed content.
 */
export function playCase(
  played: GeneratedCase,
  engineName: keyof typeof ENGINES,
  browser: Browser = 'chromium',
): Played | null {
  const engine = ENGINES[engineName];
  const request = playedRequest(played, engine);
  if (request === null) return null;
  const { origin, mode, credentials } = request;
  const hops: Hop[] = [];
  let { url, method, headers } = request;
  const set = headers;
  let tainting: ResponseTainting = 'basic';
  let wasNeeded = false;
  const end = (how: End, passes: boolean, error: string | null = null): Played => {
    const [first, ...rest] = hops;
    if (first === undefined) throw new Error('A case has at least one hop.');
    const pageOrigin = serializeOrigin(origin);
    const devtoolsError = error === null ? null : { name: error, hop: hops.length - 1 };
    const more = { browser, pageOrigin, type: request.type, devtoolsError };
    return { exchange: exchangeOf([first, ...rest], how, more), passes };
  };
  const blocked = (): Played => {
    const last = hops[hops.length - 1];
    if (browser === 'firefox' && request.redirect === 'follow' && last !== undefined && isTaken(last, engine))
      return end(failed('redirect-stopped', 'NS_ERROR_NET_ON_RECEIVING_FROM'), false);
    return browser === 'firefox' && last?.response !== null
      ? end(completed, false)
      : end(failed('unspecified'), false);
  };
  for (let index = 0; index < 24; index += 1) {
    const urls: UrlList = [
      hops[0]?.url ?? url,
      ...hops.slice(1).map((hop) => hop.url),
      ...(index > 0 ? [url] : []),
    ];
    const tainted = isRedirectTainted(origin, urls);
    const sentOrigin = serializeRequestOrigin(origin, urls);
    const main = mainFetch({ origin, mode, urls, tainting, redirectMode: request.redirect });
    const hop: Hop = {
      url,
      method,
      time: 10,
      requestHeaders: null,
      preflight: null,
      response: null,
      redirectUrl: null,
    };
    if (main.failures.length > 0) {
      if (index === 0) hops.push(hop);
      return blocked();
    }
    ({ tainting } = main);
    const target = originOfUrl(url);
    const isOwn = target !== null && isSameOrigin(origin, target);
    const responses = index === 0 ? played.responses : (played.responses.hops?.[index - 1] ?? {});
    const unsafe = corsUnsafeRequestHeaders(headers, engine);
    const isAgain: boolean = engine.preflightsAgainAfterRedirect && wasNeeded;
    const isScripted = request.type === 'xmlhttprequest';
    const isNeeded: boolean =
      isScripted && (unsafe.length > 0 || !isCorsSafelistedMethod(method) || request.upload || isAgain);
    wasNeeded ||= isNeeded;
    const isPreflighted = tainting === 'cors' && isNeeded;
    let { preflight } = hop;
    if (isPreflighted) {
      const requesting = tainted && !engine.preflightKeepsOriginAfterTaint ? 'null' : serializeOrigin(origin);
      const names = unsafe.map(({ name }) => name).join(',');
      const response = SILENT.has(new URL(url).origin)
        ? null
        : respond(responses.preflight, { origin: requesting, method, names }, played.id, index);
      preflight = {
        requestId: 'preflight',
        time: 11,
        requestHeaders: [
          { name: 'Origin', value: requesting },
          { name: 'Access-Control-Request-Method', value: method },
          ...(names === '' ? [] : [{ name: 'Access-Control-Request-Headers', value: names }]),
        ],
        response,
        end: response === null ? failed('reset') : completed,
      };
      const result =
        response === null
          ? null
          : checkPreflightResponse({
              status: response.status,
              headers: response.headers,
              repeatsMerged: false,
              origin: requesting,
              tainted,
              credentials,
              method,
              unsafeHeaders: unsafe,
              useCorsPreflight: unsafe.length === 0 && isCorsSafelistedMethod(method),
              toOwnOrigin: isOwn,
              engine,
            });
      if (result === null || result.failures.length > 0) {
        hops.push({ ...hop, preflight });
        return result === null ? end(failed('reset'), false) : blocked();
      }
    }
    const requestHeaders = [
      ...headers,
      ...(tainting === 'cors' ? [{ name: 'Origin', value: sentOrigin }] : []),
      { name: 'Sec-Fetch-Mode', value: mode },
      ...(isOwn ? [] : [{ name: 'Sec-Fetch-Site', value: 'cross-site' }]),
      ...(credentials && !isOwn ? [{ name: 'Cookie', value: 'hay=1' }] : []),
    ];
    const silent = SILENT.get(target === null ? '' : serializeOrigin(target));
    const response =
      silent === undefined
        ? respond(responses.actual, { origin: sentOrigin, method, names: '' }, played.id, index)
        : null;
    hops.push({ ...hop, requestHeaders, preflight, response });
    if (response === null) return end(silent ?? failed('reset'), false);
    const check =
      tainting === 'cors'
        ? corsCheck({
            headers: response.headers,
            repeatsMerged: false,
            origin: sentOrigin,
            tainted,
            credentials,
            engine,
          }).failures
        : [];
    if (check.length > 0) return blocked();
    const redirect = httpRedirectFetch({
      origin,
      mode,
      tainting,
      method,
      urls,
      status: response.status,
      headers: response.headers,
      redirectMode: 'follow',
      streamBody: false,
      engine,
    });
    if (redirect.failures.length > 0) return blocked();
    if (redirect.next === null) return end(completed, true);
    if (request.redirect === 'error') return end(failed('aborted'), false, 'net::ERR_FAILED');
    if (request.redirect === 'manual') return end(failed('aborted'), true, 'net::ERR_ABORTED');
    const { droppedHeaders } = redirect.next;
    const before = headers;
    headers = set.filter(
      (header) =>
        !droppedHeaders.includes(header.name) && (before.includes(header) || comesBack(header, engine)),
    );
    ({ url, method } = redirect.next);
  }
  return blocked();
}

/** What a browser would have shown of a case. */
export const playIn = (played: GeneratedCase, browser: Browser): Played | null =>
  playCase(played, ENGINE_OF[browser], browser);
