import * as v from 'valibot';
import { harEntry } from '../exchange/har-entry/har-entry';

/** Texts of a recorder that are shown are cut to this many characters. */
const LONGEST_NAME = 100;

const name = v.fallback(
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, LONGEST_NAME)),
  ),
  '',
);

const program = v.fallback(v.object({ name, version: name }), { name: '', version: '' });

const page = v.object({
  id: v.string(),
  /** Of Chrome, Safari and Firefox the URL of the document. */
  title: v.fallback(v.string(), ''),
});

/**
 * The head of a HAR file. What only serves to tell more is taken as missing where it is broken.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export const harFile = v.object({
  log: v.object({
    version: v.fallback(v.string(), ''),
    creator: program,
    browser: program,
    pages: v.fallback(v.array(v.unknown()), []),
    entries: v.array(v.unknown()),
  }),
});

export const harPage = page;

const text = v.fallback(v.string(), '');

/** An entry of a HAR file: what DevTools hands over, and what only files of one program or another have. */
export const harFileEntry = v.object({
  ...harEntry.entries,
  // Some write null, or nothing, for a request without an end.
  time: v.fallback(v.number(), 0),
  _resourceType: v.fallback(v.optional(v.string()), undefined),
  pageref: text,
  _fromCache: text,
  request: v.object({ ...harEntry.entries.request.entries, httpVersion: text }),
  response: v.object({
    ...harEntry.entries.response.entries,
    status: v.fallback(
      v.pipe(
        v.number(),
        v.integer(),
        // Playwright's for a request without a response is -1.
        v.transform((status) => Math.max(0, status)),
      ),
      0,
    ),
    statusText: text,
    httpVersion: text,
    redirectURL: text,
    _error: v.fallback(v.nullish(v.string()), null),
    /** Playwright's word for the same. */
    _failureText: v.fallback(v.nullish(v.string()), null),
    /** Charles Proxy's. */
    _errorMessage: v.fallback(v.nullish(v.string()), null),
  }),
});

export type HarFileEntry = v.InferOutput<typeof harFileEntry>;

/** What says in the initiator of a Chrome entry that the browser made the request on its own before another. */
export const preflightInitiator = v.object({ type: v.literal('preflight') });
