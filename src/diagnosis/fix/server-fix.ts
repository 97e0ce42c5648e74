import type { Exchange } from '../../exchange/exchange';
import type { Cause, Owner } from '../diagnosis';
import type { Hypothesis, LocatedFailure } from '../judging/evaluate-rules';
import { withEdits } from './response-edit';
import type { ResponseEdit } from './response-edit';
import { responseFixes } from './response-fixes';
import { responseAt, withResponse } from './whole-responses';
import type { WholeExchange } from './whole-responses';
import type { CannotFix, CannotReason, ServerFix } from './fix';
import { leastEdits } from './least-edits';
import { readableLocation } from './readable-location';
import { serverPolicies } from './server-policies';
import { wholeExchange } from './whole-exchange';

/** What servers could do, without what the page could. */
export type ServerSide =
  | (Omit<ServerFix, 'client' | 'ifCredentialed'> & { readonly fixed: WholeExchange })
  | Omit<CannotFix, 'client'>;

function reasonOf({ failure, origin }: LocatedFailure, { credentials }: Hypothesis): CannotReason {
  const isOfOrigin = failure.code.startsWith('allow-origin-');
  return isOfOrigin && origin === 'null' && credentials ? 'null-origin-with-credentials' : failure.code;
}

function cannotOwner(reason: CannotReason, hop: number, causes: readonly Cause[]): Owner {
  if (reason === 'null-origin-with-credentials') return 'frontend';
  return causes.find((cause) => cause.code === reason && cause.hop === hop)?.owner ?? 'backend';
}

/** The least change of the responses of a request that was made whole, in the mode that `on` says. */
export function serverSideOf(whole: WholeExchange, on: Hypothesis, causes: readonly Cause[]): ServerSide {
  const least = leastEdits(whole, on, () => true);
  if (least.kind === 'incurable') {
    const { hop } = least.failure;
    const reason = reasonOf(least.failure, on);
    return { kind: 'cannot', reason, hop, owner: cannotOwner(reason, hop, causes) };
  }
  return fixedBy(whole, least.edits, on, causes);
}

function fixedBy(
  whole: WholeExchange,
  edits: readonly ResponseEdit[],
  on: Hypothesis,
  causes: readonly Cause[],
): ServerSide {
  const fixed = withEdits(whole, edits);
  const responses = responseFixes(whole, edits, causes);
  return { kind: 'server', responses, policies: serverPolicies(fixed, responses, on), fixed };
}

/**
 * The least change of the servers' responses after which the rules pass in every engine.
 *
 * @param on under which the request was made; its engine is the observed one
 */
export function serverSide(exchange: Exchange, on: Hypothesis, causes: readonly Cause[]): ServerSide {
  const whole = wholeExchange(exchange, on);
  const location = readableLocation(whole, on);
  if (location === null) return serverSideOf(whole, on, causes);
  // Only behind a Location that may be followed is there a response to look at.
  const followed = wholeExchange(withEdits(whole, [location]).exchange, on);
  const least = leastEdits(followed, on, () => true);
  if (least.kind === 'incurable') return serverSideOf(whole, on, causes);
  const unedited = withResponse({ ...followed, seen: whole.seen }, location, responseAt(whole, location));
  return fixedBy(unedited, [location, ...least.edits], on, causes);
}
