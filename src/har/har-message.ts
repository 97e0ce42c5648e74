import * as v from 'valibot';
import type { ObservedBrowser, Response } from '../exchange/exchange';
import { endedAtOnce, typeByOrigin, typeOfWord } from '../exchange/har-entry/har-entry';
import { readInitiator } from '../exchange/har-entry/har-initiator';
import { headerFromLatin1, headerFromUtf8 } from '../exchange/header-bytes';
import { limitHeaders } from '../exchange/header-limit';
import { shortenUnread } from '../exchange/long-values';
import type { CallFrame, ResourceType } from '../exchange/network-event';
import { cutUrl, DEFAULT_LIMITS } from '../exchange/recording/limits';
import { preflightedMethod } from '../exchange/recording/preflight-pairing';
import { getHeader } from '../fetch-standard/header-list';
import type { HeaderList } from '../fetch-standard/header-list';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { factsIn, linkIn } from './har-facts';
import type { HarFacts, HarLink } from './har-facts';
import { harFileEntry, preflightInitiator } from './har-schema';
import type { HarFileEntry } from './har-schema';
import { browserByUserAgent } from './recorder';
import type { HarRecorder, NamedBrowser } from './recorder';

/** One request of a HAR file with its response: an exchange, one of its redirects, or a preflight. */
export type HarMessage = {
  /** Place of the entry in the file. */
  readonly index: number;
  /** Milliseconds since the epoch. */
  readonly time: number;
  /** Until its end, milliseconds. */
  readonly duration: number;
  readonly url: string;
  readonly urlCut: number;
  readonly method: string;
  readonly requestHeaders: HeaderList;
  /** Whether these are only what Chrome knew before the request was sent, as of one that a service worker responded to. */
  readonly isProvisional: boolean;
  /** Null where there was none. */
  readonly response: Response | null;
  readonly headerBytesCut: number;
  /** Absolute or relative URL that the response leads to, as the file says; empty where it says none. */
  readonly redirectUrl: string;
  /** The recorder's word for what went wrong; null where it has none. */
  readonly error: string | null;
  /** Whether the browser seems to have refused it before it was sent. */
  readonly isUnsent: boolean;
  readonly type: ResourceType;
  readonly isDocument: boolean;
  /** The method that has to be allowed, of a preflight; null for every other request. */
  readonly preflighted: string | null;
  readonly page: string;
  readonly callFrames: readonly CallFrame[];
  /** What only CORS Inspector writes of the first request of an exchange; null in every other entry. */
  readonly facts: HarFacts | null;
  /** Which part of which exchange CORS Inspector wrote it to be; null in every other entry. */
  readonly link: HarLink | null;
  /** Null where neither the file nor the request names it. */
  readonly madeBy: NamedBrowser | null;
};

/** What the destination of a request says of what made it. `empty` is the destination of what scripts request. */
const TYPE_BY_DESTINATION: Readonly<Record<string, ResourceType>> = {
  audio: 'media',
  audioworklet: 'script',
  embed: 'object',
  empty: 'xmlhttprequest',
  font: 'font',
  image: 'image',
  object: 'object',
  report: 'csp_report',
  script: 'script',
  sharedworker: 'script',
  style: 'stylesheet',
  track: 'media',
  video: 'media',
  websocket: 'websocket',
  worker: 'script',
};

const DOCUMENTS: ReadonlySet<string> = new Set(['document', 'iframe', 'frame', 'fencedframe']);

/** Words of Chrome's for what only files tell of. */
const MORE_WORDS: Readonly<Record<string, ResourceType>> = {
  eventsource: 'xmlhttprequest',
  websocket: 'websocket',
  cspviolationreport: 'csp_report',
};

function typeOf({ _resourceType: word, request }: HarFileEntry, headers: HeaderList): ResourceType {
  if (/^wss?:/i.test(request.url)) return 'websocket';
  if (word !== undefined && word !== 'preflight') return MORE_WORDS[word] ?? typeOfWord(word);
  const destination = getHeader(headers, 'sec-fetch-dest');
  if (destination === null) return typeByOrigin(request.headers);
  return TYPE_BY_DESTINATION[destination] ?? 'other';
}

/** Whether a document is loaded, which no rule of CORS is about. Without Fetch Metadata only what it accepts tells. */
function isDocument({ _resourceType: word }: HarFileEntry, headers: HeaderList): boolean {
  if (word === 'document') return true;
  const destination = getHeader(headers, 'sec-fetch-dest');
  if (destination !== null) return DOCUMENTS.has(destination);
  const accepts = getHeader(headers, 'accept') ?? '';
  return accepts.startsWith('text/html') && getHeader(headers, 'x-requested-with') === null;
}

