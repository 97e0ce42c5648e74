import { commonResourceType, type EventDialect } from './event-dialect';
import { headerFromUtf8 } from '../exchange/header-bytes';
import { userContextOf } from './user-context';

/** Chromium gives the initiator as an origin and keeps repeated headers apart. */
export const CHROMIUM_EVENTS: EventDialect = {
  joinsRepeats: false,
  header: headerFromUtf8,
  initiator: ({ initiator }) => initiator ?? null,
  userContext: userContextOf.chromium,
  resourceType: commonResourceType,
};
