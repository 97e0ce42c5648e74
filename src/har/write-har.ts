import { explainCause } from '../diagnosis/sentences/explain-cause';
import { decisiveHop } from '../diagnosis/reading/outcome/decisive-hop';
import { plainText } from '../diagnosis/words/prose';
import type { Case } from '../diagnosis/case';
import type { Exchange, Hop, Preflight, Response } from '../exchange/exchange';
import type { ResourceType } from '../exchange/network-event';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';
import { isRedirectStatus } from '../fetch-standard/status';
import { headlineOf, PRODUCT_NAMES } from '../explanation/headline';
import { factsOf } from './har-facts';

/** Chrome's words for what made a request, by which its Network panel sorts. */
const WORDS: Readonly<Record<ResourceType, string>> = {
  main_frame: 'document',
  sub_frame: 'document',
  xmlhttprequest: 'fetch',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  font: 'font',
  media: 'media',
  object: 'other',
  ping: 'ping',
  csp_report: 'cspviolationreport',
  websocket: 'websocket',
  other: 'other',
};

/** HAR knows sizes only of bodies that were seen. */
const NOT_KNOWN = -1;

const instant = (milliseconds: number): string =>
  // Beyond what a date can be, nothing real was recorded.
  new Date(Math.min(Math.max(0, milliseconds), 8.64e15)).toISOString();

const linesOf = (headers: HeaderList): readonly object[] =>
  headers.map(({ name, value }) => ({ name, value }));

function requestOf(url: string, method: string, headers: HeaderList | null): object {
  return {
    method,
    url,
    httpVersion: 'unknown',
    // Cookies and parameters stand in the headers and in the URL.
    cookies: [],
    headers: linesOf(headers ?? []),
    queryString: [],
    headersSize: NOT_KNOWN,
    bodySize: NOT_KNOWN,
  };
}

function responseOf(response: Response | null, error: string | null): object {
  const headers = response?.headers ?? [];
  const version = /^HTTP\/[\d.]+/i.exec(response?.statusLine ?? '')?.[0];
  return {
    status: response?.status ?? 0,
    statusText: response?.statusLine.split(' ').slice(2).join(' ') ?? '',
    httpVersion: version ?? 'unknown',
    cookies: [],
    headers: linesOf(headers),
    content: {
      size: 0,
      mimeType: getHeader(headers, 'content-type') ?? 'x-unknown',
      comment: 'Bodies are not recorded',
    },
    redirectURL:
      response !== null && isRedirectStatus(response.status) ? (getHeader(headers, 'location') ?? '') : '',
    headersSize: NOT_KNOWN,
    bodySize: NOT_KNOWN,
    _error: error,
  };
}

type Message = {
  readonly url: string;
  readonly method: string;
  readonly time: number;
  readonly requestHeaders: HeaderList | null;
  readonly response: Response | null;
  readonly end: number;
  readonly error: string | null;
  readonly more: object;
};

function entryOf({ url, method, time, requestHeaders, response, end, error, more }: Message): object {
  const duration = Math.max(0, end - time);
  return {
    startedDateTime: instant(time),
    time: duration,
    request: requestOf(url, method, requestHeaders),
    response: responseOf(response, error),
    cache: {},
    timings: { send: 0, wait: duration, receive: 0 },
    ...(response?.fromCache === true ? { _fromCache: 'disk' } : {}),
    ...more,
  };
}

/** Names an entry of an exchange in the `_cors` of others. */
const referenceTo = ({ id }: Exchange, hop: number, part: 'preflight' | 'request'): object => ({
  exchange: id,
  hop,
  part,
});

function preflightEntry(exchange: Exchange, hop: Hop, index: number, preflight: Preflight): object {
  const { end } = preflight;
  return entryOf({
    url: hop.url,
    method: 'OPTIONS',
    time: preflight.time,
    requestHeaders: preflight.requestHeaders,
    response: preflight.response,
    end: end?.time ?? preflight.time,
    error: end?.kind === 'failed' ? end.error.name : null,
    more: {
      _resourceType: 'preflight',
      _initiator: { type: 'preflight', url: hop.url },
      _cors: {
        ...referenceTo(exchange, index, 'preflight'),
        preflightOf: referenceTo(exchange, index, 'request'),
      },
    },
  });
}

