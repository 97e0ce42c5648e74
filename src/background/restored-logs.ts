import type { SessionStorage } from '../browser/session-storage';
import type { EarlyEvents } from './early-events';
import type { LeftOutAtStart } from './left-out-at-start';
import { readStoredLogs } from './stored-log';
import type { Timers } from './timers';
import type { WatchedTabs } from './watched-tabs';

type RestoringParts = {
  readonly tabs: WatchedTabs;
  readonly early: EarlyEvents;
  readonly leftOut: LeftOutAtStart;
  readonly storage: SessionStorage;
  readonly timers: Timers;
};

/** What DevTools tells again of requests that ran when the background ended has been told by then. */
const HEARD_AGAIN_MILLISECONDS = 8_000;

/** Opens the tabs whose logs an earlier life of the background stored, with what it heard and no longer recorded. */
export function restoreLogs(stored: Readonly<Record<string, unknown>>, parts: RestoringParts): void {
  const { tabs, early, leftOut, storage, timers } = parts;
  const { logs, refused } = readStoredLogs(stored);
  for (const [tabId, records] of logs) {
    tabs.mirror.assume(tabId, records);
    const tab = tabs.open(tabId, records);
    tabs.startGrace(tabId, tab);
    timers.after(HEARD_AGAIN_MILLISECONDS, () => {
      if (tabs.get(tabId) === tab) tabs.changed(tabId, tab, tab.recorder.interruptUnheard());
    });
  }
  const left = early.leftIn(stored);
  for (const event of left.events) tabs.apply(event);
  // Those were heard by an earlier life, and what came until this one was not.
  if (left.events.length > 0) tabs.mayHaveMissed();
  for (const one of refused) leftOut.count(one);
  for (let one = 0; one < left.unreadable; one += 1) leftOut.count({ tabId: null, reason: 'record-shape' });
  if (refused.length > 0) storage.remove(refused.map(({ key }) => key)).catch(() => undefined);
}
