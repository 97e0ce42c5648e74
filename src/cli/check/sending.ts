import type { OutgoingMessage } from '../send/message';
import { sendMessage } from '../send/send-message';
import type { Sent } from '../send/send-message';
import type { World } from '../world';
import type { CheckSettings } from './check-arguments';

/** Seconds that one server may take, so that one that hangs leaves time for the others. */
const ONE_MESSAGE = 20;

/** Sends messages within the time of a run, which begins now. */
export function sendingWith(
  { insecure, timeout }: Pick<CheckSettings, 'insecure' | 'timeout'>,
  { addressOf }: Pick<World, 'addressOf'>,
): (message: OutgoingMessage) => Promise<Sent> {
  const whole = AbortSignal.timeout(timeout * 1000);
  return (message) => {
    const signal = AbortSignal.any([whole, AbortSignal.timeout(ONE_MESSAGE * 1000)]);
    return sendMessage(message, { insecure, signal, addressOf });
  };
}
