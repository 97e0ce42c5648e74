import type { Exchange, Hop } from '../../exchange/exchange';
import { causeOf } from '../judging/cause-of';
import type { Knowledge } from '../diagnosis';
import type { Evaluation, LocatedFailure } from '../judging/evaluate-rules';
import { keyOf } from '../fix/whole-responses';
import type { WholeExchange } from '../fix/whole-responses';
import { placeOf } from '../fix/rules-everywhere';
import { stoppedBy, unstopped } from '../judging/judgement';
import type { Judgement } from '../judging/judgement';

const knowledgeOf = (located: LocatedFailure, { seen }: WholeExchange): Knowledge =>
  located.stage === 'request' || seen.has(keyOf(placeOf(located))) ? 'derived' : 'assumed';

/** The verdict of the rules alone. What the browser did says nothing about an exchange that never was. */
export function judgeByRules(whole: WholeExchange, { failures, tainting }: Evaluation): Judgement {
  const [first, ...later] = failures.map((located) =>
    causeOf(whole.exchange, located, knowledgeOf(located, whole)),
  );
  if (first !== undefined) return stoppedBy('blocked', [first, ...later]);
  return unstopped(tainting === 'opaque' ? 'opaque' : 'allowed');
}

/** Nothing that was seen of the end of the real exchange belongs to another one. */
const ended = (exchange: Exchange): Exchange => ({
  ...exchange,
  end: { kind: 'completed', time: exchange.time, fromCache: false },
  devtoolsError: null,
  pageStatus: null,
});

/** The exchange as far as the browser would get: without what lies behind the place where a rule stops it. */
export function asFarAsItGets(exchange: Exchange, { blockedAt }: Judgement): Exchange {
  if (blockedAt === null) return ended(exchange);
  const { stage, hop: last } = blockedAt;
  const [first, ...rest] = exchange.hops;
  const stopped = (hop: Hop): Hop => {
    if (stage === 'preflight') return { ...hop, response: null, redirectUrl: null };
    return stage === 'request' ? { ...hop, preflight: null, response: null, redirectUrl: null } : hop;
  };
  const kept = rest.slice(0, last);
  const at = (hop: Hop, index: number): Hop => (index === last ? stopped(hop) : hop);
  return { ...ended(exchange), hops: [at(first, 0), ...kept.map((hop, index) => at(hop, index + 1))] };
}
