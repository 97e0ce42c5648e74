import { WebSocket } from 'ws';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Time for one command, in milliseconds. */
const COMMAND_TIMEOUT_MS = 30_000;

/** A WebDriver BiDi connection: commands and their answers. @see https://w3c.github.io/webdriver-bidi/ */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      this.#receive(JSON.parse(data.toString('utf8')) as Answer);
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection.'));
      this.#waiting.clear();
    });
  }

  static async connect(url: string): Promise<Bidi> {
    const socket = new WebSocket(url, { perMessageDeflate: false });
    const bidi = new Bidi(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => {
        resolve();
      });
      socket.once('error', reject);
    });
    return bidi;
  }

  /** Sends one command and resolves with its result. */
  async command(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const id = ++this.#lastId;
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise((resolve, reject) => {
        timer = setTimeout(() => {
          reject(new Error(`Firefox did not answer ${method} within ${COMMAND_TIMEOUT_MS} ms.`));
        }, COMMAND_TIMEOUT_MS);
        this.#waiting.set(id, { resolve, reject });
        this.#socket.send(JSON.stringify({ id, method, params }));
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  /** Evaluates an expression in a document's own realm, awaits it, and returns its value by way of JSON. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const answer = (await this.command('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
      target: { context },
      awaitPromise: true,
    })) as Evaluation;
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
    return (JSON.parse(answer.result.value) as { value: T }).value;
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id ?? 0);
    if (answer.type === 'success') waiting?.resolve(answer.result);
    else if (answer.type === 'error') waiting?.reject(new Error(`${answer.error}: ${answer.message}`));
  }
}

type Answer =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number | null; readonly error: string; readonly message: string }
  | { readonly type: 'event'; readonly id?: undefined };

type Evaluation =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
