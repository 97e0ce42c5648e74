import type { RecordingStatus } from '../../protocol';
import { plural } from '../list/traffic-summary';
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
export function lossNotices(log: PanelLog, status: RecordingStatus): readonly Notice[] {
  const notices: Notice[] = [];
  if (status.droppedExchanges > 0)
    notices.push(
      notice(
        'dropped',
        `The list is limited to ${String(megabytes(status.logBytes))} MB and 5,000 requests: the oldest ${requests(status.droppedExchanges)} were removed. The limit can be changed at the bottom of the panel.`,
      ),
    );
  const lost = lostExchanges(log);
  if (lost > 0)
    notices.push(
      notice(
        'lost-requests',
        `The browser restarted the recorder, and ${requests(lost)} were lost: the browser's storage had no room for them.`,
      ),
    );
  if (status.unstored > lost)
    notices.push(
      notice(
        'storage',
        `The browser's storage for the recorder is full: ${requests(status.unstored - lost)} in this list cannot be stored. If the browser restarts the recorder, only this panel keeps them.`,
      ),
    );
  return notices;
}
