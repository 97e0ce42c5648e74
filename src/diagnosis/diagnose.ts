import { isUnseen } from '../exchange/exchange';
import type { Exchange, Hop } from '../exchange/exchange';
import { hopAt, lastHop } from '../exchange/hops';
import { serializeOrigin } from '../fetch-standard/origin';
import type { Diagnosis, Knowledge } from './diagnosis';
import { causeOf } from './judging/cause-of';
import type { Evaluation } from './judging/evaluate-rules';
import { judgeExchange } from './judging/judged';
import type { Judged } from './judging/judged';
import { reachedServer } from './judging/reached-server';
import { hangsOnRedirectMode } from './reading/request/redirect-mode';
import { hangsOnSparedHost } from './reading/policies/spared-host';
import { hangsOnStoredHeaders } from './reading/response/stored-headers';

/** Whether the connection of a request broke after it was sent, which it is only once any preflight has passed. */
function brokeOnTheWay({ hops, end }: Exchange, hop: Hop): boolean {
  if (hop !== lastHop({ hops }) || end?.kind !== 'failed') return false;
  return end.error.kind === 'reset' || end.error.kind === 'invalid-response';
}

/** Whether a preflight was due, whether it was sent, and if not, whether the browser must have used a cached one. */
function preflightOf(exchange: Exchange, evaluation: Evaluation): Diagnosis['preflight'] {
  const reasons = evaluation.need?.reasons ?? [];
  const hop = hopAt(exchange, evaluation.needHop);
  const required = reasons.length > 0;
  const sent = exchange.hops.some(({ preflight }) => preflight !== null);
  const isUnsent = hop.preflight === null && (hop.response !== null || brokeOnTheWay(exchange, hop));
  return {
    required,
    reasons,
    sent,
    fromCache: required && isUnsent && !isUnseen(exchange, 'preflights'),
    undecided:
      !required && isUnsent && !isUnseen(exchange, 'preflights') ? (evaluation.need?.undecided ?? []) : [],
  };
}

/**
 * A verdict is known as well as the cause that it rests on. One without a cause follows from the rules, as far as what
 * the script requested is known.
 */
function knowledgeOf({ used, judgement: { causes, verdict }, mode }: Judged): Knowledge {
  const [first] = causes;
  if (first !== undefined) return first.knownBy;
  const isOpen =
    mode.knownBy === 'assumed' ||
    hangsOnRedirectMode(used) ||
    (mode.mode === 'cors' && hangsOnSparedHost(used)) ||
    (mode.mode === 'cors' && hangsOnStoredHeaders(used));
  // That it is opaque may be the page's own word.
  const isPagesWord = verdict === 'opaque' && mode.knownBy === 'assumed' && used.pageStatus === 0;
  // Of one without CORS a policy may have kept the response, and the browser alone says so.
  const isUntold = verdict === 'opaque' && isUnseen(used, 'outcome');
  return isPagesWord || isUntold || (verdict === 'allowed' && isOpen) ? 'assumed' : 'derived';
}

/** What is said of an exchange that was held against the rules. */
export function diagnosisOf(judged: Judged): Diagnosis {
  const { used, origin, mode, determined, judgement, rewriting } = judged;
  const { verdict, blockedAt, causes, contradiction } = judgement;
  const first = determined.firstIfCredentialed;
  return {
    verdict,
    knownBy: knowledgeOf(judged),
    blockedAt,
    causes,
    causesIfCredentialed: determined.ifCredentialed.map((located) => causeOf(used, located, 'assumed')),
    firstIfCredentialed: first === null ? null : causeOf(used, first, 'assumed'),
    mode,
    origin: origin === null ? null : serializeOrigin(origin),
    preflight: preflightOf(used, determined.evaluation),
    credentials: determined.credentials,
    reachedServer: reachedServer(used, verdict, blockedAt, causes[0]?.code ?? null),
    contradiction,
    rewriting,
  };
}

/**
 * Explains an exchange by the rules of the Fetch Standard as the observed browser applies them: the verdict, everything
 * that is wrong at once, and whether the server processed the request. Judged is what the browser used, also where
 * somebody changed what the server had sent. Pure; never throws on anything that a recorder can produce. The steps of the
 * standard (`traceOf`), other engines (`elsewhereOf`) and the fix (`fixOf`) are worked out when somebody looks: thousands
 * of rows need the verdict only.
 *
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export const diagnose = (exchange: Exchange): Diagnosis => diagnosisOf(judgeExchange(exchange));
