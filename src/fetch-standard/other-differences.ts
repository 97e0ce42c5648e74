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
    what: 'Chrome calls an empty `Access-Control-Allow-Origin` an invalid value, and Firefox calls it a mismatch. Safari reports it as absent.',
    knownBy: 'observed',
    shownBy: { cases: ['allow-origin-empty'] },
  },
  {
    what: 'Firefox calls lines of `Access-Control-Allow-Origin` repeated only if both have the usual case, and several origins in one line a mismatch. Chrome does not distinguish them.',
    knownBy: 'observed',
    shownBy: {
      cases: ['allow-origin-repeated', 'found-origin-repeated-in-two-spellings', 'allow-origin-list-comma'],
    },
  },
  {
    what: 'Of several request headers that are not allowed, each browser names only one in its message. Chrome and Firefox name the first in byte order.',
    knownBy: 'observed',
    shownBy: { cases: ['header-two-not-listed'] },
  },
  {
    what: 'After a 304, Chrome and Firefox check the stored response again with the new headers, as the standard does. Safari does not check it again.',
    knownBy: 'read in source',
    shownBy: { cases: ['http-cache-confirmed'] },
  },
  {
    what: 'Chrome and Firefox prompt the user before a public page may reach the local network. Safari does not.',
    knownBy: 'observed',
    shownBy: {
      reason: 'the page of the zoo is on this machine; a separate browser test plays a public page',
    },
  },
];
