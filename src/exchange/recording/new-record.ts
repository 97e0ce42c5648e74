import type { Browser, RecordedBy } from '../exchange';
import type { RequestEvent } from '../network-event';
import { staysWithin } from '../request-origin';
import { newHop } from './hop-sequence';
import type { cutUrl } from './limits';
import type { ExchangeRecord } from './log-record';
import type { PageTracker } from './page-tracker';

type NewRecordParts = {
  readonly browser: Browser;
  readonly recordedBy: RecordedBy;
  readonly pages: PageTracker;
  readonly order: number;
  /** The event's URL as far as a log keeps it. */
  readonly cut: ReturnType<typeof cutUrl>;
};

/** The record of a request of which an event is the first that is heard. */
export function newRecord(event: RequestEvent, parts: NewRecordParts): ExchangeRecord {
  const { browser, recordedBy, pages, order, cut } = parts;
  const page = pages.pageOf(event.frameId, event.documentId);
  const undecided = event.method === 'OPTIONS';
  return {
    kind: 'exchange',
    order,
    exchange: {
      id: event.requestId,
      browser,
      recordedBy,
      tabId: event.tabId,
      frameId: event.frameId,
      documentId: event.documentId,
      page,
      pageOrigin: event.initiator,
      topLevelOrigin: pages.originOf(page),
      type: event.type,
      time: event.time,
      hops: [newHop(cut.url, event)],
      end: null,
      devtoolsError: null,
      pageStatus: null,
      pagePolicies: null,
      callFrames: [],
      beginningMissed: event.kind !== 'request-started',
      cut: { headerBytes: 0, urlCharacters: cut.cut },
    },
    initiator: event.initiator,
    hidden: undecided || staysWithin(event.initiator, event.url),
    waitingSince: null,
    undecided,
    urlCut: cut.cut,
    endedByDevTools: false,
  };
}
