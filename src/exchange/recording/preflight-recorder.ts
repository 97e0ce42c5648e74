import type { HeaderList } from '../../fetch-standard/header-list';
import type { End, Exchange, Preflight, Response } from '../exchange';
import { fitHeaders, resumed, withHeaderBytesCut, withPreflight } from './exchange-changes';
import { limitHeaders } from '../header-limit';
import { cutUrl, type RecorderLimits } from './limits';
import type { PreflightRecord } from './log-record';
import { isRewritten, responseOf } from './message-writes';
import type { RequestEvent, RequestHeaders } from '../network-event';
import { requestedNamesOfPreflight, preflightedMethod } from './preflight-pairing';
import { identityOf } from '../request-origin';
import type { TabLog } from './tab-log';

type Patch = { readonly preflight: Preflight; readonly cutBytes: number };

/** A preflight whose own headers were missed. */
type Unseen = Pick<PreflightRecord, 'identity' | 'order'> & Pick<Preflight, 'requestId' | 'time'>;

/** Applies the events of CORS-preflight requests to the exchanges that they belong to. */
export class PreflightRecorder {
  readonly #log: TabLog;
  readonly #limits: RecorderLimits;

  constructor(log: TabLog, limits: RecorderLimits) {
    this.#log = log;
    this.#limits = limits;
  }

  /** Records a new preflight with the request that waits for it, or alone when there is none. */
  begin(event: RequestHeaders, time: number, order: number): void {
    const method = preflightedMethod(event.method, event.headers) ?? '';
    const { url, cut } = cutUrl(event.url, this.#limits.urlCharacters);
    const identity = identityOf(event, url, cut);
    const names = requestedNamesOfPreflight(event.headers);
    const owner = this.#log.index.waiting.take({ identity, method, names, except: event.requestId });
    const fitted = this.#fit(owner, event.headers);
    const preflight: Preflight = {
      requestId: event.requestId,
      time,
      requestHeaders: fitted.headers,
      response: null,
      end: null,
    };
    if (owner !== null) this.#log.attach(owner, preflight, fitted.cutBytes);
    else
      this.#log.lone.add({
        kind: 'preflight',
        order,
        identity,
        method,
        preflight,
        headerBytesCut: fitted.cutBytes,
      });
  }

  /** Records a preflight whose own headers were missed, alone when no request waits for it. */
  beginUnseen(owner: string | null, { identity, requestId, time, order }: Unseen): void {
    const preflight: Preflight = { requestId, time, requestHeaders: [], response: null, end: null };
    if (owner !== null) this.#log.attach(owner, preflight, 0);
    else
      this.#log.lone.add({ kind: 'preflight', order, identity, method: null, preflight, headerBytesCut: 0 });
  }

  /** Gives the oldest lone preflight that fits to a request whose beginning was missed. */
  adopt(id: string, identity: string, method: string): void {
    for (const record of this.#log.lone.records()) {
      if (record.identity !== identity || (record.method !== null && record.method !== method)) continue;
      this.#log.lone.remove(record.preflight.requestId);
      this.#log.attach(id, record.preflight, record.headerBytesCut);
      return;
    }
  }

  /** Applies an event of a known preflight; false when the event is of something else. */
  apply(event: RequestEvent): boolean {
    const place = this.#log.index.placeOfPreflight(event.requestId);
    const record = place === undefined ? undefined : this.#log.get(place.id);
    const preflight = place === undefined ? null : (record?.exchange.hops[place.hop]?.preflight ?? null);
    if (place !== undefined && record !== undefined && preflight !== null) {
      const running = resumed(record.exchange);
      const patch = this.#patch(running.hops[place.hop]?.preflight ?? preflight, event, running);
      if (patch === null) return true;
      const changed = withPreflight(running, place.hop, patch.preflight);
      const endedByDevTools = record.endedByDevTools && running === record.exchange;
      this.#log.put({ ...record, exchange: withHeaderBytesCut(changed, patch.cutBytes), endedByDevTools });
      return true;
    }
    const lone = this.#log.lone.get(event.requestId);
    if (lone === undefined) return false;
    const patch = this.#patch(lone.preflight, event, null);
    if (patch === null) return true;
    const headerBytesCut = lone.headerBytesCut + patch.cutBytes;
    this.#log.lone.put({ ...lone, preflight: patch.preflight, headerBytesCut });
    return true;
  }

  #patch(preflight: Preflight, event: RequestEvent, exchange: Exchange | null): Patch | null {
    switch (event.kind) {
      case 'response-headers':
        return this.#withResponse(preflight, event, exchange);
      case 'response-started':
        if (event.status === 0) return null;
        return preflight.response === null
          ? this.#withResponse(preflight, event, exchange)
          : this.#withRewriting(preflight, preflight.response, event, exchange);
      case 'completed':
        return withPreflightEnd(preflight, {
          kind: 'completed',
          time: event.time,
          fromCache: event.fromCache,
        });
      case 'failed':
        return withPreflightEnd(preflight, { kind: 'failed', time: event.time, error: event.error });
      case 'request-started':
      case 'request-headers':
      case 'redirected':
      case 'handed-to-service-worker':
        return null;
    }
  }

  #withResponse(
    preflight: Preflight,
    event: Extract<RequestEvent, { kind: 'response-headers' | 'response-started' }>,
    exchange: Exchange | null,
  ): Patch {
    const fitted = this.#fitInto(exchange, event.headers, preflight.response?.headers ?? null);
    const response = responseOf(event, fitted.headers);
    return { preflight: { ...preflight, response }, cutBytes: fitted.cutBytes + event.headerBytesCut };
  }

  /** With what was handed on, where somebody made that of what arrived. */
  #withRewriting(
    preflight: Preflight,
    response: Response,
    event: Extract<RequestEvent, { kind: 'response-started' }>,
    exchange: Exchange | null,
  ): Patch | null {
    const { headers: asArrived } = this.#fitInto(exchange, event.headers, response.headers);
    if (!isRewritten(response, event, asArrived)) return null;
    const { headers: rewritten, cutBytes } = this.#fitInto(exchange, event.headers, response.rewritten);
    const all = cutBytes + event.headerBytesCut;
    return { preflight: { ...preflight, response: { ...response, rewritten } }, cutBytes: all };
  }

  /** Headers cut to the room that is left once others have been given up. */
  #fitInto(exchange: Exchange | null, headers: HeaderList, givenUp: HeaderList | null) {
    return exchange === null
      ? limitHeaders(headers, this.#limits.headerBytes)
      : fitHeaders(exchange, headers, givenUp, this.#limits.headerBytes);
  }

  #fit(owner: string | null, headers: HeaderList) {
    const record = owner === null ? undefined : this.#log.get(owner);
    return record === undefined
      ? limitHeaders(headers, this.#limits.headerBytes)
      : fitHeaders(record.exchange, headers, null, this.#limits.headerBytes);
  }
}

function withPreflightEnd(preflight: Preflight, end: End): Patch | null {
  return preflight.end === null ? { preflight: { ...preflight, end }, cutBytes: 0 } : null;
}
