import type { Circumstances } from '../../diagnosis';

/** Chromium writes control characters of a header value as `\u000B`. */
export const escaped = (value: string): string =>
  value.replace(
    /\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Chromium's words for a failed check of a response, which it introduces when the response is that to the preflight. */
export const chromiumCheck = ({ stage }: Circumstances, text: string): string =>
  stage === 'preflight' ? `Response to preflight request doesn't pass access control check: ${text}` : text;

/** Chromium's line for a request that ended in one of its network errors. */
export const chromiumFailed = (error: string): string => `Failed to load resource: ${error}`;

/** Chromium's sentence for a scheme that CORS does not know; the list differs between builds. */
export const CHROMIUM_SCHEMES = 'Cross origin requests are only supported for protocol schemes: ….';

/** The end of Firefox's message; some of its messages go on with the status, `(null)` when there is no response. */
export const firefoxReason = (reason: string, status?: number | null): string =>
  status === undefined
    ? `(Reason: ${reason}).`
    : `(Reason: ${reason}). Status code: ${status === null ? '(null)' : String(status)}.`;

/** What Firefox says of every failure that is not a check of headers. */
export const FIREFOX_DID_NOT_SUCCEED = firefoxReason('CORS request did not succeed', null);

/** WebKit's frame for a redirect that it does not follow. */
export const webkitRedirect = ({ location }: Circumstances, text: string): string =>
  `Cross-origin redirection to ${location ?? '…'} denied by Cross-Origin Resource Sharing policy: ${text}`;

/** WebKit's words for a failed check of a response, which it wraps when the response is a redirect. */
export const webkitCheck = (at: Circumstances, text: string): string =>
  at.stage === 'redirect' ? webkitRedirect(at, text) : text;

/** WebKit's one sentence for every origin that is not allowed. */
export function webkitOriginNotAllowed(at: Circumstances, origin: string | null = at.origin): string {
  const status = at.status === null ? '' : ` Status code: ${String(at.status)}`;
  return webkitCheck(at, `Origin ${origin ?? '…'} is not allowed by Access-Control-Allow-Origin.${status}`);
}
