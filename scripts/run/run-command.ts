/** A script that is started with a command line of its own. */
export type Command<Arguments> = {
  /** One line, shown when the command line is not understood. */
  readonly usage: string;
  /**
   * Reads what follows `--`.
   *
   * @throws Error with a sentence for people
   */
  readonly parse: (args: readonly string[]) => Arguments;
  /**
   * The work itself.
   *
   * @returns the exit code
   * @throws Error with a sentence for people
   */
  readonly run: (args: Arguments) => Promise<number>;
};

const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs a script by the command line of this process and sets the exit code. A failure is told in its sentence, without a
 * stack; the usage comes with it only where the command line is to blame.
 */
export async function runCommand<Arguments>({ usage, parse, run }: Command<Arguments>): Promise<void> {
  process.exitCode = 1;
  let args: Arguments;
  try {
    args = parse(process.argv.slice(2));
  } catch (error) {
    console.error(`${sentenceOf(error)}\n${usage}`);
    return;
  }
  try {
    process.exitCode = await run(args);
  } catch (error) {
    console.error(sentenceOf(error));
  }
}
