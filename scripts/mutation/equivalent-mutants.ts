/** A change of the source that no caller can notice. It counts as missed all the same, but needs no test. */
export type EquivalentMutant = {
  /** Relative to the repository, with slashes. */
  readonly file: string;
  /** The code that is replaced, and by what; each on one line. */
  readonly original: string;
  readonly replacement: string;
  /** A part of the line on which it begins, where `original` stands on several lines. */
  readonly code?: string;
  /** Why it cannot be noticed; one sentence. */
  readonly because: string;
};

export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = [
  {
    file: 'src/fetch-standard/cors-exposed.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    because: 'No header name has spaces or upper-case letters here.',
  },
  {
    file: 'src/fetch-standard/get-decode-and-split.ts',
    original: 'index < value.length',
    replacement: 'index <= value.length',
    because: 'Beyond the end there is an empty character, which is neither quote, backslash nor comma.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: 'a.name < b.name',
    replacement: 'a.name <= b.name',
    because: 'Each name is there once.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: "'content-type-unparsable'",
    replacement: '""',
    because: 'The case does nothing; it is there so that the compiler asks for every reason.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: "'name-not-safelisted'",
    replacement: '""',
    because: 'The case does nothing; it is there so that the compiler asks for every reason.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: "'range-not-simple'",
    replacement: '""',
    because: 'The case does nothing; it is there so that the compiler asks for every reason.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: 'case null: break;',
    replacement: 'case null:',
    because: 'It ends the last case of the switch.',
  },
  {
    file: 'src/fetch-standard/preflight-allowed-headers.ts',
    original: 'essence !== null',
    replacement: 'true',
    because: 'Where there is no essence, none of the comparisons that follow holds either.',
  },
  {
    file: 'src/fetch-standard/isomorphic-string.ts',
    original: '!BEYOND_ASCII.test(isomorphic)',
    replacement: 'false',
    because:
      'The text that needs no work is told apart to save time alone; the work would change nothing in it.',
  },
  {
    file: 'src/fetch-standard/isomorphic-string.ts',
    original: 'lower === text || !BEYOND_ASCII.test(text)',
    replacement: 'false',
    because:
      'The text that needs no work is told apart to save time alone; the work would change nothing in it.',
  },
  {
    file: 'src/fetch-standard/isomorphic-string.ts',
    original: 'lower === text || !BEYOND_ASCII.test(text)',
    replacement: 'lower === text && !BEYOND_ASCII.test(text)',
    because:
      'The text that needs no work is told apart to save time alone; the work would change nothing in it.',
  },
  {
    file: 'src/fetch-standard/isomorphic-string.ts',
    original: 'lower === text',
    replacement: 'false',
    because:
      'The text that needs no work is told apart to save time alone; the work would change nothing in it.',
  },
  {
    file: 'src/fetch-standard/origin.ts',
    original: "a.kind === 'tuple' && b.kind === 'tuple'",
    replacement: "a.kind === 'tuple' || b.kind === 'tuple'",
    because:
      'An opaque origin has no scheme, so that it differs from every other; one check rules out two of them.',
  },
  {
    file: 'src/fetch-standard/origin.ts',
    original: "a.kind === 'tuple'",
    replacement: 'true',
    because:
      'An opaque origin has no scheme, so that it differs from every other; one check rules out two of them.',
  },
  {
    file: 'src/fetch-standard/origin.ts',
    original: "b.kind === 'tuple'",
    replacement: 'true',
    because:
      'An opaque origin has no scheme, so that it differs from every other; one check rules out two of them.',
  },
];
