import { corsCheck } from '../cors-check';
import { checkPreflightResponse } from '../cors-preflight-fetch';
import type { PreflightResponseInput } from '../cors-preflight-fetch';
import { corsUnsafeRequestHeaders } from '../cors-unsafe-request-header-names';
import type { Engine } from '../engines';
import { getHeader } from '../header-list';
import type { Header, HeaderList } from '../header-list';
import { httpRedirectFetch } from '../http-redirect-fetch';
import { asciiLowercase } from '../isomorphic-string';
import { mainFetch } from '../main-fetch';
import { isCorsSafelistedMethod } from '../method';
import { isSameOriginUrl, serializeOrigin } from '../origin';
import type { Origin } from '../origin';
import { isRedirectTainted, serializeRequestOrigin } from '../redirect-taint';
import type { RedirectMode, RequestMode, ResponseTainting, UrlList } from '../request';
import { isRedirectStatus } from '../status';

/** What a script requests. */
export type CourseRequest = {
  readonly origin: Origin;
  /** Absolute. */
  readonly url: string;
  /** Normalized. */
  readonly method: string;
  /** Those that the script set, repeats apart. */
  readonly headers: HeaderList;
  /** Lower-cased names of those that are known to need a preflight, although their values are not. */
  readonly alsoUnsafe: readonly string[];
  readonly mode: RequestMode;
  /** Whether the credentials mode is `include`. */
  readonly credentials: boolean;
  readonly redirectMode: RedirectMode;
  /** False for what an element loads, which no header of a script is on. */
  readonly mayBePreflighted: boolean;
  /** An upload listener or a stream as body. */
  readonly useCorsPreflight: boolean;
  /** Whether the page may not request this URL for another reason than CORS, such as mixed content. */
  readonly isBarred: (url: string) => boolean;
};

/** A message that a browser sends, with the headers that decide about CORS and those that the script set. */
export type CourseMessage = {
  readonly kind: 'preflight' | 'request';
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  /** All up to this one: what a browser says of the way of a request depends on them. */
  readonly urls: UrlList;
};

/** What the rules look at in a response. */
export type CourseResponse = { readonly status: number; readonly headers: HeaderList };

/** What came of a message: a response, the end of the connection, or nothing because it was not sent. */
export type Reply<R extends CourseResponse> = R | 'no-response' | 'not-sent';

/** A message that was sent; its response is null where none came. */
export type SentMessage<R extends CourseResponse> = {
  readonly headers: HeaderList;
  readonly response: R | null;
};

/** One request of a redirect chain, as far as it went. */
export type CourseHop<R extends CourseResponse> = {
  readonly url: string;
  readonly method: string;
  readonly preflight: SentMessage<R> | null;
  readonly request: SentMessage<R> | null;
};

/**
 * How a course ends: the response is there for whoever may read it; a rule stopped it; no response came; a message was not
 * sent; the redirect mode refused a redirect, or left it; the page may not request the next URL.
 */
export type CourseEnd =
  'passed' | 'blocked' | 'no-response' | 'not-sent' | 'redirect-refused' | 'redirect-left' | 'barred';

/** The way that a request went. */
export type Course<R extends CourseResponse> = {
  /** At least one. */
  readonly hops: readonly [CourseHop<R>, ...CourseHop<R>[]];
  readonly end: CourseEnd;
};

/** A hop that is about to be sent. */
type Visit = {
  readonly request: CourseRequest;
  readonly engine: Engine;
  readonly urls: UrlList;
  readonly method: string;
  readonly headers: HeaderList;
};

/** Sends a message and waits for what comes of it. */
type Sending<R extends CourseResponse, Result> = Generator<CourseMessage, Result, Reply<R>>;

/** A header that needs a preflight; value and reason where they are known. */
type UnsafeHeader = PreflightResponseInput['unsafeHeaders'][number];

