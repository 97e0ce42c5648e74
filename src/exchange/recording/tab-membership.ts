import { NO_TAB, type RequestEvent } from '../network-event';
import { identityOf } from '../request-origin';
import { cutUrl, type RecorderLimits } from './limits';
import type { PageTracker } from './page-tracker';
import type { TabLog } from './tab-log';

type MembershipParts = {
  readonly limits: RecorderLimits;
  readonly log: TabLog;
  readonly pages: PageTracker;
};

/**
 * Whether the request of an event is one of the tab. A worker that serves several tabs belongs to none. Its requests
 * count as the page's while they are of the page's origin and of the tab's world (a private window's worker serves no
 * other); one that has begun so is followed to its end, with the preflight that it waits for.
 */
export function isOfThisTab(event: RequestEvent, { limits, log, pages }: MembershipParts): boolean {
  if (event.tabId !== NO_TAB) {
    pages.userContextIs(event.userContext);
    return true;
  }
  if (log.knows(event.requestId)) return true;
  if (!pages.isUserContext(event.userContext)) return false;
  // Documents have a tab as long as it is open, so that one without is of a tab that was closed.
  if (event.documentId !== null) return pages.hasDocument(event.documentId);
  // No worker can send one.
  if (event.type === 'ping') return false;
  if (pages.isOrigin(event.initiator)) return true;
  const { url, cut } = cutUrl(event.url, limits.urlCharacters);
  return event.method === 'OPTIONS' && log.index.waiting.has(identityOf(event, url, cut));
}
