import { OBSERVED, listed, yesNo } from './deviation';
import type { Deviations } from './deviation';

const UNSAFE_NAMES = '#cors-unsafe-request-header-names';

/** Which request headers need a preflight. */
export const REQUEST_HEADER_DEVIATIONS = {
  'requestHeaders.testedCombined': {
    rule: 'How are repeats of a safelisted request header measured?',
    anchor: UNSAFE_NAMES,
    inWords: yesNo('together, joined by a comma', 'each for itself'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-repeated-header-together-too-long'] },
  },
  'requestHeaders.totalLimited': {
    rule: 'Do more than 1,024 bytes of safelisted values need a preflight?',
    anchor: UNSAFE_NAMES,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-safelisted-total', 'engine-safelisted-total-of-hints'] },
  },
  'requestHeaders.nonAsciiUnsafe': {
    rule: 'Do bytes from 0x80 in `Accept` and `Content-Type` need a preflight?',
    anchor: '#cors-unsafe-request-header-byte',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-accept-beyond-ascii'] },
  },
  'requestHeaders.commaUnsafeInContentType': {
    rule: 'Does a comma within a parameter of `Content-Type` need a preflight?',
    anchor: '#cors-safelisted-request-header',
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-comma-in-content-type'] },
  },
  'requestHeaders.largestRangePosition': {
    rule: 'From which position on does a `Range` of one known start need a preflight?',
    anchor: '#simple-range-header-value',
    inWords: (largest) => (largest === null ? 'from none' : `from ${(largest + 1n).toLocaleString('en')}`),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-range-of-63-bits', 'engine-range-of-64-bits'] },
  },
  'requestHeaders.alsoSafelisted': {
    rule: 'Which request headers are safelisted beyond the five of the standard?',
    anchor: '#cors-safelisted-request-header',
    inWords: (names) => (names.size === 0 ? 'none' : listed([...names.keys()])),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-client-hint', 'engine-safelisted-total-of-hints'] },
  },
  'requestHeaders.ignored': {
    rule: 'Which request headers set by a script are dropped although they are not forbidden?',
    anchor: '#forbidden-request-header',
    inWords: (names) => (names.length === 0 ? 'none' : listed(names)),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-user-agent'] },
  },
} as const satisfies Partial<Deviations>;
