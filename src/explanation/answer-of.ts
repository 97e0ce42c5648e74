import type { Case } from '../diagnosis/case';
import type { Diagnosis } from '../diagnosis/diagnosis';
import { explainCause } from '../diagnosis/sentences/explain-cause';
import { explainClientFix } from '../diagnosis/fix/explain-client-fix';
import { explainLoad } from '../diagnosis/sentences/explain-load';
import { hangsOnCredentials } from '../diagnosis/judging/hangs-on-credentials';
import { prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import { beyondHeaders } from '../diagnosis/situations/beyond-headers';
import type { Situation } from '../diagnosis/situations/situation';
import { otherThanNamed } from '../diagnosis/situations/who-acts';
import type { Answer, Happening } from './explanation';
import { firstAction } from './first-action';
import { headlineOf } from './headline';
import { questionsOf } from './questions';
import { fixOf } from '../diagnosis/fix/fix-of';

const confirmOf = (situation: Situation): Prose | null =>
  situation.knownBy === 'assumed' ? situation.settle : null;

function happening(situation: Situation, { diagnosis, situations }: Case): Happening {
  const { code, knownBy, happened, todo, owner, evidence, witnesses } = situation;
  const actor = otherThanNamed({ owner, isAssumed: false }, diagnosis, situations);
  return { code, knownBy, happened, todo, confirm: confirmOf(situation), actor, evidence, witnesses };
}

/** Whether a request surely passed, so that nobody has to do anything. */
const isInOrder = (diagnosis: Diagnosis): boolean =>
  diagnosis.verdict === 'allowed' &&
  diagnosis.knownBy !== 'assumed' &&
  diagnosis.contradiction === null &&
  diagnosis.rewriting === null &&
  !hangsOnCredentials(diagnosis);

/** Of a request with which nothing is wrong: that nothing has to be done, and why CORS applies to it or does not. */
function withoutCause({ exchange, diagnosis }: Case): readonly Prose[] {
  const load = explainLoad(exchange, diagnosis);
  const done = isInOrder(diagnosis) ? [prose`Nothing has to be fixed.`] : [];
  return load === null ? done : [...done, load];
}

/** What happened in the first situation, else why the first cause is one. */
function leadOf(one: Case): readonly Prose[] {
  const { diagnosis, situations } = one;
  const [situation] = situations;
  if (situation !== undefined) return [situation.happened];
  // Its causes are not the server's then, and what somebody changed is said beside them.
  if (diagnosis.rewriting?.effect === 'blocks') return [];
  const [cause] = diagnosis.causes;
  if (cause !== undefined) return [explainCause(cause).explanation];
  return withoutCause(one);
}

/** What somebody needs who reads nothing else: what happened, who has to fix it, and what to do first. */
export function answerOf(one: Case): Answer {
  const { situations } = one;
  const [first, ...others] = situations;
  const pageHelps = beyondHeaders(situations)?.pageHelps !== false;
  const headline = headlineOf(one);
  const changed = headline.actor === null ? first : undefined;
  return {
    headline,
    lead: leadOf(one),
    action: firstAction(one),
    confirm: first === undefined ? null : confirmOf(first),
    changedBy: changed === undefined ? null : { owner: changed.owner, knownBy: changed.knownBy },
    shownBy: { evidence: first?.evidence ?? [], witnesses: first?.witnesses ?? [] },
    alternatives: pageHelps ? (fixOf(one.exchange)?.client ?? []).map(explainClientFix) : [],
    besides: others.map((situation) => happening(situation, one)),
    questions: questionsOf(one),
  };
}
