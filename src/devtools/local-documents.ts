import { withoutFragment } from '../fetch-standard/without-fragment';
import type { LocalDocument } from '../browser/devtools-network';

/**
 * Tells once of each main document of `file:` that began while requests were recorded. No event of webRequest tells of it, and
 * a navigation to the URL that is shown already may be one within the document; but DevTools sees a document arrive. It sees
 * those of frames too, so both have to name the same URL. Either comes first.
 */
export class LocalDocuments {
  readonly #began: (url: string) => void;
  /** Milliseconds since the epoch; infinite until anything is recorded. */
  #recordedSince = Infinity;
  #arrived: string | null = null;
  #shown: string | null = null;

  constructor(began: (url: string) => void) {
    this.#began = began;
  }

  /** Requests are recorded from that time on, in milliseconds since the epoch. */
  recordedFrom(time: number): void {
    this.#recordedSince = Math.min(this.#recordedSince, time);
  }

  arrived({ url, time }: LocalDocument): void {
    if (time < this.#recordedSince) return;
    this.#arrived = url;
    this.#compare();
  }

  navigated(url: string): void {
    this.#shown = url;
    this.#compare();
  }

  #compare(): void {
    const [arrived, shown] = [this.#arrived, this.#shown];
    if (arrived === null || shown === null || withoutFragment(arrived) !== withoutFragment(shown)) return;
    this.#arrived = null;
    this.#began(shown);
  }
}
