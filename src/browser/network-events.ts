import * as v from 'valibot';
import type { HeaderList } from '../fetch-standard/header-list';
import type { Browser } from '../exchange/exchange';
import { networkError } from '../exchange/network-error';
import { shortenUnread } from '../exchange/long-values';
import { NO_TAB, type RequestEvent, type ResponseHeaders } from '../exchange/network-event';
import { CHROMIUM_EVENTS } from './chromium-events';
import type { EventDialect } from './event-dialect';
import { FIREFOX_EVENTS } from './firefox-events';
import type { RawHeader } from '../exchange/header-bytes';
import {
  completedDetails,
  failedDetails,
  redirectDetails,
  requestDetails,
  requestHeadersDetails,
  responseDetails,
  type RequestDetails,
} from './request-details';

/** `malformed`: not what the browser documents. `unwanted`: no request of a page or of a worker. */
export type Reading = RequestEvent | 'malformed' | 'unwanted';

export type ReadEvent = (details: unknown) => Reading;

const DIALECTS: Readonly<Record<Browser, EventDialect>> = {
  chromium: CHROMIUM_EVENTS,
  firefox: FIREFOX_EVENTS,
};

/** webRequest's events, named after the kind that each is read into; `redirected` also tells of service workers. */
export type WebRequestEvent = Exclude<RequestEvent['kind'], 'handed-to-service-worker'>;

/** webRequest's events by name, each read into the common vocabulary. */
export function eventReaders(browser: Browser): Readonly<Record<WebRequestEvent, ReadEvent>> {
  const dialect = DIALECTS[browser];
  const headers = (list: readonly RawHeader[]): HeaderList => list.map(dialect.header);
  const responseHeaders = (
    list: readonly RawHeader[],
  ): Pick<ResponseHeaders, 'headers' | 'headerBytesCut'> => {
    const { headers: kept, cutBytes } = shortenUnread(headers(list));
    return { headers: kept, headerBytesCut: cutBytes };
  };
  const { joinsRepeats: repeatsMerged } = dialect;

  return {
    'request-started': reader(dialect, requestDetails, () => ({ kind: 'request-started' })),
    'request-headers': reader(dialect, requestHeadersDetails, ({ requestHeaders }) => ({
      kind: 'request-headers',
      headers: headers(requestHeaders),
    })),
    'response-headers': reader(dialect, responseDetails, (details) => ({
      kind: 'response-headers',
      status: details.statusCode,
      statusLine: details.statusLine,
      ...responseHeaders(details.responseHeaders),
      fromCache: details.fromCache,
      repeatsMerged,
    })),
    redirected: reader(dialect, redirectDetails, ({ url, redirectUrl, statusCode }) =>
      statusCode === 0 && url === redirectUrl
        ? { kind: 'handed-to-service-worker' }
        : { kind: 'redirected', redirectUrl },
    ),
    'response-started': reader(dialect, responseDetails, (details) => ({
      kind: 'response-started',
      status: details.statusCode,
      statusLine: details.statusLine,
      ...responseHeaders(details.responseHeaders),
      fromCache: details.fromCache,
      repeatsMerged,
    })),
    completed: reader(dialect, completedDetails, ({ fromCache }) => ({ kind: 'completed', fromCache })),
    failed: reader(dialect, failedDetails, ({ error }) => ({
      kind: 'failed',
      error: networkError(browser, error),
    })),
  };
}

type OwnPart<E> = E extends RequestEvent ? Omit<E, keyof CommonPart> : never;
type CommonPart = Omit<Extract<RequestEvent, { kind: 'request-started' }>, 'kind'>;

function reader<D extends RequestDetails>(
  dialect: EventDialect,
  schema: v.GenericSchema<unknown, D>,
  own: (details: D) => OwnPart<RequestEvent>,
): ReadEvent {
  return (raw) => {
    const parsed = v.safeParse(schema, raw);
    if (!parsed.success) return 'malformed';
    const details: D = parsed.output;
    const type = dialect.resourceType(details.type);
    const initiator = dialect.initiator(details);
    if (type === null || (details.tabId === NO_TAB && !isWebOrigin(initiator))) return 'unwanted';
    const common: CommonPart = {
      requestId: details.requestId,
      tabId: details.tabId,
      time: details.timeStamp,
      url: details.url,
      method: details.method,
      type,
      frameId: details.frameId,
      documentId: details.documentId ?? null,
      initiator,
      userContext: dialect.userContext(details),
    };
    return { ...common, ...own(details) };
  };
}

/** Extensions and the browser itself make requests outside of any tab as well. */
function isWebOrigin(initiator: string | null): boolean {
  return initiator !== null && /^https?:/.test(initiator);
}
