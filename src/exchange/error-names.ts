/** Chromium's name for what the page, a service worker or the browser itself gave up, in webRequest and in DevTools. */
export const CHROMIUM_ABORTED = 'net::ERR_ABORTED';

/** Firefox's name for what a rule of CORS refuses, and for other refusals of a worker's request. */
export const FIREFOX_REFUSED = 'NS_ERROR_DOM_BAD_URI';
