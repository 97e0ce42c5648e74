import type { Exchange } from '../../../src/exchange/exchange';
import type { Engine } from '../../../src/fetch-standard/engines';
import { isForbiddenRequestHeader } from '../../../src/fetch-standard/forbidden-request-header';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { isForbiddenMethod, normalizeMethod } from '../../../src/fetch-standard/method';
import { parseOrigin } from '../../../src/fetch-standard/origin';
import type { Origin } from '../../../src/fetch-standard/origin';
import type { RedirectMode, RequestMode } from '../../../src/fetch-standard/request';
import type { GeneratedCase } from '../../differential/generated-case';
import { fillTemplates, originTemplates } from '../../zoo/response-bytes';
import { FRAME_ROLES, OPAQUE_ORIGIN_CONTEXTS } from '../../zoo/frame-roles';
import type { ZooOrigins, ZooRequest } from '../../zoo/zoo-case';
import { hasCredentials } from './fixed-case';

/** The origins of a zoo that is not running. */
export const ORIGINS: ZooOrigins = {
  page: 'http://localhost:1000',
  api: 'http://127.0.0.1:1001',
  sameSite: 'http://localhost:1002',
  other: 'http://127.0.0.1:1003',
  secure: 'https://127.0.0.1:1004',
  international: 'http://xn--bcher-kva.localhost:1007',
  ipv6: 'http://[::1]:1008',
  defaultPort: 'http://default-port.test',
  upgraded: 'https://upgraded.test:1009',
  http2: 'https://127.0.0.1:1010',
  plainOnTls: 'https://127.0.0.1:1005',
  closed: 'http://127.0.0.1:1006',
  unknownHost: 'http://unknown-host.invalid',
};

/** What a script requests in a case. */
export type PlayedRequest = {
  readonly url: string;
  readonly method: string;
  readonly mode: RequestMode;
  readonly credentials: boolean;
  readonly redirect: RedirectMode;
  /** Set by the script, repeats joined as on the wire. */
  readonly headers: HeaderList;
  readonly upload: boolean;
  readonly origin: Origin;
  readonly type: Exchange['type'];
};

const TYPES: Readonly<Partial<Record<ZooRequest['kind'], Exchange['type']>>> = {
  fetch: 'xmlhttprequest',
  xhr: 'xmlhttprequest',
  image: 'image',
  script: 'script',
  module: 'script',
  'dynamic-import': 'script',
  preload: 'other',
  audio: 'media',
  video: 'media',
  'css-mask': 'image',
  stylesheet: 'stylesheet',
  font: 'font',
  'event-source': 'other',
};

function contextOrigin({ request, page = 'page' }: GeneratedCase): Origin {
  const context = request.kind === 'fetch' ? request.context : undefined;
  const isOpaque = context !== undefined && OPAQUE_ORIGIN_CONTEXTS.has(context);
  if (isOpaque || context === 'data-worker') return { kind: 'opaque' };
  return parseOrigin(ORIGINS[FRAME_ROLES[context ?? 'page'] ?? page]) ?? { kind: 'opaque' };
}

function scriptHeaders(request: ZooRequest, engine: Engine): HeaderList {
  if (request.kind !== 'fetch' && request.kind !== 'xhr') return [];
  const joined = new Map<string, string>();
  for (const [name, value] of request.headers ?? []) {
    const lower = name.toLowerCase();
    if (isForbiddenRequestHeader(lower, value) || engine.requestHeaders.ignored.includes(lower)) continue;
    const before = joined.get(lower);
    joined.set(lower, before === undefined ? value.trim() : `${before}, ${value.trim()}`);
  }
  if (request.body !== undefined && !joined.has('content-type'))
    joined.set('content-type', 'text/plain;charset=UTF-8');
  return [...joined].map(([name, value]) => ({ name, value }));
}

const ALWAYS_CORS: readonly ZooRequest['kind'][] = [
  'xhr',
  'module',
  'dynamic-import',
  'font',
  'css-mask',
  'event-source',
];

function modeOf(request: ZooRequest): RequestMode {
  if (request.kind === 'fetch') return request.mode ?? 'cors';
  const usesCors = ALWAYS_CORS.includes(request.kind);
  return usesCors || 'crossorigin' in request ? 'cors' : 'no-cors';
}

/** The request of a case; null when no script could make it, or not as plainly as this plays it. */
export function playedRequest(played: GeneratedCase, engine: Engine): PlayedRequest | null {
  const { id, request } = played;
  const type = TYPES[request.kind];
  const isScripted = request.kind === 'fetch' || request.kind === 'xhr';
  const method = isScripted ? normalizeMethod(request.method ?? 'GET') : 'GET';
  const isWorkers = request.kind === 'fetch' && request.context === 'controlled-frame';
  if (isForbiddenMethod(method) || type === undefined || isWorkers) return null;
  return {
    url:
      request.kind === 'fetch' && request.url !== undefined
        ? fillTemplates(request.url, originTemplates(ORIGINS))
        : `${ORIGINS[request.to]}${request.path ?? '/'}?case=${id}&run=1&hop=0`,
    method,
    mode: modeOf(request),
    credentials: hasCredentials(played),
    redirect: request.kind === 'fetch' ? (request.redirect ?? 'follow') : 'follow',
    headers: scriptHeaders(request, engine),
    upload: request.kind === 'xhr' && request.uploadListener === true,
    origin: contextOrigin(played),
    type,
  };
}
