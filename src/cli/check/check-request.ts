import { diagnosisOf } from '../../diagnosis/diagnose';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { causeOf } from '../../diagnosis/judging/cause-of';
import { evaluateRules } from '../../diagnosis/judging/evaluate-rules';
import { stoppedBy, unstopped } from '../../diagnosis/judging/judgement';
import { judgedOf } from '../../diagnosis/judging/judged';
import type { Exchange } from '../../exchange/exchange';
import type { Browser } from '../../exchange/exchange';
import { ENGINES } from '../../fetch-standard/engines';
import type { EngineName } from '../../fetch-standard/engines';
import type { OutgoingMessage } from '../send/message';
import type { Sent } from '../send/send-message';
import { runCourse, sharedSend } from './run-course';
import { simulatedExchange } from './simulated-exchange';
import type { WantedRequest } from './wanted-request';

/** An engine that people test with. */
export type BrowserEngine = Exclude<EngineName, 'standard'>;

/** What one browser would make of a request. */
export type EngineCheck = {
  readonly engine: BrowserEngine;
  /** What its extensions would have recorded. */
  readonly exchange: Exchange;
  readonly diagnosis: Diagnosis;
  /** The method that was not sent because it may change something; null where everything was sent. */
  readonly notSent: string | null;
};

/** The browser whose events an engine is told by; Safari has none, so that its own rules are run on those of Chrome. */
const TOLD_AS: Readonly<Record<BrowserEngine, Browser>> = {
  chromium: 'chromium',
  firefox: 'firefox',
  webkit: 'chromium',
};

/** What Safari's rules say, where they stop the request. */
function diagnoseInWebKit(exchange: Exchange, wanted: WantedRequest): Diagnosis {
  const judged = judgedOf(exchange);
  const on = {
    origin: wanted.origin,
    mode: wanted.mode,
    credentials: wanted.credentials,
    engine: ENGINES.webkit,
  };
  const evaluation = evaluateRules(exchange, on);
  const [first, ...later] = evaluation.failures.map((located) => causeOf(exchange, located, 'derived'));
  const stopped = first === undefined ? null : stoppedBy('blocked', [first, ...later]);
  // What Chrome alone refuses passes.
  const isPassed = judged.judgement.verdict === 'blocked';
  const passed = unstopped(evaluation.tainting === 'opaque' ? 'opaque' : 'allowed');
  return diagnosisOf({
    ...judged,
    determined: { ...judged.determined, evaluation },
    judgement: stopped ?? (isPassed ? passed : judged.judgement),
  });
}

/**
 * Sends a request as browsers would, and judges what comes back by the rules of each.
 *
 * @param engines whose rules to go by
 * @param isUnsafeSent whether methods are sent that may change something
 */
export async function checkRequest(
  wanted: WantedRequest,
  engines: readonly BrowserEngine[],
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
    const exchange = simulatedExchange({ id, browser: TOLD_AS[engine], time, wanted, run });
    const { hops, end } = run.course;
    const diagnosis =
      engine === 'webkit' ? diagnoseInWebKit(exchange, wanted) : diagnosisOf(judgedOf(exchange));
    checks.push({
      engine,
      exchange,
      diagnosis,
      notSent: end === 'not-sent' ? (hops.at(-1)?.method ?? null) : null,
    });
  }
  return checks;
}
