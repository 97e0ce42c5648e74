import { hopAt, lastHopIndex } from '../../exchange/hops';
import type { Exchange, Hop } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import { isCorsSafelistedMethod } from '../../fetch-standard/method';
import { createCacheEntries, isCleared, replaces } from '../../fetch-standard/preflight-cache';
import type { CacheEntry, Grant } from '../../fetch-standard/preflight-cache';
import { requestedHeaderNames } from '../reading/request/author-headers';
import { hopKey } from './cache-question';
import type { HopKey } from './cache-question';
import type { Diagnosis } from '../diagnosis';
import type { DiagnosedLog, HopPlace } from '../reading/log/diagnosed-log';

/** An entry that a recorded preflight made. */
export type MemoryEntry = CacheEntry & {
  readonly from: HopPlace;
  /** Whether it is known under which credentials mode it was made. */
  readonly certain: boolean;
};

/** Why an entry is gone before its time; `by` is the request that made the engine clear it. */
export type Fate =
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'replaced' | 'preflight-refused' | 'check-failed'; readonly by: HopPlace };

/** What the engine has cached of one URL, as far as the log shows, and what it has cleared. */
export type PreflightMemory = {
  readonly live: readonly MemoryEntry[];
  /** In the order in which they went. */
  readonly gone: readonly { readonly entry: MemoryEntry; readonly fate: Fate }[];
};

type MemoryEvent = {
  readonly time: number;
  readonly place: HopPlace;
  readonly kind: 'sent' | 'sent-in-vain' | 'passed' | 'preflight-refused' | 'check-failed';
};

const isBlockedAt = ({ verdict, blockedAt }: Diagnosis, hop: number, ...stages: readonly string[]): boolean =>
  verdict === 'blocked' && blockedAt?.hop === hop && stages.includes(blockedAt.stage);

/** Whether the preflight of a hop was refused or broke off; null while nobody knows. */
function isRefused({ exchange, hop: index }: HopPlace, diagnosis: Diagnosis): boolean | null {
  const { preflight } = hopAt(exchange, index);
  if (preflight === null || isBlockedAt(diagnosis, index, 'preflight')) return preflight !== null;
  if (preflight.response !== null) return false;
  return preflight.end?.kind === 'failed' ? true : null;
}

/** Whether an engine clears its memory of the URL for a failed CORS check of this response. */
function isClearedFor(hop: Hop, diagnosis: Diagnosis, { preflightCache }: Engine): boolean {
  switch (preflightCache.clearedOnFailedCheck) {
    case 'of-any':
      return true;
    case 'of-preflighted':
      return hop.preflight !== null || diagnosis.preflight.required;
    case 'of-none':
      return false;
  }
}

/** What a hop did to the memory, for each thing when it happened. */
function eventsOf(place: HopPlace, diagnosis: Diagnosis, engine: Engine): MemoryEvent[] {
  const { exchange, hop: index } = place;
  const hop = hopAt(exchange, index);
  const events: MemoryEvent[] = [];
  if (hop.preflight !== null) {
    const { response, end } = hop.preflight;
    const time = response?.time ?? end?.time ?? hop.preflight.time;
    const refused = isRefused(place, diagnosis);
    events.push({ kind: refused === true ? 'sent-in-vain' : 'sent', time: hop.time, place });
    if (refused !== null) events.push({ kind: refused ? 'preflight-refused' : 'passed', time, place });
  }
  const isFailed = isBlockedAt(diagnosis, index, 'response', 'redirect');
  if (hop.response !== null && isFailed && isClearedFor(hop, diagnosis, engine))
    events.push({ kind: 'check-failed', time: hop.response.time, place });
  return events;
}

function without(
  memory: PreflightMemory,
  fate: Exclude<Fate, { kind: 'not-kept' }>,
  test: (entry: MemoryEntry) => boolean,
): PreflightMemory {
  const gone = memory.live.filter(test).map((entry) => ({ entry, fate }));
  if (gone.length === 0) return memory;
  return { live: memory.live.filter((entry) => !test(entry)), gone: [...memory.gone, ...gone] };
}

/** What the memory is played for. */
type Replay = {
  readonly key: HopKey;
  readonly engine: Engine;
  readonly log: DiagnosedLog;
  /** The credentials mode of requests of which nothing shows it. */
  readonly ifUnknown: boolean;
  /** What may be looked up in the memory; of each response only this is kept, and something to know it by. */
  readonly wanted: readonly Grant[];
};

function isWanted(grant: Grant, wanted: readonly Grant[]): boolean {
  return grant.kind === 'method'
    ? grant.method === '*' || wanted.some((each) => each.kind === 'method' && each.method === grant.method)
    : grant.name === '*' || wanted.some((each) => each.kind === 'header' && each.name === grant.name);
}

