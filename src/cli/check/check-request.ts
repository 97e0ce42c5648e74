import { diagnose } from '../../diagnosis/diagnose';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange, ObservedBrowser } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { OutgoingMessage } from '../send/message';
import type { Sent } from '../send/send-message';
import { runCourse, sharedSend } from './run-course';
import { simulatedExchange } from './simulated-exchange';
import type { WantedRequest } from './wanted-request';

/** What one browser would make of a request. */
export type EngineCheck = {
  readonly engine: ObservedBrowser;
  /** What its extensions would have recorded. */
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  /** The method that was not sent because it may change something; null where everything was sent. */
  readonly notSent: string | null;
};

/**
 * Sends a request as browsers would, and judges what comes back by the rules of each.
 *
 * @param engines whose rules to go by
 * @param isUnsafeSent whether methods are sent that may change something
 */
export async function checkRequest(
  wanted: WantedRequest,
  engines: readonly ObservedBrowser[],
  {
    id,
    time,
    send,
    isUnsafeSent,
  }: {
    readonly id: string;
    /** Milliseconds since the epoch. */
    readonly time: number;
    readonly send: (message: OutgoingMessage) => Promise<Sent>;
    readonly isUnsafeSent: boolean;
  },
): Promise<readonly EngineCheck[]> {
  const shared = sharedSend(send);
  const checks: EngineCheck[] = [];
  // One after the other, so that what one has sent serves the next.
  for (const engine of engines) {
    const run = await runCourse(wanted, ENGINES[engine], { send: shared, isUnsafeSent });
    const exchange = simulatedExchange({ id, browser: engine, time, wanted, run });
    const { hops, end } = run.course;
    checks.push({
      engine,
      exchange,
      diagnosis: diagnose(exchange),
      notSent: end === 'not-sent' ? (hops.at(-1)?.method ?? null) : null,
    });
  }
  return checks;
}
