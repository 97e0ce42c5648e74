import type { RefusedRecord } from './stored-log';
import type { WatchedTabs } from './watched-tabs';

type LeftOut = Pick<RefusedRecord, 'tabId' | 'reason'>;

/** What of an earlier life's log could not be read, as long as no tab is there to count it. */
export class LeftOutAtStart {
  readonly #tabs: WatchedTabs;
  #uncounted: LeftOut[] = [];

  constructor(tabs: WatchedTabs) {
    this.#tabs = tabs;
  }

  count(one: LeftOut): void {
    const isCounted = one.tabId === null ? this.#tabs.size > 0 : this.#tabs.has(one.tabId);
    if (isCounted) this.#tabs.refuse(one.tabId, one.reason);
    else this.#uncounted.push(one);
  }

  /** Counts for a tab that was opened what was left out of it, or of no tab that is known. */
  countFor(tabId: number): void {
    const left = this.#uncounted;
    this.#uncounted = left.filter((one) => one.tabId !== null && one.tabId !== tabId);
    for (const one of left) if (!this.#uncounted.includes(one)) this.#tabs.refuse(tabId, one.reason);
  }
}
