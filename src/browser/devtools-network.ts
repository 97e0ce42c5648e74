import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Browser } from '../exchange/exchange';
import { endedAtOnce, harEntry, typeByOrigin, typeOfWord } from '../exchange/har-entry/har-entry';
import type { HarEntry } from '../exchange/har-entry/har-entry';
import { readInitiator } from '../exchange/har-entry/har-initiator';
import { shortenUnread } from '../exchange/long-values';
import type { DevToolsEntry, ResourceType } from '../exchange/network-event';
import { getHeader } from '../fetch-standard/header-list';
import { CollectionHint } from './collection-hint';
import { headerFromLatin1, headerFromUtf8 } from '../exchange/header-bytes';

/** A document of `file:`, of the page or of a frame, that DevTools saw arrive. */
export type LocalDocument = {
  readonly url: string;
  /** When it was requested, in milliseconds since the epoch. */
  readonly time: number;
};

type DevToolsListener = {
  /** A request of the inspected page, once DevTools saw it to its end. */
  readonly request: (entry: DevToolsEntry) => void;
  readonly localDocument: (document: LocalDocument) => void;
};

/** Calls back with what DevTools sees of the inspected page's network. */
export function onDevToolsEntry(observed: Browser, tabId: number, listener: DevToolsListener): void {
  // Firefox keeps no message.
  const collection = observed === 'chromium' ? new CollectionHint() : null;
  browser.devtools.network.onRequestFinished.addListener((request) => {
    const entry = readDevToolsEntry(observed, tabId, request);
    const document = entry === null ? readLocalDocument(request) : null;
    letGo(request);
    if (document !== null) listener.localDocument(document);
    if (entry === null) return;
    collection?.read(entry);
    listener.request(entry);
  });
}

/** The parts of a HAR entry whose size a server or a page decides. */
const LARGE_PARTS = ['request', 'response', '_initiator'] as const;

/**
 * Takes out of a HAR entry what may be large, once it has been read. It is this page's own copy, and Chromium keeps it with
 * the message that brought it until a full collection, which under traffic comes after hundreds of them.
 */
function letGo(har: object): void {
  for (const part of LARGE_PARTS) Reflect.set(har, part, null);
}

/** Reads a HAR entry; null when it is of no use: not the documented shape, or of no http request. */
export function readDevToolsEntry(observed: Browser, tabId: number, har: unknown): DevToolsEntry | null {
  const parsed = v.safeParse(harEntry, har);
  if (!parsed.success) return null;
  const { startedDateTime, request, response, _initiator: initiator } = parsed.output;
  if (!/^https?:/i.test(request.url)) return null;
  const toHeader = observed === 'firefox' ? headerFromLatin1 : headerFromUtf8;
  const error = response._error ?? '';
  const kept = shortenUnread(response.headers.map(toHeader));
  return {
    kind: 'devtools-entry',
    tabId,
    time: startedDateTime,
    url: request.url,
    method: request.method,
    requestHeaders: request.headers.map(toHeader),
    status: response.status,
    headers: kept.headers,
    headerBytesCut: kept.cutBytes,
    error: error === '' ? null : error,
    repeated: false,
    serial: 0,
    callFrames: readInitiator(initiator),
    unsent: looksUnsent(observed, parsed.output) ? typeOf(parsed.output) : null,
  };
}

/** Reads a HAR entry of a document of `file:`; null for any other. Firefox does not say what was requested. */
export function readLocalDocument(har: unknown): LocalDocument | null {
  const parsed = v.safeParse(harEntry, har);
  if (!parsed.success) return null;
  const { startedDateTime: time, request, _resourceType: type = 'document' } = parsed.output;
  return type === 'document' && /^file:/i.test(request.url) ? { url: request.url, time } : null;
}

/**
 * Whether the browser seems to have refused the request before it was sent: no status, no time, and in Chromium an error
 * without a name (one that was sent and failed has a name, one that got a response has none at all).
 */
function looksUnsent(observed: Browser, entry: HarEntry): boolean {
  return endedAtOnce(entry) && (observed === 'firefox' || entry.response._error === '');
}

/** Firefox does not say what made the request. */
const typeOf = ({ _resourceType: word, request }: HarEntry): ResourceType =>
  word === undefined ? typeByOrigin(request.headers) : typeOfWord(word);

/**
 * Whether the entry says more than webRequest's events: names an error or the lines that made a request with an Origin,
 * or shows what the server sent where webRequest joins repeats and shows what other extensions made of the headers.
 */
export function saysMore(observed: Browser, entry: DevToolsEntry): boolean {
  if (entry.error !== null) return true;
  const isNews = observed === 'firefox' || entry.callFrames.length > 0;
  return isNews && getHeader(entry.requestHeaders, 'origin') !== null;
}
