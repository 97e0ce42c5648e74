import type { PageRequest, PageRequestOutcome } from '../exchange/page-request';

/** Characters that are no end of anything in a script's string, but are in other places in which a script may stand. */
const OF_OTHER_SYNTAX = /[<>&\u2028\u2029]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as a literal of a script: foreign text in it stays text. */
const literal = (value: unknown): string => JSON.stringify(value).replace(OF_OTHER_SYNTAX, escaped);

/**
 * The expression that has the inspected page make a request. It compares the page's origin first, by the one property of
 * `location` that no page can replace, so that a page of another origin never gets to see what would be sent. The browser
 * cache is passed by and left as it is. The response is read to its end and thrown away. What else it calls may be the page's own,
 * which is not to learn who calls: see `page-timeline.ts`.
 *
 * @see https://html.spec.whatwg.org/multipage/nav-history-apis.html#the-location-interface
 */
export function pageRequestExpression({
  origin,
  url,
  method,
  mode,
  credentials,
  headers,
}: PageRequest): string {
  const init = {
    method,
    mode,
    credentials,
    cache: 'no-store',
    headers: headers.map((one) => [one.name, one.value]),
  };
  return `(() => {
    'use strict';
    try {
      if (location.origin !== ${literal(origin)}) return 'other-origin';
      fetch(new Request(${literal(url)}, ${literal(init)}))
        .then((response) => response.body === null ? null : response.body.pipeTo(new WritableStream()))
        .catch(() => null);
      return 'sent';
    } catch {
      return 'refused';
    }
  })()
//# sourceURL=debugger`;
}

/** Reads what the expression returned. A page may have put anything in the place of what it calls. */
export const readPageRequestOutcome = (told: unknown): PageRequestOutcome =>
  told === 'sent' || told === 'other-origin' ? told : 'refused';
