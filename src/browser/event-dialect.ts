import type { Header } from '../fetch-standard/header-list';
import { RESOURCE_TYPES } from '../exchange/network-event';
import type { ResourceType } from '../exchange/network-event';
import type { RawHeader } from '../exchange/header-bytes';
import type { RequestDetails } from './request-details';

/** In what the browsers' webRequest events differ. */
export type EventDialect = {
  /** Whether repeated headers are joined into one. */
  readonly joinsRepeats: boolean;
  readonly header: (raw: RawHeader) => Header;
  /** Serialised origin of the initiator; null when the browser does not say. */
  readonly initiator: (details: RequestDetails) => string | null;
  /** The window's own world, as in `OfRequest`; null when the browser does not say. */
  readonly userContext: (details: RequestDetails) => string | null;
  /** Null for what is no request of a page. */
  readonly resourceType: (type: string) => ResourceType | null;
};

const COMMON_TYPES: ReadonlySet<string> = new Set(RESOURCE_TYPES);

/** A type that both browsers name alike; any other is `other`. */
export function commonResourceType(type: string): ResourceType {
  return isResourceType(type) ? type : 'other';
}

function isResourceType(type: string): type is ResourceType {
  return COMMON_TYPES.has(type);
}
