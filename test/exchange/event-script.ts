import type { Browser } from '../../src/exchange/exchange';
import { networkError } from '../../src/exchange/network-error';
import type { RequestEvent, ResourceType } from '../../src/exchange/network-event';
import type { HeaderList } from '../../src/fetch-standard/header-list';

/** One request of a script, by the letter or number that its events carry. */
export type ScriptRequest = {
  readonly method?: string;
  readonly url?: string;
  /** Where redirects lead, in order. */
  readonly redirects?: readonly string[];
  readonly type?: ResourceType;
  readonly headers?: HeaderList;
  readonly response?: HeaderList;
  /** What the page gets when it differs from what arrived. */
  readonly handedOn?: HeaderList;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly documentId?: string | null;
  readonly initiator?: string | null;
  readonly userContext?: string | null;
};

export const PAGE = 'http://page.test';
/** The world of ordinary windows. */
export const ORDINARY = 'ordinary';
export const API = 'http://api.test/data';

/** A preflight of the given method and, if any, header names. */
export function preflightOf(method: string, names = ''): ScriptRequest {
  const requested = { name: 'Access-Control-Request-Method', value: method };
  const headers =
    names === '' ? [requested] : [requested, { name: 'Access-Control-Request-Headers', value: names }];
  return { method: 'OPTIONS', headers: [...headers, { name: 'Origin', value: PAGE }] };
}

const KINDS: Readonly<Record<string, RequestEvent['kind']>> = {
  BR: 'request-started',
  SH: 'request-headers',
  HR: 'response-headers',
  RD: 'redirected',
  SW: 'handed-to-service-worker',
  RS: 'response-started',
  C: 'completed',
  ERR: 'failed',
};

/**
 * Reads a sequence such as `BR0 SH0 HR0(200) RS0 C0` or `ERR0(net::ERR_FAILED)` into events, one millisecond apart.
 * The number names the request; in parentheses stand a status or an error.
 */
export function script(
  browser: Browser,
  sequence: string,
  requests: Readonly<Record<string, ScriptRequest>> = {},
  start = 1_000,
): readonly RequestEvent[] {
  const hops = new Map<string, number>();
  return sequence
    .trim()
    .split(/\s+/)
    .map((token, index) => {
      const [, short, id, argument] = /^([A-Z]+)([0-9a-z]+)(?:\((.*)\))?$/.exec(token) ?? [];
      const kind = KINDS[short ?? ''];
      if (kind === undefined || id === undefined) throw new Error(`Unknown event ${token}`);
      const request = requests[id] ?? {};
      const hop = hops.get(id) ?? 0;
      const urls = [request.url ?? API, ...(request.redirects ?? [])];
      if (kind === 'redirected') hops.set(id, hop + 1);
      const common = {
        requestId: id,
        tabId: request.tabId ?? 1,
        time: start + index,
        url: urls[hop] ?? API,
        method: request.method ?? 'GET',
        type: request.type ?? 'xmlhttprequest',
        frameId: request.frameId ?? 0,
        documentId: request.documentId === undefined ? 'document-1' : request.documentId,
        initiator: request.initiator === undefined ? PAGE : request.initiator,
        userContext: request.userContext === undefined ? ORDINARY : request.userContext,
      } as const;
      const ofResponse = {
        status: Number(argument ?? 200),
        statusLine: '',
        headerBytesCut: 0,
        fromCache: false,
        repeatsMerged: browser === 'firefox',
      };
      switch (kind) {
        case 'request-started':
        case 'handed-to-service-worker':
          return { kind, ...common };
        case 'request-headers':
          return { kind, ...common, headers: request.headers ?? [] };
        case 'response-headers':
          return { kind, ...common, ...ofResponse, headers: request.response ?? [] };
        case 'response-started':
          return { kind, ...common, ...ofResponse, headers: request.handedOn ?? request.response ?? [] };
        case 'redirected':
          return { kind, ...common, redirectUrl: urls[hop + 1] ?? API };
        case 'completed':
          return { kind, ...common, fromCache: false };
        case 'failed':
          return { kind, ...common, error: networkError(browser, argument ?? 'net::ERR_FAILED') };
      }
    });
}
