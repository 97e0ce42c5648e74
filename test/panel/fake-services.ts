import type { TextFile } from '../../src/browser/downloads';
import type { Exchange } from '../../src/exchange/exchange';
import type { CallFrame } from '../../src/exchange/network-event';
import type { PageRequest, PageRequestOutcome } from '../../src/exchange/page-request';
import type { LinkListener, PanelServices } from '../../src/panel/store/services';
import * as reports from '../../src/panel/store/reports';
import type { RecordingStatus, ToBackground, ToPanel } from '../../src/protocol';
import { RECORDING } from './recorded-shop';

/** Stands in for background, clipboard and browser, and remembers what it was asked for. */
export type FakeServices = PanelServices & {
  readonly sent: ToBackground[];
  readonly copied: string[];
  readonly saved: TextFile[];
  readonly stored: Map<string, string>;
  grants: number;
  reloads: number;
  readonly opened: CallFrame[];
  /** Requests that the inspected page was to make. */
  readonly sentFromPage: PageRequest[];
  /** Another page is inspected. */
  inspect(origin: string | null): void;
  /** The background's end of the line. */
  readonly background: {
    snapshot(exchanges: readonly Exchange[], status?: Partial<RecordingStatus>): void;
    delta(changed: readonly Exchange[], removed?: readonly string[], status?: Partial<RecordingStatus>): void;
    say(message: ToPanel): void;
    state(state: 'connected' | 'lost' | 'gone'): void;
    malformed(): void;
    /** Another background speaks, which has lost these exchanges. */
    restarted(lost: readonly string[], status?: Partial<RecordingStatus>): void;
  };
};

type Options = {
  readonly inDevTools?: boolean;
  readonly canCopy?: boolean;
  readonly loadReports?: PanelServices['loadReports'];
  /** What becomes of a request that the inspected page is to make. */
  readonly outcome?: PageRequestOutcome;
};

export function fakeServices({
  inDevTools = true,
  canCopy = true,
  loadReports = async () => reports,
  outcome = 'sent',
}: Options = {}): FakeServices {
  const heard: { listener: LinkListener | null } = { listener: null };
  const inspected: { changed: (origin: string | null) => void } = { changed: () => undefined };
  let sequence = 0;
  const say = (message: ToPanel): void => heard.listener?.onMessage(message);
  const services: FakeServices = {
    sent: [],
    copied: [],
    saved: [],
    stored: new Map(),
    grants: 0,
    reloads: 0,
    opened: [],
    sentFromPage: [],
    inspect: (origin) => inspected.changed(origin),
    connect: (listener) => {
      heard.listener = listener;
      return { send: (message) => void services.sent.push(message), close: () => (heard.listener = null) };
    },
    copyText: async (text) => {
      if (canCopy) services.copied.push(text);
      return canCopy;
    },
    saveFile: async (file) => void services.saved.push(file),
    loadReports,
    grantHostAccess: async () => {
      services.grants += 1;
    },
    reload: inDevTools
      ? () => {
          services.reloads += 1;
        }
      : null,
    inspectedPage: inDevTools
      ? {
          send: async (request) => {
            services.sentFromPage.push(request);
            return outcome;
          },
          onOrigin: (changed) => {
            inspected.changed = changed;
            return () => undefined;
          },
        }
      : null,
    openSource: inDevTools ? (frame) => void services.opened.push(frame) : null,
    storage: {
      getItem: (key) => services.stored.get(key) ?? null,
      setItem: (key, value) => void services.stored.set(key, value),
    },
    background: {
      snapshot: (exchanges, status = {}) => {
        say({
          kind: 'snapshot',
          boot: 'boot',
          sequence: sequence++,
          ids: exchanges.map(({ id }) => id),
          lost: [],
          exchanges,
          status: { ...RECORDING, ...status },
        });
      },
      restarted: (lost, status = {}) => {
        say({
          kind: 'snapshot',
          boot: 'another boot',
          sequence: 0,
          ids: lost,
          lost,
          exchanges: [],
          status: { ...RECORDING, ...status },
        });
      },
      delta: (changed, removed = [], status = {}) => {
        say({
          kind: 'delta',
          boot: 'boot',
          sequence: sequence++,
          changed,
          removed,
          status: { ...RECORDING, ...status },
        });
      },
      say,
      malformed: () => heard.listener?.onMalformed(),
      state: (state) => heard.listener?.onConnectionChange(state),
    },
  };
  return services;
}
