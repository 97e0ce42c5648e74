import { withoutFragment } from '../../fetch-standard/without-fragment';
import type { DevToolsEntry } from '../network-event';

/** A stranger may make any number of requests that webRequest never tells of. */
const MOST_KEPT = 100;

/**
 * What DevTools told of requests before webRequest told of their responses. The two come by ways of their own, and on a
 * busy machine the one from DevTools may be the shorter.
 */
export class EarlyEntries {
  #kept: { readonly url: string; readonly entry: DevToolsEntry }[] = [];

  keep(url: string, entry: DevToolsEntry): void {
    this.#kept.push({ url: withoutFragment(url), entry });
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
  }

  clear(): void {
    this.#kept = [];
  }

  /** Takes out what was told of requests to a URL, in the order in which it was told. */
  take(url: string): readonly DevToolsEntry[] {
    if (this.#kept.length === 0) return [];
    const sent = withoutFragment(url);
    const taken = this.#kept.filter((kept) => kept.url === sent);
    if (taken.length > 0) this.#kept = this.#kept.filter((kept) => kept.url !== sent);
    return taken.map(({ entry }) => entry);
  }
}
