import { connect, type Socket } from 'node:net';
import { COMMAND_TIMEOUT_MS, OpenCommands } from './open-commands';

/**
 * Firefox's own automation protocol. Unlike WebDriver BiDi it reaches the browser's own scripts, and so DevTools.
 * A frame is `<length in bytes>:<JSON>`, a command `[0, id, name, parameters]`, its result `[1, id, error, value]`.
 *
 * @see https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  readonly #socket: Socket;
  readonly #open = new OpenCommands();
  #received: Buffer = Buffer.alloc(0);
  #greeted: () => void = () => undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk]);
      this.#readFrames();
    });
    const end = (): void => {
      this.#open.end();
    };
    socket.on('close', end);
    socket.on('error', end);
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const marionette = new Marionette(socket);
    await new Promise<void>((resolve, reject) => {
      marionette.#greeted = resolve;
      socket.once('error', reject);
    });
    return marionette;
  }

  /** Sends one command and resolves with its result. */
  command(name: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    return this.#open.send(name, (id) => {
      const frame = JSON.stringify([0, id, name, parameters]);
      this.#socket.write(`${Buffer.byteLength(frame)}:${frame}`);
    });
  }

  /**
   * Runs a function, given as its source, with the privileges of the browser itself. The arguments and the
   * result travel as JSON; a promise is awaited. The session must be in the chrome context.
   */
  async chrome<T>(source: string, ...parameters: readonly unknown[]): Promise<T> {
    const result = (await this.command('WebDriver:ExecuteScript', {
      script: `return (${source})(...arguments[0]);`,
      args: [parameters],
      sandbox: 'system',
      newSandbox: false,
      scriptTimeout: COMMAND_TIMEOUT_MS,
    })) as { value: T };
    return result.value;
  }

  close(): void {
    this.#socket.destroy();
  }

  #readFrames(): void {
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(this.#received.toString('latin1', 0, colon));
      if (this.#received.length < end) return;
      const message: unknown = JSON.parse(this.#received.toString('utf8', start, end));
      this.#received = this.#received.subarray(end);
      this.#receive(message);
    }
  }

  #receive(message: unknown): void {
    if (!Array.isArray(message)) {
      this.#greeted();
      return;
    }
    const [, id, error, value] = message as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    if (error === null) this.#open.succeed(id, value);
    else this.#open.fail(id, error);
  }
}