/** Why the browser blocked a request, or that it did not. */
function verdictOf(one: Case): object {
  const { verdict, knownBy, causes } = one.diagnosis;
  const [cause] = causes;
  const said = { verdict, knownBy, title: plainText(headlineOf(one).title) };
  if (cause === undefined) return { ...said, cause: null };
  const { title, explanation, standard } = explainCause(cause);
  return {
    ...said,
    cause: {
      code: cause.code,
      title: plainText(title),
      explanation: plainText(explanation),
      stage: cause.stage,
      owner: cause.owner,
      knownBy: cause.knownBy,
      standard: standard?.href ?? null,
    },
  };
}

function hopEntries(one: Case, hop: Hop, index: number): readonly object[] {
  const { exchange, diagnosis } = one;
  const { preflight, response } = hop;
  const isLast = index === exchange.hops.length - 1;
  const { end } = exchange;
  const own = entryOf({
    url: hop.url,
    method: hop.method,
    time: hop.time,
    requestHeaders: hop.requestHeaders,
    response,
    end: isLast ? (end?.time ?? hop.time) : (response?.time ?? hop.time),
    error: isLast && end?.kind === 'failed' ? end.error.name : null,
    more: {
      pageref: `page_${String(exchange.page)}`,
      _resourceType: WORDS[exchange.type],
      _initiator: initiatorOf(exchange),
      _cors: {
        ...referenceTo(exchange, index, 'request'),
        ...(preflight === null ? {} : { preflight: referenceTo(exchange, index, 'preflight') }),
        ...(hop === decisiveHop(exchange, diagnosis) ? verdictOf(one) : {}),
        ...(index === 0 ? { recorded: factsOf(exchange) } : {}),
      },
    },
  });
  return preflight === null ? [own] : [own, preflightEntry(exchange, hop, index, preflight)];
}

/** Chrome counts lines and columns from 0. */
function initiatorOf({ callFrames }: Exchange): object {
  return {
    type: callFrames.length === 0 ? 'other' : 'script',
    stack: {
      callFrames: callFrames.map(({ functionName, url, line, column }) => ({
        functionName,
        scriptId: '',
        url,
        lineNumber: line - 1,
        columnNumber: (column ?? 1) - 1,
      })),
    },
  };
}

function pagesOf(exchanges: readonly Exchange[]): readonly object[] {
  const first = new Map<number, Exchange>();
  for (const exchange of exchanges) if (!first.has(exchange.page)) first.set(exchange.page, exchange);
  return [...first].map(([page, { time, topLevelOrigin, pageOrigin }]) => ({
    startedDateTime: instant(time),
    id: `page_${String(page)}`,
    title: topLevelOrigin ?? pageOrigin ?? '',
    pageTimings: { onContentLoad: NOT_KNOWN, onLoad: NOT_KNOWN },
  }));
}

/**
 * Requests as HAR 1.2, with what is said of each in fields of its own named `_cors`; nothing in it is redacted yet.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function harOf(cases: readonly [Case, ...Case[]]): object {
  const exchanges = cases.map(({ exchange }) => exchange);
  const [{ exchange: first }] = cases;
  return {
    log: {
      version: '1.2',
      creator: { name: 'CORS Inspector', version: first.recordedBy.extensionVersion ?? '' },
      browser: { name: PRODUCT_NAMES[first.browser], version: first.recordedBy.browserVersion ?? '' },
      pages: pagesOf(exchanges),
      entries: cases.flatMap((one) => one.exchange.hops.flatMap((hop, index) => hopEntries(one, hop, index))),
      comment: 'Secrets are replaced, and bodies are not recorded.',
    },
  };
}
