import { caseOf, followUpIn } from '../diagnosis/case';
import type { Case } from '../diagnosis/case';
import type { Cause } from '../diagnosis/diagnosis';
import type { FollowUp } from '../diagnosis/follow-up/follow-up';
import type { NoProof } from '../diagnosis/follow-up/proof';
import { explainCause } from '../diagnosis/sentences/explain-cause';
import { duration } from '../diagnosis/words/duration';
import { clockTime, prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import type { Exchange } from '../exchange/exchange';
import { titleOf } from './headline';

/** What became of a request, in words. */
export type FollowUpNote = {
  readonly kind: FollowUp['kind'];
  /** The first words, which a row of a list shows as they are: without a full stop. */
  readonly label: Prose;
  /** What shows it, with the time of each request. */
  readonly text: Prose;
  /** Whether it is only likely. */
  readonly isLikely: boolean;
  /** The other request. */
  readonly other: Exchange;
};

/** Why a pass proves nothing, as a sentence about "it", the request that passed. */
const NO_PROOF: Readonly<Record<NoProof, Prose>> = {
  'comes-and-goes': prose`It had passed before, and was blocked again after that.`,
  'block-assumed': prose`Why this request was blocked is only likely, so nothing shows whether that was fixed.`,
  'block-from-cache': prose`The response that was blocked came from the browser cache, not from the server.`,
  'pass-assumed': prose`Nothing shows for certain that the script could read its response.`,
  rewritten: prose`Another extension or a DevTools override changed headers of one of the two.`,
  'stored-response': prose`Its response came from the browser cache, not from the server.`,
  'without-credentials': prose`Nothing shows that it had credentials, with which the rules are stricter.`,
  'cached-preflight': prose`The browser sent no preflight for it, because a cached preflight was still valid.`,
  'another-way': prose`It was not redirected in the same way.`,
  'another-status': prose`The server responded with another status. Many servers add CORS headers only to successful responses.`,
};

const secondsBetween = (before: Exchange, after: Exchange): string =>
  duration((after.time - before.time) / 1000);

function ofFixed(found: Extract<FollowUp, { kind: 'fixed' }>, { exchange }: Case): FollowUpNote {
  const { kind, blocked, passed, isLikely } = found;
  const between = secondsBetween(blocked, passed);
  const [was, is] = [clockTime(blocked.time), clockTime(passed.time)];
  const isBlocked = exchange === blocked;
  const text = isBlocked
    ? prose`This request was blocked at ${was}. The same request passed at ${is}, ${between} later.`
    : prose`This request passed at ${is}. The same request was blocked at ${was}, ${between} before.`;
  const open = prose` Nothing shows whether the blocked request had credentials. The one that passed had none.`;
  return {
    kind,
    label: prose`Fixed`,
    text: isLikely ? prose`${text}${open}` : text,
    isLikely,
    other: isBlocked ? passed : blocked,
  };
}

/** What happened to the later request, as its own explanation has it. */
function titleOfLater(later: Exchange, cause: Cause, { log, history }: Case): Prose {
  const beside = log === null || history === null ? null : { log, history };
  return titleOf(caseOf(later, beside)) ?? explainCause(cause).title;
}

function ofOtherFailure(found: Extract<FollowUp, { kind: 'fails-otherwise' }>, one: Case): FollowUpNote {
  const { kind, later, cause, isPast } = found;
  const title = titleOfLater(later, cause, one);
  const failed = prose`The same request failed for this reason at ${clockTime(later.time)}`;
  return {
    kind,
    label: isPast ? prose`Next: ${title}` : prose`Now: ${title}`,
    text: isPast
      ? prose`${failed}.`
      : prose`${failed}. The browser did not get as far as what blocked this request.`,
    isLikely: false,
    other: later,
  };
}

function noteOf(found: FollowUp, one: Case): FollowUpNote {
  switch (found.kind) {
    case 'fixed':
      return ofFixed(found, one);
    case 'fails-otherwise':
      return ofOtherFailure(found, one);
    case 'passed':
      return {
        kind: found.kind,
        label: prose`Not known whether fixed`,
        text: prose`The same request passed at ${clockTime(found.later.time)}. ${NO_PROOF[found.because]}`,
        isLikely: false,
        other: found.later,
      };
    case 'still':
      return {
        kind: found.kind,
        label: prose`Still blocked`,
        text: prose`The same request was blocked for the same reason at ${clockTime(found.later.time)}.`,
        isLikely: false,
        other: found.later,
      };
  }
}

/** What became of a request, as the same one shows that was made later; null where there is nothing to say. */
export function followUpNote(one: Case): FollowUpNote | null {
  const found = followUpIn(one);
  return found === null ? null : noteOf(found, one);
}
