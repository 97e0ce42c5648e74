import * as v from 'valibot';
import { shortText, shownText } from '../exchange/short-text';

const header = v.object({
  name: v.string(),
  value: v.optional(v.string()),
  binaryValue: v.optional(v.array(v.number())),
});

/** What webRequest says in every event, in either browser. Fields that are not named here are dropped. */
export const requestDetails = v.object({
  requestId: shortText,
  tabId: v.number(),
  frameId: v.number(),
  url: v.string(),
  method: shortText,
  type: shortText,
  timeStamp: v.number(),
  documentId: v.optional(shortText),
  /** Chromium: the origin that made the request. */
  initiator: v.optional(shortText),
  /** Firefox: the URL of what made the request, such as a style sheet. */
  originUrl: v.optional(v.string()),
  /** Firefox: the URL of the document or worker for which it was made. */
  documentUrl: v.optional(v.string()),
  /** Firefox: whether a private window made it. Chromium does not say. */
  incognito: v.optional(v.boolean()),
  /** Firefox: whose cookies it may carry, such as `firefox-container-1`. */
  cookieStoreId: v.optional(shortText),
});

export const requestHeadersDetails = v.object({
  ...requestDetails.entries,
  requestHeaders: v.optional(v.array(header), []),
});

export const responseDetails = v.object({
  ...requestDetails.entries,
  statusCode: v.number(),
  statusLine: v.optional(shownText, ''),
  fromCache: v.optional(v.boolean(), false),
  responseHeaders: v.optional(v.array(header), []),
});

export const redirectDetails = v.object({
  ...requestDetails.entries,
  redirectUrl: v.string(),
  /** 0 where no server responded. */
  statusCode: v.optional(v.number()),
});

export const completedDetails = v.object({
  ...requestDetails.entries,
  fromCache: v.optional(v.boolean(), false),
});

export const failedDetails = v.object({ ...requestDetails.entries, error: v.string() });

export type RequestDetails = v.InferOutput<typeof requestDetails>;
