import type { Exchange } from '../../exchange/exchange';
import type { Cause } from '../diagnosis';
import type { EndpointHistory } from '../reading/log/endpoint-history';
import { proofOf } from './proof';
import type { Diagnosed, NoProof, Proof } from './proof';
import { endTime, isBlock, isPass, threadOf } from './thread';
import type { Thread } from './thread';

/** What became of a request that was blocked, as the same one shows that was made later. */
export type FollowUp =
  /** The later one passed, which proves it. Said of both. `likely` where the blocked one may have had credentials. */
  | {
      readonly kind: 'fixed';
      readonly blocked: Exchange;
      readonly passed: Exchange;
      readonly isLikely: boolean;
    }
  /** The later one passed, which proves nothing. */
  | { readonly kind: 'passed'; readonly later: Exchange; readonly because: NoProof }
  /** The later one failed for the same reason. */
  | { readonly kind: 'still'; readonly later: Exchange }
  /** The later one failed for another reason. */
  | {
      readonly kind: 'fails-otherwise';
      readonly later: Exchange;
      readonly cause: Cause;
      /** Whether the browser got as far as where it had blocked the earlier one. */
      readonly isPast: boolean;
    };

/** How many requests are looked at in search of a proof: a page may poll for hours. */
const MOST_LOOKED_AT = 100;

const STAGE_ORDER = { request: 0, preflight: 1, redirect: 2, response: 2 } as const;

/** The name that tells causes of one code apart: each header that is not allowed is a matter of its own. */
const subjectOf = ({ failure }: Cause): string => (failure.code === 'header-not-allowed' ? failure.name : '');

const isSameCause = (a: Cause, b: Cause): boolean =>
  a.code === b.code && a.stage === b.stage && a.hop === b.hop && subjectOf(a) === subjectOf(b);

/** Whether the browser got as far with the later one as with the earlier. */
function isPast({ diagnosis: before }: Diagnosed, { diagnosis: after }: Diagnosed): boolean {
  if (!isBlock(after) || before.blockedAt === null || after.blockedAt === null) return false;
  const { blockedAt: was } = before;
  const { blockedAt: is } = after;
  return is.hop > was.hop || (is.hop === was.hop && STAGE_ORDER[is.stage] >= STAGE_ORDER[was.stage]);
}

function ofLaterFailure(blocked: Diagnosed, failed: Diagnosed): FollowUp | null {
  if (failed.exchange.time < endTime(blocked.exchange)) return null;
  const [first] = blocked.diagnosis.causes;
  const [cause] = failed.diagnosis.causes;
  if (first === undefined || cause === undefined) return null;
  return failed.diagnosis.causes.some((one) => isSameCause(one, first))
    ? { kind: 'still', later: failed.exchange }
    : { kind: 'fails-otherwise', later: failed.exchange, cause, isPast: isPast(blocked, failed) };
}

const isProven = (proof: Proof): proof is 'fixed' | 'likely' => proof === 'fixed' || proof === 'likely';

/** Whether the same request had passed between failures already, so that another pass need not last. */
const comesAndGoes = (blocked: Diagnosed, { between }: Thread): boolean =>
  between.slice(-MOST_LOOKED_AT).some((passed) => isProven(proofOf(blocked, passed)));

function ofBlocked(blocked: Diagnosed, thread: Thread): FollowUp | null {
  const passes = thread.after.slice(0, MOST_LOOKED_AT);
  const last = passes.at(-1);
  if (last === undefined) return ofLaterFailure(blocked, thread.lastFailure);
  for (const passed of passes) {
    const proof = proofOf(blocked, passed);
    if (!isProven(proof)) continue;
    const later = passed.exchange;
    return comesAndGoes(blocked, thread)
      ? { kind: 'passed', later, because: 'comes-and-goes' }
      : { kind: 'fixed', blocked: blocked.exchange, passed: later, isLikely: proof === 'likely' };
  }
  const proof = proofOf(blocked, last);
  return isProven(proof) ? null : { kind: 'passed', later: last.exchange, because: proof };
}

/** The blocked one that this pass proves fixed, the latest where it proves several; null where it is not the first to. */
function ofPassed(passed: Exchange, thread: Thread): FollowUp | null {
  if (!thread.after.some(({ exchange }) => exchange === passed)) return null;
  for (const blocked of thread.blocked.slice(-MOST_LOOKED_AT).reverse()) {
    const found = ofBlocked(blocked, thread);
    if (found?.kind === 'fixed' && found.passed === passed) return found;
  }
  return null;
}

/**
 * What became of a request: of a blocked one, what the same request shows that was made later; of one that passed, whether
 * it proves that an earlier one is fixed. Null where there is nothing to say. What is known of an endpoint is put in order
 * once for all its requests.
 */
export function followUpOf(exchange: Exchange, history: EndpointHistory): FollowUp | null {
  const diagnosis = history.diagnosisOf(exchange);
  if (!isBlock(diagnosis) && !isPass(diagnosis)) return null;
  const thread = threadOf(exchange, history);
  if (thread === null) return null;
  return isBlock(diagnosis) ? ofBlocked({ exchange, diagnosis }, thread) : ofPassed(exchange, thread);
}