/** Headers one of which each request on the wire has. */
const ON_THE_WIRE: ReadonlySet<string> = new Set([':authority', 'host', 'connection', 'accept-encoding']);

const wasSent = (headers: HeaderList): boolean =>
  headers.some(({ name }) => ON_THE_WIRE.has(asciiLowercase(name)));

/** HTTP/2 puts method, path and host into fields of their own, which are no headers. */
const isPseudo = ({ name }: { readonly name: string }): boolean => name.startsWith(':');

function statusLineOf({ httpVersion, status, statusText }: HarFileEntry['response']): string {
  return /^http\/1/i.test(httpVersion)
    ? `${httpVersion.toUpperCase()} ${String(status)} ${statusText}`.trimEnd()
    : '';
}

/** Room for the headers of a request and for those of its response. */
const ROOM = DEFAULT_LIMITS.headerBytes / 2;

const errorOf = ({ _error, _failureText, _errorMessage }: HarFileEntry['response']): string | null =>
  [_error, _failureText, _errorMessage].find((text) => text !== null && text !== undefined && text !== '') ??
  null;

/** What the recorder's program is, or who the request says that it is. */
function madeBy(recorder: HarRecorder, headers: HeaderList): NamedBrowser | null {
  const named = browserByUserAgent(headers);
  if (recorder.browser === null) return named;
  return { browser: recorder.browser, version: named?.browser === recorder.browser ? named.version : null };
}

const usesLatin1 = (browser: ObservedBrowser | undefined): boolean => browser === 'firefox';

type Place = {
  readonly index: number;
  readonly recorder: HarRecorder;
  readonly facts: HarFacts | null;
  readonly link: HarLink | null;
};

function read(entry: HarFileEntry, { index, recorder, facts, link }: Place): HarMessage {
  const { startedDateTime, time: duration, request, response, _initiator: initiator } = entry;
  const toHeader = usesLatin1(recorder.browser ?? undefined) ? headerFromLatin1 : headerFromUtf8;
  const headersOf = (headers: HeaderList): HeaderList =>
    headers.filter((header) => !isPseudo(header)).map(toHeader);
  const sent = limitHeaders(headersOf(request.headers), ROOM);
  const kept = shortenUnread(headersOf(response.headers));
  const received = limitHeaders(kept.headers, ROOM);
  const { url, cut } = cutUrl(request.url, DEFAULT_LIMITS.urlCharacters);
  const error = errorOf(response);
  const isPreflight = v.is(preflightInitiator, initiator);
  const preflighted = preflightedMethod(request.method, sent.headers);
  return {
    index,
    time: startedDateTime,
    duration: Math.max(0, duration),
    url,
    urlCut: cut,
    method: request.method,
    requestHeaders: sent.headers,
    isProvisional: recorder.name === 'Chrome DevTools' && !wasSent(request.headers),
    response:
      response.status === 0
        ? null
        : {
            status: response.status,
            statusLine: statusLineOf(response),
            headers: received.headers,
            fromCache: entry._fromCache !== '',
            repeatsMerged: recorder.mergesRepeats,
            rewritten: null,
            time: startedDateTime + Math.max(0, duration),
          },
    headerBytesCut: sent.cutBytes + kept.cutBytes + received.cutBytes,
    redirectUrl: response.redirectURL,
    error,
    // Chrome names every error but that of a request which was never sent.
    isUnsent: recorder.browser === 'chromium' && endedAtOnce(entry) && response._error === '',
    type: typeOf(entry, sent.headers),
    isDocument: isDocument(entry, sent.headers),
    preflighted: preflighted ?? (isPreflight ? '' : null),
    page: entry.pageref,
    callFrames: readInitiator(initiator),
    facts,
    link,
    madeBy: madeBy(recorder, sent.headers),
  };
}

/** Why an entry of a HAR file is not read. */
export type UnreadEntry = 'broken' | 'other-scheme';

/** Reads one entry of a HAR file; why not where it is of no use. */
export function harMessage(raw: unknown, index: number, recorder: HarRecorder): HarMessage | UnreadEntry {
  const parsed = v.safeParse(harFileEntry, raw);
  if (!parsed.success) return 'broken';
  const link = recorder.keepsFacts ? linkIn(raw) : null;
  // What CORS Inspector wrote was of use to it.
  if (link === null && !/^(?:https?|wss?):/i.test(parsed.output.request.url)) return 'other-scheme';
  return read(parsed.output, { index, recorder, link, facts: link === null ? null : factsIn(raw) });
}
