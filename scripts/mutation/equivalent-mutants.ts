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
    file: 'src/fetch-standard/mime-type.ts',
    original: "''",
    replacement: '"Stryker was here!"',
    because: 'Splitting always gives a first part; the default is there for the compiler.',
  },
  {
    file: 'src/fetch-standard/mime-type.ts',
    original: 'slash > 0',
    replacement: 'slash >= 0',
    because: 'With the slash first the type is empty, which is no token.',
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
    file: 'src/fetch-standard/redirect-taint.ts',
    original: "{ kind: 'opaque' }",
    replacement: '{}',
    because: 'Only tuple origins are ever the same, so any other kind counts as opaque.',
  },
  {
    file: 'src/fetch-standard/redirect-taint.ts',
    original: "'opaque'",
    replacement: '""',
    because: 'Only tuple origins are ever the same, so any other kind counts as opaque.',
  },
  {
    file: 'src/fetch-standard/request.ts',
    original: '/^https?:/',
    replacement: '/^https:/',
    because: 'The remembered origin saves time alone; parsing the URL gives the same scheme.',
  },
  {
    file: 'src/fetch-standard/request.ts',
    original: "origin?.kind === 'tuple'",
    replacement: 'false',
    because: 'The remembered origin saves time alone; parsing the URL gives the same scheme.',
  },
  {
    file: 'src/fetch-standard/request.ts',
    original: "'tuple'",
    replacement: '""',
    because: 'The remembered origin saves time alone; parsing the URL gives the same scheme.',
  },
  {
    file: 'src/fetch-standard/simple-range-header-value.ts',
    original: '[]',
    replacement: '["Stryker was here"]',
    because: 'Only the second and third element are read.',
  },
  {
    file: 'src/fetch-standard/simple-range-header-value.ts',
    original: 'start === undefined || end === undefined',
    replacement: 'start === undefined && end === undefined',
    because: 'A match has both groups, no match has none.',
  },
  {
    file: 'src/fetch-standard/simple-range-header-value.ts',
    original: 'start === undefined',
    replacement: 'false',
    because: 'A match has both groups, no match has none.',
  },
  {
    file: 'src/fetch-standard/simple-range-header-value.ts',
    original: 'end === undefined',
    replacement: 'false',
    because: 'A match has both groups, no match has none.',
  },
];
