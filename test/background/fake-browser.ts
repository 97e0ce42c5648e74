import { createBackground, type Background } from '../../src/background/background';
import type { Timers } from '../../src/background/timers';
import type { HostAccess } from '../../src/browser/permissions';
import type { PortToPanel } from '../../src/browser/ports';
import type { Refused } from '../../src/browser/port-messages';
import type { SessionStorage } from '../../src/browser/session-storage';
import type { Exchange } from '../../src/exchange/exchange';
import { DEFAULT_LIMITS } from '../../src/exchange/recording/limits';
import type { Cleared, RecordingStatus, ToBackground, ToPanel } from '../../src/protocol';
import { ORDINARY } from '../exchange/event-script';

/** Timers that run when told. */
export class FakeTimers implements Timers {
  #now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#now + milliseconds, run };
    this.#waiting.push(timer);
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== timer);
    };
  }

  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#now = next.at;
      this.#waiting = this.#waiting.filter((other) => other !== next);
      next.run();
    }
    this.#now = end;
  }
}

/** Session storage that outlives a background. A write is done in the turn in which it is asked for. */
export class FakeStorage implements SessionStorage {
  readonly items = new Map<string, string>();
  /** What the browser says that fits. */
  capacity = 10 * 1024 * 1024;
  /** Characters that really fit. */
  quota = Infinity;

  read(): Promise<Record<string, unknown>> {
    return Promise.resolve(Object.fromEntries(this.items));
  }

  /** Whether each item of a write has to fit by itself, as in Firefox, or all of them together. */
  countsEachItem = false;
  /** Writes that were refused. */
  refusals = 0;

  write(items: Readonly<Record<string, string>>): Promise<void> {
    const parts = this.countsEachItem ? Object.entries(items).map((item) => [item]) : [Object.entries(items)];
    for (const part of parts) {
      const after = new Map([...this.items, ...part]);
      const size = [...after].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
      if (size > this.quota) {
        this.refusals += 1;
        return Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
      }
      for (const [key, value] of part) this.items.set(key, value);
    }
    return Promise.resolve();
  }

  remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.items.delete(key);
    return Promise.resolve();
  }
}

/** A panel that follows snapshots and deltas. */
export class FakePanel implements PortToPanel {
  readonly messages: ToPanel[] = [];
  readonly exchanges = new Map<string, Exchange>();
  status: RecordingStatus | null = null;
  /** False for a panel that is too busy to read. */
  reads = true;
  /** Until when it was told that nothing is to be kept. */
  readonly cleared: (number | null)[] = [];
  /** Ids of what the background said that it has lost. */
  lost: readonly string[] = [];
  #heard: (message: ToBackground | Refused) => void = () => undefined;
  #closed: () => void = () => undefined;

  post(message: ToPanel | Cleared): boolean {
    if (message.kind === 'cleared') {
      this.cleared.push(message.until);
      return true;
    }
    this.messages.push(message);
    if (message.kind === 'snapshot') {
      this.exchanges.clear();
      this.lost = message.lost;
    } else for (const id of message.removed) this.exchanges.delete(id);
    const exchanges = message.kind === 'snapshot' ? message.exchanges : message.changed;
    for (const exchange of exchanges) this.exchanges.set(exchange.id, exchange);
    this.status = message.status;
    if (this.reads) this.say({ kind: 'read', sequence: message.sequence });
    return true;
  }

  onMessage(heard: (message: ToBackground | Refused) => void): void {
    this.#heard = heard;
  }

  onClosed(closed: () => void): void {
    this.#closed = closed;
  }

  say(message: ToBackground | Refused): void {
    this.#heard(message);
  }

  close(): void {
    this.#closed();
  }
}

/** A browser whose background can be killed and started again. */
export class FakeBrowser {
  readonly timers = new FakeTimers();
  readonly storage = new FakeStorage();
  background: Background;
  listening = false;
  hostAccess: HostAccess = 'all';
  grantPages = 0;
  /** What each tab shows, where access to its site is granted. */
  readonly tabUrls = new Map<number, string>();
  /** The worlds of tabs that are not in ordinary windows. */
  readonly userContexts = new Map<number, string>();
  #boots = 0;

  constructor() {
    this.background = this.#start();
  }

  /** Ends the background at once and starts another; only the storage remains. */
  kill(): void {
    this.background = this.#start();
  }

  connect(tabId = 1, from: 'panel' | 'devtools' = 'panel'): FakePanel {
    const panel = new FakePanel();
    this.background.portOpened(panel);
    panel.say({ kind: 'hello', tabId, from });
    return panel;
  }

  #start(): Background {
    this.#boots += 1;
    this.listening = true;
    return createBackground({
      browser: 'chromium',
      readVersions: async () => ({ browserVersion: '156.0.8078.108', extensionVersion: '0.1.0' }),
      limits: DEFAULT_LIMITS,
      boot: `boot ${this.#boots}`,
      timers: this.timers,
      storage: this.storage,
      observer: {
        start: () => {
          this.listening = true;
        },
        stop: () => {
          this.listening = false;
        },
      },
      readHostAccess: () => Promise.resolve(this.hostAccess),
      readShownTab: (tabId) =>
        Promise.resolve({
          url: this.tabUrls.get(tabId) ?? null,
          userContext: this.userContexts.get(tabId) ?? ORDINARY,
        }),
      openGrantPage: () => {
        this.grantPages += 1;
        return Promise.resolve();
      },
    });
  }
}

/** Lets every promise that is ready go on. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
