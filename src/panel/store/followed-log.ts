import { batch, signal } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import type { ToBackground, ToPanel } from '../../protocol';
import { bytesOf } from './log-limit';
import { applyMessage, EMPTY_LOG } from './panel-log';
import type { PanelLog } from './panel-log';
import type { Preferences } from './preferences';
import type { PanelServices } from './services';
import { SharedMessages } from './shared-messages';

export type Connection = 'connecting' | 'connected' | 'lost' | 'gone';

/** The background's log, followed over the line to it. */
export type FollowedLog = {
  readonly log: ReadonlySignal<PanelLog>;
  readonly connection: ReadonlySignal<Connection>;
  /** Messages of the background that could not be understood. */
  readonly malformedMessages: ReadonlySignal<number>;
  readonly send: (message: ToBackground) => void;
  readonly close: () => void;
};

/** How many messages that are not understood are asked for again. */
const MOST_REQUESTED_ANEW = 3;

/** Connects to the background, and follows its log until that is closed. */
export function followLog(
  connect: PanelServices['connect'],
  preferences: ReadonlySignal<Preferences>,
): FollowedLog {
  const log = signal(EMPTY_LOG);
  const connection = signal<Connection>('connecting');
  const malformedMessages = signal(0);
  const shared = new SharedMessages();
  const link = connect({
    onMessage: (message: ToPanel) => {
      const before = log.value;
      const after = applyMessage(before, shared.message(message));
      // Cleared, or another page.
      if (after.exchanges.size < before.exchanges.size / 2) shared.clear();
      batch(() => {
        connection.value = 'connected';
        log.value = after;
      });
      if (after.needsSnapshot && !before.needsSnapshot) link.send({ kind: 'snapshot-please' });
    },
    onMalformed: () => {
      malformedMessages.value += 1;
      // What it said is asked for anew, unless nothing that comes is understood.
      if (malformedMessages.value <= MOST_REQUESTED_ANEW) link.send({ kind: 'snapshot-please' });
    },
    onConnectionChange: (state) => {
      const { logMegabytes } = preferences.value;
      if (state === 'connected' && logMegabytes !== null)
        link.send({ kind: 'log-bytes', bytes: bytesOf(logMegabytes) });
      // A line that is up again proves nothing before its first message: the background may still be starting.
      if (state !== 'connected') connection.value = state;
    },
  });
  return { log, connection, malformedMessages, send: link.send, close: link.close };
}
