import { NOTHING_REFUSED } from '../refusals';
import type { StateRecord } from './log-record';
import { FIRST_PAGE } from './page-tracker';

type Settings = Pick<
  StateRecord,
  'paused' | 'preserveLog' | 'logBytes' | 'navigationSeen' | 'lastNavigation' | 'lastClear'
>;

/** What a tab begins with, apart from the room that its log may take. */
export const FIRST_STATE = {
  paused: false,
  preserveLog: false,
  navigationSeen: false,
  lastNavigation: 0,
  lastClear: 0,
  sameOriginRequests: 0,
  droppedExchanges: 0,
  ignoredEvents: 0,
  reportedExchanges: 0,
  refused: NOTHING_REFUSED,
  pages: FIRST_PAGE,
};

/** What the reader chose for a tab's log, and what happened to the tab as a whole. */
export class RecorderState {
  #settings: Settings;
  #revision = 0;

  constructor({ paused, preserveLog, logBytes, navigationSeen, lastNavigation, lastClear }: Settings) {
    this.#settings = { paused, preserveLog, logBytes, navigationSeen, lastNavigation, lastClear };
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Another number than before means that something has changed. */
  get revision(): number {
    return this.#revision;
  }

  change(changed: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...changed };
    this.#revision += 1;
  }
}
