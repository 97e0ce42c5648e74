/** What a command reads from and writes to, so that tests need no process. */
export type Terminal = {
  /** The whole of a file, or of the standard input for `-`, as UTF-8. Rejects with an error of Node where it cannot be read. */
  readonly read: (path: string) => Promise<string>;
  readonly print: (text: string) => void;
  /** Prints to the standard error. */
  readonly complain: (text: string) => void;
};
