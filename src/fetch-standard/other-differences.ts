import type { EngineKnowledge, ShownBy } from './deviations';

/** A difference between engines that no rule here depends on, or that cannot be seen in what a browser shows. */
export type OtherDifference = {
  readonly what: string;
  readonly knownBy: EngineKnowledge;
  readonly shownBy: ShownBy;
};

/** Where engines differ in words only, or beyond the rules that are run here. */
export const OTHER_DIFFERENCES: readonly OtherDifference[] = [
  {
    what: 'An empty `Access-Control-Allow-Origin` is called an invalid value in Chrome and a mismatch in Firefox; Safari speaks of it as if it were absent.',
    knownBy: 'observed',
    shownBy: { cases: ['allow-origin-empty'] },
  },
  {
    what: 'Firefox calls lines of `Access-Control-Allow-Origin` repeated only where both have the usual case, and several origins in one line a mismatch; Chrome makes no difference between them.',
    knownBy: 'observed',
    shownBy: {
      cases: ['allow-origin-repeated', 'found-origin-repeated-in-two-spellings', 'allow-origin-list-comma'],
    },
  },
  {
    what: 'Of several request headers that are not allowed, each browser names only one in its message: Chrome and Firefox the first in byte order.',
    knownBy: 'observed',
    shownBy: { cases: ['header-two-not-listed'] },
  },
  {
    what: 'After a 304, Chrome and Firefox check the stored response again with the new headers, as the standard does; Safari does not check again.',
    knownBy: 'read in source',
    shownBy: { cases: ['http-cache-confirmed'] },
  },
  {
    what: 'Chrome and Firefox ask for permission before a public page may reach the local network; Safari does not.',
    knownBy: 'observed',
    shownBy: {
      reason: 'the page of the zoo is on this machine; a browser test of its own plays a public page',
    },
  },
];
