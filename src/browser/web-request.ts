import browser from 'webextension-polyfill';
import type { Browser } from '../exchange/exchange';
import type { RequestEvent } from '../exchange/network-event';
import { eventReaders, type WebRequestEvent } from './network-events';

/** Listeners on webRequest; they only observe. */
export type NetworkObserver = {
  /** Adds the listeners. In Chromium a listener wakes a dead background only if added synchronously at its start. */
  start(): void;
  stop(): void;
};

export type NetworkListener = {
  /** Asked before an event is read, so that tabs that nobody watches cost next to nothing; also about `NO_TAB`. */
  readonly wants: (tabId: number) => boolean;
  readonly event: (event: RequestEvent) => void;
  /** An event of the tab had the wrong shape. */
  readonly malformed: (tabId: number) => void;
};

type DetailsListener = (details: object) => void;

/** What the events of webRequest have in common; the polyfill types each one's options apart. */
type BrowserEvent = {
  addListener(listener: DetailsListener, filter: { urls: string[] }, options?: string[]): void;
  removeListener(listener: DetailsListener): void;
};

const URLS = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'];

/**
 * Chromium runs the extension once more for incognito windows, but takes listeners of equal filters for one: where one
 * instance removes its own, the other hears nothing more (Chromium 156). So the filters differ by a URL that no request has.
 */
const INCOGNITO_URLS = [...URLS, 'http://incognito.invalid/*'];

/** Observes the requests of all tabs, without yet listening. */
export function observeNetwork(observed: Browser, listener: NetworkListener): NetworkObserver {
  const { webRequest } = browser;
  const readers = eventReaders(observed);
  const extra = extraHeaders();
  const urls = browser.extension.inIncognitoContext ? INCOGNITO_URLS : URLS;
  // onSendHeaders and not onBeforeSendHeaders: it tells what was sent after other extensions had their say.
  const events: readonly (readonly [WebRequestEvent, unknown, readonly string[]])[] = [
    ['request-started', webRequest.onBeforeRequest, []],
    ['request-headers', webRequest.onSendHeaders, ['requestHeaders', ...extra]],
    ['response-headers', webRequest.onHeadersReceived, ['responseHeaders', ...extra]],
    ['redirected', webRequest.onBeforeRedirect, []],
    ['response-started', webRequest.onResponseStarted, ['responseHeaders', ...extra]],
    ['completed', webRequest.onCompleted, []],
    ['failed', webRequest.onErrorOccurred, []],
  ];
  const registrations = events.map(([kind, event, options]) => {
    const hear: DetailsListener = (details) => {
      const tabId = tabOf(details);
      if (tabId === null || !listener.wants(tabId)) return;
      const reading = readers[kind](details);
      if (reading === 'malformed') listener.malformed(tabId);
      else if (reading !== 'unwanted') listener.event(reading);
    };
    return { event: event as BrowserEvent, options, hear };
  });
  let observing = false;

  return {
    start() {
      if (observing) return;
      observing = true;
      for (const { event, options, hear } of registrations) {
        // onErrorOccurred takes no third argument at all.
        if (options.length === 0) event.addListener(hear, { urls });
        else event.addListener(hear, { urls }, [...options]);
      }
    },
    stop() {
      observing = false;
      for (const { event, hear } of registrations) event.removeListener(hear);
    },
  };
}

/**
 * Chromium shows preflights, Origin, Cookie and responses that it blocks only to listeners that ask for extra headers;
 * Firefox shows them to all and throws at an option that it does not know.
 */
function extraHeaders(): readonly string[] {
  const { webRequest } = browser;
  const options = 'OnSendHeadersOptions' in webRequest ? webRequest.OnSendHeadersOptions : null;
  return typeof options === 'object' && options !== null && 'EXTRA_HEADERS' in options
    ? ['extraHeaders']
    : [];
}

function tabOf(details: object): number | null {
  return 'tabId' in details && typeof details.tabId === 'number' ? details.tabId : null;
}
