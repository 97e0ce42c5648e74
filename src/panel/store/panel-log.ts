import { interrupted } from '../../exchange/recording/exchange-changes';
import type { Exchange } from '../../exchange/exchange';
import { sameExchange } from '../../exchange/same-exchange';
import type { RecordingStatus, ToPanel } from '../../protocol';

/** What the panel knows of the background's log. */
export type PanelLog = {
  readonly exchanges: ReadonlyMap<string, Exchange>;
  /** Exchanges that the background no longer has; those that the panel has are shown, the others are gone. */
  readonly lost: ReadonlySet<string>;
  /** Null before the first snapshot. */
  readonly status: RecordingStatus | null;
  /** The life of the background that the log follows; null before the first snapshot. */
  readonly boot: string | null;
  /** The sequence number that the next message must carry. */
  readonly nextSequence: number;
  /** True when a message was missed, so that only a snapshot can be trusted. */
  readonly needsSnapshot: boolean;
};

export const EMPTY_LOG: PanelLog = {
  exchanges: new Map(),
  lost: new Set(),
  status: null,
  boot: null,
  nextSequence: 0,
  needsSnapshot: false,
};

/** The log after a message. A delta that does not follow on the last message changes nothing but asks for a snapshot. */
export function applyMessage(log: PanelLog, message: ToPanel): PanelLog {
  const { boot, sequence, status } = message;
  if (message.kind === 'snapshot') {
    const exchanges = afterSnapshot(log.exchanges, message);
    const lost = new Set(message.lost);
    return { exchanges, lost, status, boot, nextSequence: sequence + 1, needsSnapshot: false };
  }
  if (log.needsSnapshot) return log;
  if (boot !== log.boot || sequence !== log.nextSequence) return { ...log, needsSnapshot: true };
  if (message.changed.length === 0 && message.removed.length === 0) {
    return { ...log, status, nextSequence: sequence + 1 };
  }
  const exchanges = new Map(log.exchanges);
  for (const id of message.removed) exchanges.delete(id);
  for (const exchange of message.changed) exchanges.set(exchange.id, asKnown(log.exchanges, exchange));
  return { ...log, exchanges, lost: withoutTold(log.lost, message), status, nextSequence: sequence + 1 };
}

/** Whether the browser, or DevTools, told how it ended; that is never taken back. */
const hasEnded = ({ end }: Exchange): boolean => end !== null && end.kind !== 'interrupted';

/**
 * The exchange as the panel has it where that says the same, so that nothing is worked out of it again, and where the panel
 * knows how it ended and a background that was restarted does not: what was last heard may not have been stored in time.
 */
function asKnown(known: PanelLog['exchanges'], exchange: Exchange): Exchange {
  const before = known.get(exchange.id);
  if (before === undefined) return exchange;
  const knowsMore = hasEnded(before) && !hasEnded(exchange);
  return knowsMore || sameExchange(before, exchange) ? before : exchange;
}

/** How many exchanges the background has lost and the panel does not have either. */
export function lostExchanges({ lost, exchanges }: PanelLog): number {
  let count = 0;
  for (const id of lost) if (!exchanges.has(id)) count += 1;
  return count;
}

/**
 * What a snapshot leaves: what it brings, and what it names and the panel has, be it lost to the background or still to
 * come with the next messages.
 */
function afterSnapshot(
  before: PanelLog['exchanges'],
  { ids, lost, exchanges }: Extract<ToPanel, { kind: 'snapshot' }>,
): PanelLog['exchanges'] {
  const brought = new Map(exchanges.map((exchange) => [exchange.id, asKnown(before, exchange)]));
  const areLost = new Set(lost);
  const after = new Map<string, Exchange>();
  for (const id of ids) {
    const kept = before.get(id);
    const exchange = brought.get(id) ?? (kept !== undefined && areLost.has(id) ? interrupted(kept) : kept);
    if (exchange !== undefined) after.set(id, exchange);
  }
  return after;
}

/** What the background has lost and is told of anew, or lets go, is lost no more. */
function withoutTold(
  lost: ReadonlySet<string>,
  { changed, removed }: Extract<ToPanel, { kind: 'delta' }>,
): ReadonlySet<string> {
  const told = [...removed, ...changed.map(({ id }) => id)].filter((id) => lost.has(id));
  if (told.length === 0) return lost;
  const left = new Set(lost);
  for (const id of told) left.delete(id);
  return left;
}
