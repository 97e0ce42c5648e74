import type { Hypothesis } from '../judging/evaluate-rules';
import { withEdits } from './response-edit';
import type { ResponseEdit } from './response-edit';
import { responseAt, keyOf } from './whole-responses';
import type { ResponsePlace, WholeExchange } from './whole-responses';
import { editsTowards, idealResponse } from './ideal-response';
import type { IdealResponse } from './ideal-response';
import { placeOf, rulesEverywhere } from './rules-everywhere';
import type { FailureSomewhere } from './rules-everywhere';

/** The edits after which the rules pass everywhere, or the failure that no edit cures. */
export type LeastEdits =
  | { readonly kind: 'edits'; readonly edits: readonly ResponseEdit[] }
  | { readonly kind: 'incurable'; readonly failure: FailureSomewhere };

/** Responses that the rules find fault with are few, and each is improved a few times; this only bounds the loop. */
const MOST_TURNS = 400;

/** Whether a better ideal could cure it, and not only a better request. */
const isOfHeaders = ({ failure: { code } }: FailureSomewhere): boolean =>
  code.startsWith('allow-') ||
  code === 'method-not-allowed' ||
  code === 'header-not-allowed' ||
  code === 'authorization-under-wildcard';

/** The failure of a response to tell of where its ideal has nothing left to offer: the one that really is in the way. */
function inTheWay(failures: readonly FailureSomewhere[]): FailureSomewhere | undefined {
  return (
    failures.find((failure) => !isOfHeaders(failure)) ??
    // One engine may send the page's origin where others send `null`, which alone may not be allowed.
    failures.find(({ failure, origin }) => failure.code.startsWith('allow-origin-') && origin === 'null')
  );
}

/** The ideal with what these failures of the response need; null when it has nothing to offer against one of them. */
function improved(ideal: IdealResponse, failures: readonly FailureSomewhere[]): IdealResponse | null {
  const methods = new Set(ideal.methods);
  const headers = new Set(ideal.headers);
  let { origins } = ideal;
  let isOriginRefused = false;
  for (const { failure } of failures) {
    if (failure.code === 'method-not-allowed') methods.add(failure.method);
    else if (failure.code === 'header-not-allowed') headers.add(failure.name);
    else if (failure.code === 'authorization-under-wildcard') headers.add('authorization');
    else if (failure.code.startsWith('allow-origin-')) isOriginRefused = true;
  }
  if (isOriginRefused) origins = origins.slice(1);
  const grew = methods.size > ideal.methods.length || headers.size > ideal.headers.length;
  if (!grew && (!isOriginRefused || origins.length === 0)) return null;
  return { ...ideal, origins, methods: [...methods], headers: [...headers] };
}

/** Takes edits back, all of a response at once and then one by one, as long as the rules pass without them. */
function minimal(
  whole: WholeExchange,
  on: Hypothesis,
  edits: readonly ResponseEdit[],
): readonly ResponseEdit[] {
  let kept = edits;
  for (const edit of edits) {
    const without = kept.filter((other) => other !== edit);
    if (rulesEverywhere(withEdits(whole, without), on).length === 0) kept = without;
  }
  return kept;
}

/**
 * The smallest set of edits after which the rules of the standard and of every engine pass. It is found by running them:
 * a response that they find fault with gets everything that could help, until they pass; then whatever they pass without
 * is taken back.
 *
 * @param mayEdit whether a response may be changed at all
 */
export function leastEdits(
  whole: WholeExchange,
  on: Hypothesis,
  mayEdit: (place: ResponsePlace) => boolean,
): LeastEdits {
  const ideals = new Map<string, IdealResponse>();
  const edits = (): readonly ResponseEdit[] =>
    [...ideals.values()].flatMap((ideal) => editsTowards(ideal, responseAt(whole, ideal.place), on));
  for (let turn = 0; ; turn += 1) {
    const failures = rulesEverywhere(withEdits(whole, edits()), on);
    const [failure] = failures;
    if (failure === undefined) return { kind: 'edits', edits: minimal(whole, on, edits()) };
    const place = placeOf(failure);
    const key = keyOf(place);
    const before = ideals.get(key);
    if (failure.stage === 'request' || !mayEdit(place) || turn === MOST_TURNS)
      return { kind: 'incurable', failure };
    const here = failures.filter((other) => keyOf(placeOf(other)) === key);
    const ideal =
      before === undefined ? idealResponse(place, responseAt(whole, place), on) : improved(before, here);
    if (ideal === null) return { kind: 'incurable', failure: inTheWay(here) ?? failure };
    ideals.set(key, ideal);
  }
}
