/** What a run ends with, the same for each command. */
export const EXIT = {
  /** It was done, and nothing that the caller asked about is wrong. */
  passed: 0,
  /** Something is wrong that the caller asked to be told of. */
  failed: 1,
  /** It could not be done: arguments, a file or the network. */
  undone: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