/** What needs a preflight, in byte order. */
function unsafeHeadersOf({ request, engine, headers }: Visit): readonly UnsafeHeader[] {
  const found = corsUnsafeRequestHeaders(headers, engine);
  const isOpen = (name: string): boolean =>
    getHeader(headers, name) !== null && !found.some((unsafe) => unsafe.name === name);
  const more = request.alsoUnsafe.filter(isOpen).map((name) => ({ name, value: null, why: null }));
  return more.length === 0 ? found : [...found, ...more].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const urlOf = ({ urls }: Visit): string => urls[urls.length - 1] ?? urls[0];

function preflightMessage(visit: Visit): CourseMessage {
  const { request, engine, urls, method } = visit;
  const isNull = isRedirectTainted(request.origin, urls) && !engine.preflightKeepsOriginAfterTaint;
  const names = unsafeHeadersOf(visit).map(({ name }) => name);
  return {
    kind: 'preflight',
    url: urlOf(visit),
    method: 'OPTIONS',
    headers: [
      { name: 'Origin', value: isNull ? 'null' : serializeOrigin(request.origin) },
      { name: 'Access-Control-Request-Method', value: method },
      ...(names.length === 0 ? [] : [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]),
    ],
    urls,
  };
}

/** Whether the response to a preflight lets the request be sent. */
function isAllowedBy(response: CourseResponse, visit: Visit): boolean {
  const { request, engine, urls, method } = visit;
  const tainted = isRedirectTainted(request.origin, urls) && !engine.preflightKeepsOriginAfterTaint;
  const unsafeHeaders = unsafeHeadersOf(visit);
  const { failures } = checkPreflightResponse({
    status: response.status,
    headers: response.headers,
    repeatsMerged: false,
    origin: tainted ? 'null' : serializeOrigin(request.origin),
    tainted,
    credentials: request.credentials,
    method,
    unsafeHeaders,
    useCorsPreflight: unsafeHeaders.length === 0 && isCorsSafelistedMethod(method),
    toOwnOrigin: isSameOriginUrl(request.origin, urlOf(visit)),
    engine,
  });
  return failures.length === 0;
}

/** @see https://fetch.spec.whatwg.org/#append-a-request-origin-header */
function requestMessage(visit: Visit, tainting: ResponseTainting): CourseMessage {
  const { request, urls, method, headers } = visit;
  const hasOrigin = tainting === 'cors' || (method !== 'GET' && method !== 'HEAD');
  const origin = { name: 'Origin', value: serializeRequestOrigin(request.origin, urls) };
  return {
    kind: 'request',
    url: urlOf(visit),
    method,
    headers: hasOrigin ? [origin, ...headers] : headers,
    urls,
  };
}

function isReadable(response: CourseResponse, { request, engine, urls }: Visit): boolean {
  const { failures } = corsCheck({
    headers: response.headers,
    repeatsMerged: false,
    origin: serializeRequestOrigin(request.origin, urls),
    tainted: isRedirectTainted(request.origin, urls),
    credentials: request.credentials,
    engine,
  });
  return failures.length === 0;
}

/** What came of one hop, and whether the course goes on behind it. */
type Visited<R extends CourseResponse> = {
  readonly hop: CourseHop<R>;
  readonly then: CourseEnd | 'on';
};

function* visitHop<R extends CourseResponse>(
  visit: Visit,
  tainting: ResponseTainting,
  isPreflighted: boolean,
): Sending<R, Visited<R>> {
  const hop: CourseHop<R> = { url: urlOf(visit), method: visit.method, preflight: null, request: null };
  let { preflight } = hop;
  if (isPreflighted) {
    const message = preflightMessage(visit);
    const reply = yield message;
    if (reply === 'not-sent') return { hop, then: 'not-sent' };
    const response = reply === 'no-response' ? null : reply;
    preflight = { headers: message.headers, response };
    if (response === null) return { hop: { ...hop, preflight }, then: 'no-response' };
    if (!isAllowedBy(response, visit)) return { hop: { ...hop, preflight }, then: 'blocked' };
  }
  const message = requestMessage(visit, tainting);
  const reply = yield message;
  if (reply === 'not-sent') return { hop: { ...hop, preflight }, then: 'not-sent' };
  const response = reply === 'no-response' ? null : reply;
  const sent = { ...hop, preflight, request: { headers: message.headers, response } };
  if (response === null) return { hop: sent, then: 'no-response' };
  return { hop: sent, then: tainting === 'cors' && !isReadable(response, visit) ? 'blocked' : 'on' };
}

/** Whether headers that a redirect dropped are sent again behind the next one. */
const comesBack = (name: string, engine: Engine): boolean =>
  name === 'authorization' ? engine.authorizationComesBack : engine.bodyHeadersComeBack;

/** The script's headers behind a redirect. */
function headersBehind({ request, engine, headers }: Visit, droppedHeaders: readonly string[]): HeaderList {
  const isKept = (header: Header): boolean => {
    const name = asciiLowercase(header.name);
    return !droppedHeaders.includes(name) && (headers.includes(header) || comesBack(name, engine));
  };
  return request.headers.filter(isKept);
}

/** Where a response leads: behind a redirect, or to the end. */
function behind(
  response: CourseResponse,
  visit: Visit,
  tainting: ResponseTainting,
): CourseEnd | Pick<Visit, 'urls' | 'method' | 'headers'> {
  const { request, engine, urls, method } = visit;
  // The status alone makes a redirect of it, whether or not it leads anywhere.
  if (request.redirectMode === 'manual' && isRedirectStatus(response.status)) return 'redirect-left';
  const { next, failures } = httpRedirectFetch({
    origin: request.origin,
    mode: request.mode,
    tainting,
    method,
    urls,
    status: response.status,
    headers: response.headers,
    redirectMode: 'follow',
    streamBody: false,
    engine,
  });
  if (next === null && failures.length === 0) return 'passed';
  // Where it leads is not judged then.
  if (request.redirectMode === 'error') return 'redirect-refused';
  if (next === null) return 'blocked';
  return {
    urls: [...urls, next.url],
    method: next.method,
    headers: headersBehind(visit, next.droppedHeaders),
  };
}

/**
 * The way of a request through one engine, message by message: yields each message that the engine sends, takes what came
 * of it, and returns what was on the wire. Caches, cookies and policies of the page are not part of it.
 *
 * @see https://fetch.spec.whatwg.org/#http-fetch
 */
export function* fetchCourse<R extends CourseResponse>(
  request: CourseRequest,
  engine: Engine,
): Sending<R, Course<R>> {
  const { origin, mode, redirectMode, mayBePreflighted, useCorsPreflight, isBarred } = request;
  const settable = request.headers.filter(
    ({ name }) => !engine.requestHeaders.ignored.includes(asciiLowercase(name)),
  );
  const before: CourseHop<R>[] = [];
  let tainting: ResponseTainting = 'basic';
  let wasNeeded = false;
  let visit: Visit = { request, engine, urls: [request.url], method: request.method, headers: settable };
  for (;;) {
    const { urls, method } = visit;
    const unvisited: CourseHop<R> = { url: urlOf(visit), method, preflight: null, request: null };
    const ended = (end: CourseEnd, last: CourseHop<R> | null): Course<R> => {
      const [first = unvisited, ...others] = last === null ? before : [...before, last];
      return { hops: [first, ...others], end };
    };
    // What may not be requested was a hop to no browser.
    const main = mainFetch({ origin, mode, urls, tainting, redirectMode });
    if (main.failures.length > 0) return ended('blocked', null);
    if (isBarred(urlOf(visit))) return ended('barred', null);
    ({ tainting } = main);
    const isDue = useCorsPreflight || !isCorsSafelistedMethod(method);
    const isNeeded: boolean =
      mayBePreflighted &&
      (isDue || unsafeHeadersOf(visit).length > 0 || (engine.preflightsAgainAfterRedirect && wasNeeded));
    wasNeeded ||= isNeeded;
    const visited: Visited<R> = yield* visitHop<R>(visit, tainting, tainting === 'cors' && isNeeded);
    const { hop, then } = visited;
    const response = hop.request?.response ?? null;
    if (then !== 'on' || response === null) return ended(then === 'on' ? 'no-response' : then, hop);
    const next = behind(response, visit, tainting);
    if (typeof next === 'string') return ended(next, hop);
    before.push(hop);
    visit = { ...visit, ...next };
  }
}
