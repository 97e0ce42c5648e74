import { hopAt } from '../../exchange/hops';
import type { Exchange } from '../../exchange/exchange';
import type { Cause, Owner } from '../diagnosis';
import { linesOf, NO_CONTENT } from './answer-edit';
import type { AnswerEdit } from './answer-edit';
import { answerAt, keyOf } from './answers';
import type { AnswerPlace, WholeExchange } from './answers';
import type { AnswerFix, AnswerKind, HeaderChange } from './fix';
import { ALLOW_ORIGIN } from './ideal-answer';
import { varyByOrigin } from './vary-by-origin';

type HeaderEdit = Extract<AnswerEdit, { kind: 'header' }>;

function headerChange({ name, value }: HeaderEdit, before: readonly string[]): HeaderChange {
  const kind = value === null ? 'remove' : before.length === 0 ? 'add' : 'replace';
  return { kind, name, before, after: value, role: 'rule' };
}

/** `Vary: Origin` beside an answer that now allows one origin. Answers to preflights are cached by no one who knows Vary. */
function varyChange(
  whole: WholeExchange,
  place: AnswerPlace,
  edits: readonly HeaderEdit[],
): readonly HeaderChange[] {
  const allowed = edits.find(({ name }) => name === ALLOW_ORIGIN)?.value ?? '*';
  return place.message === 'preflight' || allowed === '*' ? [] : varyByOrigin(answerAt(whole, place));
}

function kindOf({ message, hop }: AnswerPlace, { hops }: Exchange): AnswerKind {
  if (message === 'preflight') return 'preflight';
  return hop < hops.length - 1 ? 'redirect' : 'final';
}

function ownerOf({ message, hop }: AnswerPlace, causes: readonly Cause[]): Owner {
  const cause = causes.find(
    (one) => one.hop === hop && (one.stage === 'preflight') === (message === 'preflight'),
  );
  return cause === undefined || cause.owner === 'frontend' ? 'backend' : cause.owner;
}

function answerFix(
  whole: WholeExchange,
  place: AnswerPlace,
  edits: readonly AnswerEdit[],
  causes: readonly Cause[],
): AnswerFix {
  const { exchange } = whole;
  const answer = answerAt(whole, place);
  const hop = hopAt(exchange, place.hop);
  const ofHeaders = edits.filter((edit) => edit.kind === 'header');
  const isSeen = whole.seen.has(keyOf(place));
  return {
    answer: kindOf(place, exchange),
    hop: place.hop,
    url: hop.url,
    method: place.message === 'preflight' ? 'OPTIONS' : hop.method,
    seen: isSeen,
    knownBy: isSeen ? 'derived' : 'assumed',
    owner: ownerOf(place, causes),
    status: edits.some(({ kind }) => kind === 'status') ? { before: answer.status, after: NO_CONTENT } : null,
    headers: [
      ...ofHeaders.map((edit) => headerChange(edit, linesOf(answer, edit.name))),
      ...varyChange(whole, place, ofHeaders),
    ],
  };
}

/** The edits by the answers that they change, in the order in which the browser meets these. */
export function answerFixes(
  whole: WholeExchange,
  edits: readonly AnswerEdit[],
  causes: readonly Cause[],
): readonly AnswerFix[] {
  const byPlace = new Map<string, AnswerEdit[]>();
  for (const edit of edits) byPlace.set(keyOf(edit), [...(byPlace.get(keyOf(edit)) ?? []), edit]);
  return [...byPlace.values()]
    .flatMap((ofPlace) => {
      const [place] = ofPlace;
      return place === undefined ? [] : [answerFix(whole, place, ofPlace, causes)];
    })
    .sort((a, b) => a.hop - b.hop || Number(b.answer === 'preflight') - Number(a.answer === 'preflight'));
}
