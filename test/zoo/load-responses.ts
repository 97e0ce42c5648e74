import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { responseBytes } from './response-bytes';
import { headerOf, isPreflight } from './wire-request';
import type { WireRequest } from './wire-request';
import type { HeaderLine } from './zoo-case';

/** One request under `/load`, with the marker that its response carried in `X-Zoo-Marker`. */
export type LoadEntry = {
  kind: 'preflight' | 'actual';
  /** `<n>-preflight-<index>` or `<n>-actual-<index>`, counted from 0 in order of arrival. */
  marker: string;
  /** False for a preflight whose response forbids the request. */
  allowed: boolean;
};

export class LoadLog {
  readonly #entries = new Map<string, LoadEntry[]>();

  of(n: string): LoadEntry[] {
    return [...(this.#entries.get(n) ?? [])];
  }

  /** Notes a request; `deny` and the order of arrival alone decide which preflights are denied. */
  note(n: string, kind: LoadEntry['kind'], deny: 'odd' | 'none'): LoadEntry & { index: number } {
    const entries = this.#entries.get(n) ?? [];
    this.#entries.set(n, entries);
    const index = entries.filter((entry) => entry.kind === kind).length;
    const allowed = kind === 'actual' || deny === 'none' || index % 2 === 0;
    const entry = { kind, marker: `${n}-${kind}-${index}`, allowed };
    entries.push(entry);
    return { ...entry, index };
  }
}

/**
 * Responds to `/load?n=<any name>[&deny=odd][&maxDelay=<ms>][&seed=<number>]`: identical requests that only the responses tell apart.
 *
 * What it proves: on the wire, identical requests to one URL are identical, so no server can know which preflight belongs to which
 * request. But with `deny=odd` every second preflight is refused, and the marker on its response says so. An exchange paired with a refused
 * preflight must have ended at its preflight, one paired with an allowed preflight must have got an actual response. A wrong pairing
 * shows unless it swaps two preflights of the same fate. `lockstep.ts` closes that gap.
 */
export async function respondToLoad(
  request: WireRequest,
  socket: Socket,
  { searchParams, log }: { searchParams: URLSearchParams; log: LoadLog },
): Promise<void> {
  const deny = searchParams.get('deny') === 'odd' ? 'odd' : 'none';
  const kind = isPreflight(request) ? 'preflight' : 'actual';
  const entry = log.note(searchParams.get('n') ?? '', kind, deny);
  const seed = Number(searchParams.get('seed') ?? 1);
  await delay(seededFraction(seed, entry.index) * Number(searchParams.get('maxDelay') ?? 0));
  const body = kind === 'actual' ? `${entry.marker}\n` : '';
  const status = kind === 'actual' ? 200 : 204;
  socket.end(responseBytes({ kind: 'response', status, headers: loadHeaders(request, entry), body }, {}));
}

/** The response headers: the marker, and leave to send exactly what was requested, unless the preflight is refused. */
export function loadHeaders(request: WireRequest, { marker, allowed }: LoadEntry): HeaderLine[] {
  const requested = headerOf(request, 'access-control-request-method');
  return [
    ['Access-Control-Allow-Origin', headerOf(request, 'origin') ?? '*'],
    ['Access-Control-Allow-Methods', allowed && requested !== null ? requested : 'GET'],
    ['Access-Control-Allow-Headers', headerOf(request, 'access-control-request-headers') ?? ''],
    ['Access-Control-Max-Age', '0'],
    ['Access-Control-Expose-Headers', 'X-Zoo-Marker'],
    ['Cache-Control', 'no-store'],
    ['X-Zoo-Marker', marker],
  ];
}

/** A number from 0 up to 1 that looks random but is the same for the same seed and index. */
function seededFraction(seed: number, index: number): number {
  const mixed = Math.imul((seed * 0x9e3779b1) ^ (index + 1), 0x85ebca6b) >>> 0;
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32;
}
