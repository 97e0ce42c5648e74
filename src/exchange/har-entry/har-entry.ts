import * as v from 'valibot';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { instantOf } from '../instant';
import type { ResourceType } from '../network-event';
import { shortText, shownText } from '../short-text';

/** A header of a HAR entry as text, of which the recorder decides how it stands for bytes. */
export const harHeaders = v.array(v.object({ name: v.string(), value: v.string() }));

type HarHeaders = v.InferOutput<typeof harHeaders>;

const startedDateTime = v.pipe(
  v.union([v.string(), v.date()]),
  v.transform((started) => (typeof started === 'string' ? instantOf(started) : started.getTime())),
  v.number(),
);

/**
 * What is read of a HAR entry, whether DevTools hands it over or a file holds it.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/#entries
 */
export const harEntry = v.object({
  startedDateTime,
  time: v.optional(v.number(), 0),
  _resourceType: v.optional(v.string()),
  request: v.object({ method: shortText, url: v.string(), headers: v.optional(harHeaders, []) }),
  _initiator: v.optional(v.unknown()),
  response: v.object({
    status: v.optional(v.number(), 0),
    headers: v.optional(harHeaders, []),
    _error: v.nullish(shownText),
  }),
});

export type HarEntry = v.InferOutput<typeof harEntry>;

/**
 * What a request that is refused at once takes at most, in milliseconds: nearly none, but the time between two messages
 * of the browser, which a busy machine draws out.
 */
const AT_ONCE_MILLISECONDS = 25;

/** Whether a request ended without a status and in no time, as one that the browser refuses before it is sent. */
export const endedAtOnce = ({ time, response }: HarEntry): boolean =>
  response.status === 0 && time < AT_ONCE_MILLISECONDS;

/** Chromium's own words for what made the request; all others are `other` here. */
const TYPES: Readonly<Record<string, ResourceType>> = {
  fetch: 'xmlhttprequest',
  xhr: 'xmlhttprequest',
  script: 'script',
  stylesheet: 'stylesheet',
  image: 'image',
  font: 'font',
  media: 'media',
  ping: 'ping',
};

/** What Chromium's word for what made the request stands for. */
export const typeOfWord = (word: string): ResourceType => TYPES[word] ?? 'other';

/** Where nobody says what made the request: browsers prepare an `Origin` only for a request with CORS. */
export const typeByOrigin = (headers: HarHeaders): ResourceType =>
  headers.some(({ name }) => asciiLowercase(name) === 'origin') ? 'xmlhttprequest' : 'other';
