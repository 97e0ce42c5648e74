/** 200 to 299. @see https://fetch.spec.whatwg.org/#ok-status */
export function isOkStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/**
 * Whether a response with this status is a redirect to the rules: 301, 302, 303, 307 or 308; not 300, 304, 305, 306.
 *
 * @see https://fetch.spec.whatwg.org/#redirect-status
 */
export function isRedirectStatus(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/**
 * Whether a browser may have followed a response with this status, whatever the standard says: any 3xx but 304, which
 * only confirms a stored response. For what is read from events; rules go by {@link isRedirectStatus}.
 */
export function mayBeFollowed(status: number): boolean {
  return status >= 300 && status <= 399 && status !== 304;
}

/** The method of the request that a redirect leads to. @see https://fetch.spec.whatwg.org/#http-redirect-fetch step 12 */
export function redirectedMethod(method: string, status: number): string {
  const becomesGet =
    status === 303 ? method !== 'HEAD' : method === 'POST' && (status === 301 || status === 302);
  return becomesGet ? 'GET' : method;
}
