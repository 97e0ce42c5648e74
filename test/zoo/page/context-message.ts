import type { FetchRequest, Outcome } from '../zoo-case';
import { sendFetch } from './send-fetch';

/** What the page asks of a worker or a frame; the outcome comes back through the message's port. */
export type FetchOrder = { url: string; request: FetchRequest };

/** Carries out an order that came with a port. */
export async function carryOut({ data, ports }: MessageEvent<FetchOrder>): Promise<void> {
  ports[0]?.postMessage(await sendFetch(data.url, data.request));
}

/** Gives an order to another context through `post` and waits for its outcome. */
export function orderFetch(
  post: (order: FetchOrder, port: MessagePort) => void,
  order: FetchOrder,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Outcome>) => {
      port1.close();
      resolve(data);
    };
    post(order, port2);
  });
}
