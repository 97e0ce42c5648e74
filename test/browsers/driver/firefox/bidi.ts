import { WebSocket } from 'ws';
import { OpenCommands } from './open-commands';

/** A WebDriver BiDi connection: commands and their results. @see https://w3c.github.io/webdriver-bidi/ */
export class Bidi {
  readonly #socket: WebSocket;
  readonly #open = new OpenCommands();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      this.#receive(JSON.parse(data.toString('utf8')) as Message);
    });
    socket.on('close', () => {
      this.#open.end();
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
  command(method: string, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    const { url } = params;
    return this.#open.send(typeof url === 'string' ? `${method} (${url})` : method, (id) => {
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Evaluates an expression in a document's own realm, awaits it, and returns its value by way of JSON. */
  async evaluate<T>(context: string, expression: string): Promise<T> {
    const evaluation = (await this.command('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
      target: { context },
      awaitPromise: true,
    })) as Evaluation;
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails.text);
    return (JSON.parse(evaluation.result.value) as { value: T }).value;
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(message: Message): void {
    if (message.type === 'success') this.#open.succeed(message.id, message.result);
    else if (message.type === 'error') this.#open.fail(message.id ?? 0, message);
  }
}

type Message =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number | null; readonly error: string; readonly message: string }
  | { readonly type: 'event'; readonly id?: undefined };

type Evaluation =
  | { readonly type: 'success'; readonly result: { readonly value: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };
