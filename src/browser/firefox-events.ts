import { parseUrl } from '../fetch-standard/parse-url';
import type { ResourceType } from '../exchange/network-event';
import { commonResourceType, type EventDialect } from './event-dialect';
import { headerFromLatin1 } from '../exchange/header-bytes';
import { userContextOf } from './user-context';

const OWN_NAMES: ReadonlyMap<string, ResourceType | null> = new Map<string, ResourceType | null>([
  ['beacon', 'ping'],
  ['imageset', 'image'],
  ['object_subrequest', 'object'],
  // A connection opened ahead of need; the request itself is announced on its own.
  ['speculative', null],
]);

/**
 * Firefox gives the initiator as a URL and joins repeated headers. The origin of a request is that of the document, although
 * a style sheet of another origin may make the request.
 */
export const FIREFOX_EVENTS: EventDialect = {
  joinsRepeats: true,
  header: headerFromLatin1,
  initiator: ({ originUrl, documentUrl = originUrl }) =>
    documentUrl === undefined ? null : (parseUrl(documentUrl)?.origin ?? null),
  userContext: userContextOf.firefox,
  resourceType: (type) => {
    const own = OWN_NAMES.get(type);
    return own === undefined ? commonResourceType(type) : own;
  },
};
