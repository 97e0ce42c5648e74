import type { DevToolsEntry, PageResource } from '../exchange/network-event';
import { staysWithin } from '../exchange/request-origin';
import { getHeader } from '../fetch-standard/header-list';

/** After a request has finished, its entry in the page's timeline takes a moment; others finish meanwhile. */
const READ_AFTER_MILLISECONDS = 300;
/** The entry of a response whose body is still read comes later; once more is enough for nearly all. */
const READ_AGAIN_AFTER_MILLISECONDS = 1_500;
/** Readings overlap by this, as the page's clock is not ours. */
const OVERLAP_MILLISECONDS = 3_000;

export type PageReaderParts = {
  /** What the page came to see since a time, in milliseconds since the epoch. */
  readonly read: (since: number) => Promise<readonly PageResource[]>;
  readonly saw: (resources: readonly PageResource[]) => void;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly after: (milliseconds: number, run: () => void) => void;
};

/**
 * Asks the page what it came to see, where the browser's events do not tell a blocked response from any other. It asks only
 * after a cross-origin request with CORS got a response: never when there is nothing new, and not once for each request.
 */
export class PageReader {
  readonly #parts: PageReaderParts;
  #readBefore: number;
  #isDue = false;
  #isAgainDue = false;

  constructor(parts: PageReaderParts) {
    this.#parts = parts;
    this.#readBefore = parts.now();
  }

  /** Tells of a request that DevTools saw to its end. */
  finished(entry: DevToolsEntry): void {
    if (this.#isDue || !leavesOutcomeOpen(entry)) return;
    this.#isDue = true;
    this.#parts.after(READ_AFTER_MILLISECONDS, () => {
      this.#isDue = false;
      this.#read();
      if (this.#isAgainDue) return;
      this.#isAgainDue = true;
      this.#parts.after(READ_AGAIN_AFTER_MILLISECONDS, () => {
        this.#isAgainDue = false;
        this.#read();
      });
    });
  }

  #read(): void {
    const since = this.#readBefore - OVERLAP_MILLISECONDS;
    this.#readBefore = this.#parts.now();
    void this.#parts.read(since).then((resources) => {
      if (resources.length > 0) this.#parts.saw(resources);
    });
  }
}

/** Whether an entry is of a cross-origin request with CORS that got a response. */
function leavesOutcomeOpen({ status, error, url, requestHeaders }: DevToolsEntry): boolean {
  const origin = getHeader(requestHeaders, 'origin');
  return status !== 0 && error === null && origin !== null && !staysWithin(origin, url);
}
