import type { Exchange } from '../../exchange/exchange';
import type { RecordingStatus, ToPanel } from '../../protocol';

/** What the panel knows of the background's log. */
export type PanelLog = {
  readonly exchanges: ReadonlyMap<string, Exchange>;
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
  status: null,
  boot: null,
  nextSequence: 0,
  needsSnapshot: false,
};

/** The log after a message. A delta that does not follow on the last message changes nothing but asks for a snapshot. */
export function applyMessage(log: PanelLog, message: ToPanel): PanelLog {
  const { boot, sequence, status } = message;
  if (message.kind === 'snapshot') {
    const exchanges = new Map(message.exchanges.map((exchange) => [exchange.id, exchange]));
    return { exchanges, status, boot, nextSequence: sequence + 1, needsSnapshot: false };
  }
  if (log.needsSnapshot) return log;
  if (boot !== log.boot || sequence !== log.nextSequence) return { ...log, needsSnapshot: true };
  if (message.changed.length === 0 && message.removed.length === 0) {
    return { ...log, status, nextSequence: sequence + 1 };
  }
  const exchanges = new Map(log.exchanges);
  for (const id of message.removed) exchanges.delete(id);
  for (const exchange of message.changed) exchanges.set(exchange.id, exchange);
  return { ...log, exchanges, status, nextSequence: sequence + 1 };
}
