import { NOTHING_REFUSED } from '../../exchange/refusals';
import type { Recording } from '../../report/opened/read-recording';
import type { RecordingStatus } from '../../protocol';
import { DEFAULT_LIMITS } from '../../exchange/recording/limits';
import type { PanelServices } from '../store/services';

/** A file is complete: nothing more comes, and nothing was lost. */
const OF_FILE: RecordingStatus = {
  browser: 'chromium',
  paused: true,
  preserveLog: true,
  hostAccess: 'all',
  navigationSeen: true,
  sameOriginRequests: 0,
  droppedExchanges: 0,
  ignoredEvents: 0,
  refused: NOTHING_REFUSED,
  logBytes: DEFAULT_LIMITS.logBytes,
  unstored: 0,
};

/** The services of a panel that shows a file in place of what a background records. There is no page to do anything with. */
export function fileServices(services: PanelServices, { exchanges }: Recording): PanelServices {
  return {
    ...services,
    connect: ({ onMessage, onConnectionChange }) => {
      queueMicrotask(() => {
        onConnectionChange('connected');
        onMessage({
          kind: 'snapshot',
          boot: 'file',
          sequence: 0,
          ids: exchanges.map(({ id }) => id),
          lost: [],
          exchanges,
          status: OF_FILE,
        });
      });
      return { send: () => undefined, close: () => undefined };
    },
    reload: null,
    inspectedPage: null,
    openSource: null,
  };
}
