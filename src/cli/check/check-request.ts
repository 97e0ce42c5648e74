import { diagnose } from '../../diagnosis/diagnose';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import type { Exchange, ObservedBrowser } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { CourseMessage } from '../../fetch-standard/course/fetch-course';
import { runCourse } from './run-course';
import type { Send } from './run-course';
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

/** How a request is to be checked. */
export type Checking = {
  /** Of the exchanges. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly send: Send;
  /** Whether a message is sent at all. */
  readonly maySend: (message: CourseMessage) => boolean;
};

/**
 * Sends a request as browsers would, and judges what comes back by the rules of each.
 *
 * @param engines whose rules to go by
 */
export async function checkRequest(
  wanted: WantedRequest,
  engines: readonly [ObservedBrowser, ...ObservedBrowser[]],
  { id, time, send, maySend }: Checking,
): Promise<readonly [EngineCheck, ...EngineCheck[]]> {
  const checkIn = async (engine: ObservedBrowser): Promise<EngineCheck> => {
    const run = await runCourse(wanted, ENGINES[engine], { send, maySend });
    const exchange = simulatedExchange({ id, browser: engine, time, wanted, run });
    const { hops, end } = run.course;
    const notSent = end === 'not-sent' ? (hops.at(-1)?.method ?? null) : null;
    return { engine, exchange, diagnosis: diagnose(exchange), notSent };
  };
  // One after the other, so that what one has sent serves the next.
  const [first, ...others] = engines;
  const checks: [EngineCheck, ...EngineCheck[]] = [await checkIn(first)];
  for (const engine of others) checks.push(await checkIn(engine));
  return checks;
}
