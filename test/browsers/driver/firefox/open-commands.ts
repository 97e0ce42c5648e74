type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Time for one command, in milliseconds. */
export const COMMAND_TIMEOUT_MS = 30_000;

/** The commands of one connection to Firefox that have no result yet, by the numbers that they carry. */
export class OpenCommands {
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /**
   * Sends one command and resolves with its result. Rejects when Firefox refuses it, is silent, or closes the connection.
   *
   * @param write sends the command under the number that it is given
   */
  async send(name: string, write: (id: number) => void): Promise<unknown> {
    const id = ++this.#lastId;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Error(`Firefox did not respond ${name} within ${COMMAND_TIMEOUT_MS} ms.`));
        }, COMMAND_TIMEOUT_MS);
        this.#waiting.set(id, { resolve, reject });
        write(id);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  /** Takes the result of a command; one that nobody waits for any more is dropped. */
  succeed(id: number, result: unknown): void {
    this.#waiting.get(id)?.resolve(result);
  }

  /** Takes what Firefox says against a command. */
  fail(id: number, { error, message }: { readonly error: string; readonly message: string }): void {
    this.#waiting.get(id)?.reject(new Error(`${error}: ${message}`));
  }

  /** Takes the end of the connection. */
  end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection.'));
    this.#waiting.clear();
  }
}
