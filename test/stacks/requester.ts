import type { Exchange } from '../../src/exchange/exchange';
import type { BrowserSession } from '../browsers/driver/browser-session';
import { openWatchedPage } from '../browsers/scenarios/watched-page';
import type { WatchedPage } from '../browsers/scenarios/watched-page';
import type { PageRequest } from './stack';

/** What the page's script saw: a status and the names of the headers that it may read, or the text of the error. */
export type Outcome =
  | { readonly kind: 'read'; readonly status: number; readonly headers: readonly string[] }
  | { readonly kind: 'refused'; readonly error: string };

export type Responded = { readonly outcome: Outcome };

export type Requested = Responded & { readonly exchange: Exchange; readonly request: PageRequest };

/** Whether the page's script got a response. */
export const isRead = <T extends Responded>(
  requested: T,
): requested is T & { outcome: Extract<Outcome, { kind: 'read' }> } => requested.outcome.kind === 'read';

/** The same in words. */
export const said = ({ outcome }: Responded): string =>
  outcome.kind === 'read' ? `a response with status ${outcome.status}` : outcome.error;

/** Sends requests from pages of real Chromium, and hands out what the extension recorded of them. */
export class Requester {
  readonly #watched: WatchedPage;
  #origin: string | null = null;
  #requested = 0;

  private constructor(watched: WatchedPage) {
    this.#watched = watched;
  }

  static async open(session: BrowserSession, origin: string): Promise<Requester> {
    return new Requester(await openWatchedPage(session, `${origin}/`));
  }

  async #goTo(origin: string): Promise<void> {
    await this.#watched.page.goto(`${origin}/`);
    await this.#watched.page.evaluate("document.cookie = 'session=1; path=/'");
    this.#origin = origin;
  }

  /**
   * Sends a request from a page of that origin. Each has a URL of its own, so that nothing that the
   * browser remembers of another one counts.
   */
  async request(origin: string, server: string, request: PageRequest): Promise<Requested> {
    const { outcome, mark } = await this.#send(origin, server, request);
    const [exchange] = await this.#watched.log.settled(mark, 1);
    if (exchange === undefined) {
      const requested = `${request.method} ${server}${request.path} from ${origin}`;
      throw new Error(`The extension recorded nothing of ${requested}; the page saw ${said({ outcome })}.`);
    }
    return { outcome, exchange, request };
  }

  /** Sends a request to the page's own origin, of which nothing is recorded. */
  requestOwn(origin: string, request: PageRequest): Promise<Responded> {
    return this.#send(origin, origin, request);
  }

  async #send(
    origin: string,
    server: string,
    { path, method, headers, body, credentials = 'include' }: PageRequest,
  ): Promise<Responded & { readonly mark: string }> {
    if (origin !== this.#origin) await this.#goTo(origin);
    this.#requested += 1;
    const mark = `asked=${this.#requested}-`;
    const url = `${server}${path}${path.includes('?') ? '&' : '?'}${mark}`;
    const init = { method, headers, ...(body === null ? {} : { body }), credentials };
    const outcome = await this.#watched.page.evaluate<Outcome>(
      `fetch(${JSON.stringify(url)}, ${JSON.stringify(init)}).then(
        ({ status, headers }) => ({ kind: 'read', status, headers: [...headers.keys()] }),
        (error) => ({ kind: 'refused', error: String(error) }),
      )`,
    );
    return { outcome, mark };
  }
}
