import { REFUSAL_REASONS, type RefusalReason } from '../../exchange/refusals';
import type { RecordingStatus } from '../../protocol';
import { plural } from '../../diagnosis/words/plural';
import { lostExchanges, type PanelLog } from '../store/panel-log';
import { megabytes } from '../store/log-limit';
import type { Notice } from './notice';

const requests = (count: number): string => plural(count, 'request', 'requests');

const notice = (kind: string, text: string): Notice => ({
  kind,
  tone: 'warn',
  text,
  action: null,
  canBeDismissed: true,
});

/** What is missing from the list, or would be if the browser restarted the recorder, with numbers and the reason. */
export function lossNotices(
  log: PanelLog,
  status: RecordingStatus,
  malformedMessages: number,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (status.droppedExchanges > 0)
    notices.push(
      notice(
        'dropped',
        `The list is limited to ${String(megabytes(status.logBytes))} MB and 5,000 requests, so the oldest ${requests(status.droppedExchanges)} were removed. Change the limit at the bottom of the panel.`,
      ),
    );
  const lost = lostExchanges(log);
  if (lost > 0)
    notices.push(
      notice(
        'lost-requests',
        `The browser restarted the recorder, and ${requests(lost)} were lost because the browser's storage had no room for them.`,
      ),
    );
  if (status.unstored > lost)
    notices.push(
      notice(
        'storage',
        `The browser's storage for the recorder is full, so ${requests(status.unstored - lost)} in this list cannot be stored. If the browser restarts the recorder, only this panel keeps them.`,
      ),
    );
  const refused = Object.entries(refusals(status, malformedMessages));
  const count = refused.reduce((sum, [, times]) => sum + times, 0);
  if (count > 0) {
    const parts = refused.filter(([, times]) => times > 0).map(([what, times]) => `${String(times)} ${what}`);
    notices.push(
      notice('refused', `${plural(count, 'item was', 'items were')} left out: ${parts.join(', ')}.`),
    );
  }
  return notices;
}

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'event-shape': 'events of the browser in an unknown form',
  'message-kind': 'messages of an unknown kind, as from another version of the extension',
  'message-shape': 'messages in an unexpected form',
  'record-version': 'stored records of another version of the extension',
  'record-shape': 'stored records that are damaged or foreign',
};

/** How often something was left out, by what it was. */
function refusals({ refused }: RecordingStatus, malformedMessages: number): Readonly<Record<string, number>> {
  const counted = REFUSAL_REASONS.map((reason) => [REASONS[reason], refused[reason]] as const);
  return { ...Object.fromEntries(counted), 'messages of the recorder in an unknown form': malformedMessages };
}
