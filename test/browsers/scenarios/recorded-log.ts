import type { Exchange } from '../../../src/exchange/exchange';
import { PORT_NAME } from '../../../src/protocol';
import type { RecordingStatus } from '../../../src/protocol';
import type { DocumentHandle } from '../driver/browser-session';
import { waitUntil } from '../driver/wait-until';

type Snapshot = { readonly exchanges: readonly Exchange[]; readonly status: RecordingStatus };

/**
 * Gets the log from the background as a panel does. A large log comes in several messages; whatever comes before the
 * reply to a second message belongs to the first.
 */
const READ_LOG = `(portName, tabId) => new Promise((resolve, reject) => {
  const port = (globalThis.browser ?? globalThis.chrome).runtime.connect({ name: portName });
  const exchanges = new Map();
  let status;
  let snapshots = 0;
  port.onDisconnect.addListener(() => reject(new Error('The background went away.')));
  port.onMessage.addListener((message) => {
    if (message.kind === 'cleared') return;
    if (message.kind === 'snapshot') snapshots += 1;
    if (snapshots === 2) {
      port.disconnect();
      resolve({ exchanges: [...exchanges.values()], status });
      return;
    }
    status = message.status;
    for (const id of message.removed ?? []) exchanges.delete(id);
    for (const exchange of message.exchanges ?? message.changed) exchanges.set(exchange.id, exchange);
  });
  port.postMessage({ kind: 'hello', tabId, from: 'panel' });
  port.postMessage({ kind: 'snapshot-please' });
})`;

/** The log of one tab, in the background's own words to a panel. */
export class RecordedLog {
  readonly #extensionPage: DocumentHandle;
  readonly #tabId: number;

  /** @param extensionPage any page of the extension outside DevTools */
  constructor(extensionPage: DocumentHandle, tabId: number) {
    this.#extensionPage = extensionPage;
    this.#tabId = tabId;
  }

  read(): Promise<Snapshot> {
    const parameters = `${JSON.stringify(PORT_NAME)}, ${String(this.#tabId)}`;
    return this.#extensionPage.evaluate<Snapshot>(`(${READ_LOG})(${parameters})`);
  }

  /**
   * The exchanges of requests to URLs that contain `part`, once `count` of them are as `test` asks for, ended if nothing
   * else is said. When time is up, those that are there then: what is missing is for the caller to judge.
   */
  async settled(
    part: string,
    count: number,
    test: (exchange: Exchange) => boolean = ({ end }) => end !== null,
    timeoutMs = 20_000,
  ): Promise<readonly Exchange[]> {
    let found: readonly Exchange[] = [];
    const areThere = async (): Promise<boolean> => {
      const { exchanges } = await this.read();
      found = exchanges.filter(({ hops }) => hops[0].url.includes(part));
      return found.filter(test).length >= count;
    };
    await waitUntil('the exchanges to settle', areThere, timeoutMs).catch(() => undefined);
    return found;
  }
}
