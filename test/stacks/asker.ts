import type { Exchange } from '../../src/exchange/exchange';
import type { BrowserSession } from '../browsers/driver/browser-session';
import { openWatchedPage } from '../browsers/scenarios/watched-page';
import type { WatchedPage } from '../browsers/scenarios/watched-page';
import type { PageRequest } from './stack';

/** What the page's script saw: a status, or the text of the error. */
export type Outcome =
  { readonly kind: 'read'; readonly status: number } | { readonly kind: 'refused'; readonly error: string };

export type Asked = { readonly outcome: Outcome; readonly exchange: Exchange };

/** Sends requests from pages of real Chromium, and hands out what the extension recorded of them. */
export class Asker {
  readonly #watched: WatchedPage;
  #origin: string;
  #asked = 0;

  private constructor(watched: WatchedPage, origin: string) {
    this.#watched = watched;
    this.#origin = origin;
  }

  static async open(session: BrowserSession, origin: string): Promise<Asker> {
    return new Asker(await openWatchedPage(session, `${origin}/`), origin);
  }

  /** Leaves the page for another one, also when that has the same origin. */
  async leave(origin: string): Promise<void> {
    await this.#watched.page.goto(`${origin}/`);
    await this.#watched.page.evaluate("document.cookie = 'session=1; path=/'");
    this.#origin = origin;
  }

  /**
   * Sends a request with credentials from a page of that origin. Each has a URL of its own, so that nothing that the
   * browser remembers of another one counts.
   */
  async ask(origin: string, server: string, { path, method, headers, body }: PageRequest): Promise<Asked> {
    if (origin !== this.#origin) await this.leave(origin);
    this.#asked += 1;
    const mark = `asked=${this.#asked}-`;
    const url = `${server}${path}${path.includes('?') ? '&' : '?'}${mark}`;
    const init = { method, headers, ...(body === null ? {} : { body }), credentials: 'include' };
    const outcome = await this.#watched.page.evaluate<Outcome>(
      `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
        ({ status }) => ({ kind: 'read', status }),
        (error) => ({ kind: 'refused', error: String(error) }),
      )`,
    );
    const [exchange] = await this.#watched.log.settled(mark, 1);
    if (exchange === undefined) throw new Error(`The extension recorded nothing of ${method} ${url}.`);
    return { outcome, exchange };
  }
}