function addToCache(memory: PreflightMemory, place: HopPlace, replay: Replay): PreflightMemory {
  const { engine, key, log, ifUnknown, wanted } = replay;
  const hop = hopAt(place.exchange, place.hop);
  const { requestHeaders, response } = hop.preflight ?? {};
  if (requestHeaders === undefined || response === undefined || response === null) return memory;
  const { mode } = log.diagnosisOf(place.exchange).credentials;
  const request = {
    ...key,
    credentials: mode === 'unknown' ? ifUnknown : mode === 'include',
    method: hop.method,
    useCorsPreflight: isCorsSafelistedMethod(hop.method) && requestedHeaderNames(requestHeaders).length === 0,
  };
  const certain = mode !== 'unknown';
  const made = createCacheEntries(request, response, engine)
    .filter(({ grant }, index) => index === 0 || isWanted(grant, wanted))
    .map((entry) => ({ ...entry, from: place, certain }));
  if (made.some(({ maxAge }) => maxAge === 0)) {
    const gone = made.map((entry) => ({ entry, fate: { kind: 'not-kept' } as const }));
    return { ...memory, gone: [...memory.gone, ...gone] };
  }
  const isReplaced = (older: MemoryEntry): boolean => made.some((newer) => replaces(newer, older, engine));
  const left = without(memory, { kind: 'replaced', by: place }, isReplaced);
  return { ...left, live: [...left.live, ...made] };
}

function after(memory: PreflightMemory, { kind, place }: MemoryEvent, replay: Replay): PreflightMemory {
  const isForKey = (entry: MemoryEntry): boolean => isCleared(entry, replay.key);
  switch (kind) {
    case 'sent':
    case 'sent-in-vain': {
      if (!replay.engine.preflightCache.clearedWhenNotCovering) return memory;
      // A preflight shows that what was cached did not cover it.
      const fate = kind === 'sent' ? 'replaced' : 'preflight-refused';
      return without(memory, { kind: fate, by: place }, isForKey);
    }
    case 'passed':
      return addToCache(memory, place, replay);
    case 'preflight-refused':
    case 'check-failed':
      return without(memory, { kind, by: place }, isForKey);
  }
}

/** The most earlier requests to one URL that are looked at, the newest ones: what is older has been replaced or renewed. */
const MOST_PLACES = 300;

/** Whether a hop can have changed the memory: by a preflight, or by a failed CORS check. */
const canMatter = (exchange: Exchange, { preflight }: Hop, log: DiagnosedLog): boolean =>
  preflight !== null || log.diagnosisOf(exchange).verdict === 'blocked';

/** The hops of the log that may have changed what is cached for a hop, without that hop, in their order. */
function related(log: DiagnosedLog, place: HopPlace, key: HopKey): readonly HopPlace[] {
  const places: HopPlace[] = [];
  const { id, pageOrigin, time } = place.exchange;
  for (let index = log.exchanges.length - 1; index >= 0 && places.length < MOST_PLACES; index -= 1) {
    const exchange = log.exchanges[index];
    if (exchange === undefined || exchange.time > time || exchange.pageOrigin !== pageOrigin) continue;
    for (let hop = lastHopIndex(exchange); hop >= 0; hop -= 1) {
      const at = hopAt(exchange, hop);
      if (at.url !== key.url || (exchange.id === id && hop >= place.hop)) continue;
      if (!canMatter(exchange, at, log)) continue;
      if (hopKey(exchange, hop, log.diagnosisOf(exchange))?.origin === key.origin)
        places.push({ exchange, hop });
    }
  }
  return places.reverse();
}

/** What the log shows of the preflight cache for one hop's URL. */
export type MemoryOf = {
  /** What is cached at a moment, milliseconds since the epoch. */
  readonly at: (time: number) => PreflightMemory;
  /** Preflights for the URL that had begun before a moment and got their responses after it. */
  readonly underWayAt: (time: number) => readonly HopPlace[];
};

/**
 * Plays what the log shows of the requests to a hop's URL through the rules of the preflight cache.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache
 */
export function preflightMemory(place: HopPlace, replay: Replay): MemoryOf {
  const { log, key, engine } = replay;
  const places = related(log, place, key);
  const events = places
    .flatMap((each) => eventsOf(each, log.diagnosisOf(each.exchange), engine))
    .sort((a, b) => a.time - b.time);
  return {
    at: (time) => {
      let memory: PreflightMemory = { live: [], gone: [] };
      for (const event of events) if (event.time <= time) memory = after(memory, event, replay);
      return memory;
    },
    underWayAt: (time) =>
      places.filter(({ exchange, hop }) => {
        const { preflight } = hopAt(exchange, hop);
        return preflight !== null && preflight.time <= time && (preflight.response?.time ?? Infinity) > time;
      }),
  };
}

/** Whether two requests surely share the engine's memory, which is parted by the site of the tab's page. */
export const shareMemory = (a: Exchange, b: Exchange): boolean =>
  a.pageOrigin !== 'null' &&
  a.pageOrigin !== null &&
  a.frameId === b.frameId &&
  (a.frameId === 0 || a.page === b.page);
