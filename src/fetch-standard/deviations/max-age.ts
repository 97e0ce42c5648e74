import { OBSERVED, READ, yesNo } from './deviation';
import type { Deviations } from './deviation';

const MAX_AGE = '#http-access-control-max-age';

const cached = (seconds: number) => (seconds === 0 ? 'not cached' : `${String(seconds)} s`);

/** For how long a preflight response is cached. */
export const MAX_AGE_DEVIATIONS = {
  'maxAge.cap': {
    rule: 'For how long is a preflight response cached at most?',
    anchor: MAX_AGE,
    inWords: (cap) => (cap === null ? 'any time' : `${cap.toLocaleString('en-US')} s`),
    knownBy: READ,
    changes: {
      chromium: {
        since: '76',
        before: 600,
        source: 'https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Access-Control-Max-Age',
      },
    },
    shownBy: { reason: 'would take ten minutes and more of waiting' },
  },
  'maxAge.largest': {
    rule: 'Is there a largest number of seconds, beyond which the value counts as no number?',
    anchor: MAX_AGE,
    inWords: (largest) => (largest === null ? 'no' : largest.toLocaleString('en-US')),
    knownBy: { chromium: 'observed', firefox: 'read in source' },
    shownBy: { cases: ['engine-max-age-beyond-largest'] },
  },
  'maxAge.plusSign': {
    rule: 'Is `+600` a number of seconds?',
    anchor: MAX_AGE,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-with-plus-sign'] },
  },
  'maxAge.unparsable': {
    rule: 'How long is a preflight response cached whose `Access-Control-Max-Age` is no number?',
    anchor: MAX_AGE,
    inWords: cached,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-no-number'] },
  },
  'maxAge.negative': {
    rule: 'How long is a preflight response cached whose `Access-Control-Max-Age` is negative?',
    anchor: MAX_AGE,
    inWords: cached,
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-max-age-negative'] },
  },
} as const satisfies Partial<Deviations>;
