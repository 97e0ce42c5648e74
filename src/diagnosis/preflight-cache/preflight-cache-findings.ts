import { hopAt } from '../../exchange/hops';
import { isUnseen } from '../../exchange/exchange';
import type { Exchange } from '../../exchange/exchange';
import type { Engine } from '../../fetch-standard/engines';
import { matchCache, entriesAllowing, expiryOf, wantedGrants } from '../../fetch-standard/preflight-cache';
import type { CacheMatch, Grant } from '../../fetch-standard/preflight-cache';
import { preflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { hopQuestion } from './cache-question';
import { engineOf } from '../reading/engine-of';
import type { HopQuestion } from './cache-question';
import type { Diagnosis } from '../diagnosis';
import type { DiagnosedLog, HopPlace } from '../reading/log/diagnosed-log';
import type {
  SentAgainWhy,
  EarlierPreflight,
  PreflightCacheReading,
  PreflightCacheUse,
  PreflightKeep,
} from './preflight-cache-reading';
import { preflightMemory, shareMemory } from './preflight-memory';
import type { Fate, MemoryEntry, MemoryOf, PreflightMemory } from './preflight-memory';

type HopFacts = {
  readonly place: HopPlace;
  readonly engine: Engine;
  readonly cacheQuestion: HopQuestion;
  readonly log: DiagnosedLog;
  readonly time: number;
};

function earlierPreflight({ exchange, hop: index }: HopPlace, { time, engine }: HopFacts): EarlierPreflight {
  const hop = hopAt(exchange, index);
  const response = hop.preflight?.response ?? hop.response;
  return {
    exchangeId: exchange.id,
    hop: index,
    method: hop.method,
    secondsBefore: Math.max(0, (time - (response?.time ?? hop.time)) / 1000),
    maxAge: preflightMaxAge(hop.preflight?.response?.headers ?? [], engine),
  };
}

function isCertain({ from, certain }: MemoryEntry, { place, cacheQuestion }: HopFacts): boolean {
  return (
    certain &&
    cacheQuestion.credentialsKnown &&
    cacheQuestion.isNeeded &&
    shareMemory(from.exchange, place.exchange)
  );
}

/** Whether a response to a cached request was let through that this request's was not. */
function hasServerChanged(from: HopPlace, { place, log }: HopFacts): boolean {
  const here = log.diagnosisOf(place.exchange);
  const isBlockedHere =
    here.verdict === 'blocked' && here.blockedAt?.hop === place.hop && here.blockedAt.stage !== 'preflight';
  const before = log.diagnosisOf(from.exchange);
  const wasLetThrough =
    hopAt(from.exchange, from.hop).response !== null &&
    (before.verdict === 'allowed' || (before.blockedAt !== null && before.blockedAt.hop > from.hop));
  return isBlockedHere && wasLetThrough && before.causes.length === 0;
}

function fromCache(used: readonly MemoryEntry[], facts: HopFacts, isLate: boolean): PreflightCacheUse {
  const newestFirst = [...used].sort((a, b) => b.time - a.time);
  const sources = new Map(newestFirst.map(({ from }) => [`${from.exchange.id} ${String(from.hop)}`, from]));
  const until = Math.min(...used.map(expiryOf));
  return {
    kind: 'from-cache',
    by: [...sources.values()].map((from) => earlierPreflight(from, facts)),
    secondsLeft: Math.max(0, (until - facts.time) / 1000),
    serverChanged: [...sources.values()].some((from) => hasServerChanged(from, facts)),
    knownBy: !isLate && used.every((entry) => isCertain(entry, facts)) ? 'derived' : 'assumed',
  };
}

type Loss = { readonly why: SentAgainWhy; readonly entry: MemoryEntry };

function fateWhy(fate: Fate, entry: MemoryEntry, facts: HopFacts): SentAgainWhy {
  if (fate.kind === 'not-kept') return { kind: 'not-kept' };
  const secondsAgo = (facts.time - expiryOf(entry)) / 1000;
  const { exchange, hop } = fate.by;
  const goneAt = hopAt(exchange, hop).time;
  if (expiryOf(entry) <= goneAt) return { kind: 'expired', secondsAgo };
  return { kind: fate.kind, by: earlierPreflight(fate.by, facts) };
}

/** What became of the newest cached response that would have allowed a method or header. */
function lossOf(wanted: Grant, memory: PreflightMemory, facts: HopFacts): Loss | null {
  const { cacheQuestion, engine, time } = facts;
  const { question } = cacheQuestion;
  const expired = entriesAllowing(memory.live, wanted, question, engine).at(-1);
  if (expired !== undefined) {
    return { why: { kind: 'expired', secondsAgo: (time - expiryOf(expired)) / 1000 }, entry: expired };
  }
  const others = { ...question, credentials: !question.credentials };
  const isLive = (entry: MemoryEntry): boolean => expiryOf(entry) > time;
  const ofOthers = entriesAllowing(memory.live, wanted, others, engine).filter(isLive).at(-1);
  if (ofOthers !== undefined) {
    return { why: { kind: 'other-credentials', credentials: others.credentials }, entry: ofOthers };
  }
  const gone = memory.gone.filter(
    ({ entry }) => entriesAllowing([entry], wanted, question, engine).length > 0,
  );
  const last = gone.at(-1);
  return last === undefined ? null : { why: fateWhy(last.fate, last.entry, facts), entry: last.entry };
}

/** Whether a wildcard of the same kind is cached that would be expected to allow this. */
const isUnderWildcard = (wanted: Grant, live: readonly MemoryEntry[]): boolean =>
  live.some(({ grant }) =>
    grant.kind === 'method'
      ? wanted.kind === 'method' && grant.method === '*'
      : wanted.kind === 'header' && grant.name === '*',
  );

function lossOfAny(response: CacheMatch<MemoryEntry>, memory: PreflightMemory, facts: HopFacts): Loss | null {
  const losses = response.missing.map((wanted) => lossOf(wanted, memory, facts));
  const never = response.missing.filter((_, index) => losses[index] === null);
  const live = memory.live.filter((entry) => expiryOf(entry) > facts.time);
  const newest = live.at(-1) ?? memory.gone.at(-1)?.entry ?? memory.live.at(-1);
  if (never.length > 0 && newest !== undefined) {
    const kind = never.every((wanted) => isUnderWildcard(wanted, live)) ? 'wildcard' : 'not-covering';
    return { why: { kind, missing: never }, entry: newest };
  }
  return losses.find((loss) => loss !== null) ?? null;
}

function sentAgain(memory: PreflightMemory, memoryOf: MemoryOf, facts: HopFacts): PreflightCacheUse {
  const { cacheQuestion, engine, time } = facts;
  const response = matchCache(memory.live, cacheQuestion.question, time, engine);
  const again = (why: SentAgainWhy, entry: MemoryEntry): PreflightCacheUse => {
    const knownBy = isCertain(entry, facts) && why.kind !== 'unexplained' ? 'derived' : 'assumed';
    return { kind: 'sent-again', why, earlier: earlierPreflight(entry.from, facts), knownBy };
  };
  if (response.missing.length > 0) {
    const loss = lossOfAny(response, memory, facts);
    if (loss !== null) return again(loss.why, loss.entry);
    const [other] = memoryOf.underWayAt(time);
    if (other === undefined) return { kind: 'first' };
    const earlier = earlierPreflight(other, facts);
    return { kind: 'sent-again', why: { kind: 'under-way' }, earlier, knownBy: 'derived' };
  }
  const [used] = [...response.used].sort((a, b) => b.time - a.time);
  if (used === undefined) return { kind: 'first' };
  return isCertain(used, facts) ? again({ kind: 'unexplained' }, used) : { kind: 'first' };
}

function withoutPreflight(memoryOf: MemoryOf, facts: HopFacts): PreflightCacheUse {
  const { cacheQuestion, engine, place, time } = facts;
  const { used, missing } = matchCache(memoryOf.at(time).live, cacheQuestion.question, time, engine);
  if (missing.length === 0 && used.length > 0) return fromCache(used, facts, false);
  // The cache is cacheQuestion a little after the request was announced; a response may have come in between.
  const latest = hopAt(place.exchange, place.hop).response?.time ?? time;
  const late = matchCache(memoryOf.at(latest).live, cacheQuestion.question, time, engine);
  if (late.missing.length === 0 && late.used.length > 0) return fromCache(late.used, facts, true);
  return cacheQuestion.isNeeded ? { kind: 'unrecorded', knownBy: 'assumed' } : { kind: 'first' };
}

function keepOf({ place, engine }: HopFacts, diagnosis: Diagnosis): PreflightKeep | null {
  const response = hopAt(place.exchange, place.hop).preflight?.response ?? null;
  if (response === null) return null;
  const { blockedAt, verdict } = diagnosis;
  const isBlockedHere = verdict === 'blocked' && blockedAt?.hop === place.hop;
  if (isBlockedHere && blockedAt.stage === 'preflight') return { kind: 'refused' };
  const maxAge = preflightMaxAge(response.headers, engine);
  if (maxAge.seconds === 0) return { kind: 'not-kept', maxAge };
  const { clearedOnFailedCheck } = engine.preflightCache;
  if (isBlockedHere && clearedOnFailedCheck !== 'of-none') return { kind: 'cleared', maxAge };
  return { kind: 'kept', maxAge };
}

function findingOf(
  exchange: Exchange,
  hop: number,
  log: DiagnosedLog,
  ifUnknown: boolean,
): PreflightCacheReading | null {
  const engine = engineOf(exchange);
  const diagnosis = log.diagnosisOf(exchange);
  const cacheQuestion = hopQuestion(exchange, hop, diagnosis, ifUnknown);
  if (cacheQuestion === null) return null;
  const at = hopAt(exchange, hop);
  // What never got a response may never have been sent, and then shows nothing.
  if (at.preflight === null && at.response === null) return null;
  const place = { exchange, hop };
  const facts: HopFacts = { place, engine, cacheQuestion, log, time: at.time };
  const wanted = wantedGrants(cacheQuestion.question, engine);
  const memoryOf = preflightMemory(place, { key: cacheQuestion.question, engine, log, ifUnknown, wanted });
  const memory = memoryOf.at(at.time);
  const { steps } = matchCache(memory.live, cacheQuestion.question, at.time, engine);
  const use = at.preflight === null ? withoutPreflight(memoryOf, facts) : sentAgain(memory, memoryOf, facts);
  return { hop, use, keep: keepOf(facts, diagnosis), steps };
}

/**
 * What the preflight cache had to do with each hop of a request that needs a preflight: which recorded preflight was
 * used for it, or why the browser sent another, and what becomes of its own preflight's response. Costs one look through the log.
 *
 * @see https://fetch.spec.whatwg.org/#concept-cache
 */
export function preflightCacheFindings(
  exchange: Exchange,
  log: DiagnosedLog,
): readonly PreflightCacheReading[] {
  if (isUnseen(exchange, 'preflights')) return [];
  return exchange.hops.flatMap((_, hop) => {
    const finding = findingOf(exchange, hop, log, false);
    if (finding === null) return [];
    if (log.diagnosisOf(exchange).credentials.mode !== 'unknown' || finding.use.kind === 'from-cache')
      return finding;
    // Nothing shows the credentials mode: the one under which a cached preflight covers the request explains what happened.
    const ifCredentialed = findingOf(exchange, hop, log, true);
    return ifCredentialed?.use.kind === 'from-cache' ? ifCredentialed : finding;
  });
}
