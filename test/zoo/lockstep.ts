import type { Socket } from 'node:net';
import { responseBytes } from './response-bytes';
import { headerOf, isPreflight } from './wire-request';
import type { WireRequest } from './wire-request';
import type { HeaderLine } from './zoo-case';

/** A preflight, in the order of the responses, and whether its request came. */
export type LockstepEntry = {
  /** What the preflight's response carried in `X-Zoo-Marker`. */
  marker: string;
  allowed: boolean;
  /** The actual request arrived; its response carried the marker in `X-Zoo-Preflight-Marker`. */
  followed: boolean;
};

type Round = {
  waiting: { request: WireRequest; socket: Socket }[];
  entries: LockstepEntry[];
  /** The preflight that was allowed and whose request has not come yet. */
  open: LockstepEntry | null;
};

/**
 * Responds to `/lockstep?n=<any name>[&deny=third]` so that the server knows which preflight belongs to which of many identical requests,
 * although nothing on the wire says so. It responds to one preflight at a time and, if it allowed it, waits for the actual request before
 * the next response. So the request that comes can only be the one whose preflight got the last response, and its response carries that
 * preflight's marker: a pairing is right when both markers are the same. `deny=third` refuses every third preflight; no request follows.
 *
 * The requests must have the credentials mode "include". Browsers keep connections with and without credentials apart, six of each;
 * otherwise the request would wait for a connection while the waiting preflights hold them all.
 */
export class Lockstep {
  readonly #rounds = new Map<string, Round>();

  receive(request: WireRequest, socket: Socket, query: URLSearchParams): void {
    const n = query.get('n') ?? '';
    const round = this.#rounds.get(n) ?? { waiting: [], entries: [], open: null };
    this.#rounds.set(n, round);
    if (isPreflight(request)) round.waiting.push({ request, socket });
    else respondToActual(round, request, socket);
    respondToWaiting(round, n, query.get('deny') === 'third');
  }

  /** The preflights of a round, in the order of their responses. */
  of(n: string): LockstepEntry[] {
    return [...(this.#rounds.get(n)?.entries ?? [])];
  }
}

function respondToActual(round: Round, request: WireRequest, socket: Socket): void {
  const marker = round.open?.marker ?? 'none';
  if (round.open) round.open.followed = true;
  round.open = null;
  const headers: HeaderLine[] = [...grant(request), ['X-Zoo-Preflight-Marker', marker]];
  socket.end(responseBytes({ kind: 'response', status: 200, headers, body: `${marker}\n` }, {}));
}

/** Responds to waiting preflights until one is allowed: after that, only its request can be the next to come. */
function respondToWaiting(round: Round, n: string, denyThird: boolean): void {
  while (!round.open) {
    const next = round.waiting.shift();
    if (!next) return;
    const index = round.entries.length;
    const allowed = !(denyThird && index % 3 === 2);
    const entry = { marker: `${n}-${index}`, allowed, followed: false };
    round.entries.push(entry);
    if (allowed) round.open = entry;
    const method = allowed ? (headerOf(next.request, 'access-control-request-method') ?? '') : 'GET';
    const headers: HeaderLine[] = [
      ...grant(next.request),
      ['Access-Control-Allow-Methods', method],
      ['X-Zoo-Marker', entry.marker],
    ];
    next.socket.end(responseBytes({ kind: 'response', status: 204, headers }, {}));
  }
}

function grant(request: WireRequest): HeaderLine[] {
  return [
    ['Access-Control-Allow-Origin', headerOf(request, 'origin') ?? '*'],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Headers', headerOf(request, 'access-control-request-headers') ?? ''],
    ['Access-Control-Expose-Headers', 'X-Zoo-Preflight-Marker'],
    ['Access-Control-Max-Age', '0'],
    ['Cache-Control', 'no-store'],
  ];
}
