/** What is looked at, in the order of the table. */
export const COLUMNS = {
  before: 'fails before',
  after: 'passes after',
  preflight: 'preflight passes',
  errors: 'errors readable',
  vary: '`Vary: Origin`',
  foreign: 'foreign origin refused',
  second: 'second origin passes',
  kept: 'permissive default kept',
  api: 'whole API passes',
  wildcard: '`*` kept',
} as const;

export type Column = keyof typeof COLUMNS;

// The keys of an object that is written above, so that there are no others.
export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly Column[];

/** `inapplicable`: the stack or its recipe has no such thing, and the note says why. */
export type Cell = 'yes' | 'no' | 'inapplicable';

/** What became of one stack. */
export type Proof = {
  readonly id: string;
  readonly name: string;
  /** Of its first package; null when it could not be installed. */
  readonly version: string | null;
  readonly outcome:
    | {
        readonly kind: 'run';
        readonly cells: Readonly<Record<Column, Cell>>;
        /** What was wrong at first, in the words of the stack's file. */
        readonly broken: string;
        /** Codes of the causes that were found in the recorded exchange. */
        readonly causes: readonly string[];
        /** A sentence for each thing that is not as it should be, or not applicable. */
        readonly notes: readonly string[];
      }
    /** It was installed, but the proof broke off: a server that does not start with the fix in it, for example. */
    | { readonly kind: 'broken-off'; readonly why: string }
    /** It could not be installed. */
    | { readonly kind: 'not-run'; readonly why: string };
  readonly seconds: number;
};

/** Whether it ran and nothing was other than it should be. */
export const isProved = ({ outcome }: Proof): boolean =>
  outcome.kind === 'run' && !Object.values(outcome.cells).includes('no');
