import type { Socket } from 'node:net';
import { responseBytes } from '../../zoo/response-bytes';
import { headerOf, isPreflight } from '../../zoo/wire-request';
import type { WireRequest } from '../../zoo/wire-request';
import { ZooServer } from '../../zoo/zoo-server';
import { waitUntil } from '../driver/wait-until';

type Stage = 'preflight' | 'request';
type Waiting = { readonly stage: Stage; readonly request: WireRequest; readonly socket: Socket };

/**
 * A server that lets a test decide when it responds: it holds every preflight and every request until told to let it
 * pass, so that whatever happens meanwhile happens for certain between two events of one request.
 */
export class GateServer {
  #waiting: Waiting[] = [];
  #isOpen = false;
  #server: ZooServer | null = null;

  static async listen(): Promise<GateServer> {
    const gate = new GateServer();
    gate.#server = await ZooServer.listen((request, socket) => {
      const stage = isPreflight(request) ? 'preflight' : 'request';
      gate.#waiting.push({ stage, request, socket });
      if (gate.#isOpen) gate.pass(stage);
    });
    return gate;
  }

  get origin(): string {
    return `http://127.0.0.1:${String(this.#server?.port ?? 0)}`;
  }

  /** Waits until a message of that stage is held. */
  async holds(stage: Stage): Promise<void> {
    await waitUntil(`the ${stage} to reach the server`, () =>
      this.#waiting.some((held) => held.stage === stage),
    );
  }

  /** Responds to all held requests of that stage, and allows them. */
  pass(stage: Stage): void {
    const passing = this.#waiting.filter((held) => held.stage === stage);
    this.#waiting = this.#waiting.filter((held) => held.stage !== stage);
    for (const { request, socket } of passing) socket.end(bytesFor(request, stage));
  }

  /** Responds to everything at once from now on. */
  open(): void {
    this.#isOpen = true;
    this.pass('preflight');
    this.pass('request');
  }

  /** Holds everything from now on. */
  shut(): void {
    this.#isOpen = false;
  }

  async close(): Promise<void> {
    await this.#server?.close();
  }
}

function bytesFor(request: WireRequest, stage: Stage): Buffer {
  const headers = [
    ['Access-Control-Allow-Origin', headerOf(request, 'origin') ?? '*'],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', 'PUT'],
    ['Access-Control-Max-Age', '0'],
    ['Cache-Control', 'no-store'],
  ] as const;
  return responseBytes({ kind: 'response', status: stage === 'preflight' ? 204 : 200, headers }, {});
}
