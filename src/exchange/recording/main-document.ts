import { getHeader, headerValues, type HeaderList } from '../../fetch-standard/header-list';
import { parseUrl } from '../../fetch-standard/parse-url';
import type { RequestEvent } from '../network-event';
import { policiesIn } from './page-policies';

/** Responses that leave the document that is shown as it is; 0 is one that the browser made up. */
const NO_DOCUMENT: ReadonlySet<number> = new Set([0, 204, 205]);

const OPAQUE = 'null';

/** The serialised origin of a document by its URL alone: `null` as text for one whose URL says that it is opaque. */
export function originOfDocument(url: string): string {
  return parseUrl(url)?.origin ?? OPAQUE;
}

/** A main document, and when it began to arrive, in milliseconds since the epoch. */
export type MainDocument = {
  readonly origin: string;
  readonly url: string;
  readonly time: number;
  /** Its own headers that decide what it may load. */
  readonly policies: HeaderList;
};

/** The main document that an event tells of, when it will take the place of the one that is shown; else null. */
export function arrivingDocument(event: RequestEvent): MainDocument | null {
  if (event.type !== 'main_frame' || event.kind !== 'response-started') return null;
  // A navigation belongs to no document yet. One that does was only fetched ahead by that document, and may stay unused.
  if (event.documentId !== null) return null;
  const disposition = getHeader(event.headers, 'content-disposition') ?? '';
  const isDownload = /^\s*attachment/i.test(disposition);
  if (NO_DOCUMENT.has(event.status) || isDownload) return null;
  const origin = isSandboxed(event.headers) ? OPAQUE : originOfDocument(event.url);
  return { origin, url: event.url, time: event.time, policies: policiesIn(event.headers) };
}

/**
 * Whether the document's own policy takes its origin away.
 *
 * @see https://www.w3.org/TR/CSP3/#directive-sandbox
 */
function isSandboxed(headers: HeaderList): boolean {
  return headerValues(headers, 'content-security-policy')
    .flatMap((value) => value.split(/[,;]/))
    .some((directive) => /^\s*sandbox\b/i.test(directive) && !/\ballow-same-origin\b/i.test(directive));
}
