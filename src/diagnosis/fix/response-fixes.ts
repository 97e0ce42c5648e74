import { hopAt } from '../../exchange/hops';
import type { Exchange, Response } from '../../exchange/exchange';
import { getHeader } from '../../fetch-standard/header-list';
import { parseOrigin } from '../../fetch-standard/origin';
import type { Cause, Owner } from '../diagnosis';
import { mayBeStored } from '../reading/response/may-be-stored';
import { linesOf, NO_CONTENT } from './response-edit';
import type { ResponseEdit } from './response-edit';
import { responseAt, keyOf } from './whole-responses';
import type { ResponsePlace, WholeExchange } from './whole-responses';
import type { ResponseFix, ResponseKind, HeaderChange } from './fix';
import { ALLOW_CREDENTIALS, ALLOW_ORIGIN } from './ideal-response';
import { varyByOrigin } from './vary-by-origin';

type HeaderEdit = Extract<ResponseEdit, { kind: 'header' }>;

function headerChange({ name, value }: HeaderEdit, before: readonly string[]): HeaderChange {
  const kind = value === null ? 'remove' : before.length === 0 ? 'add' : 'replace';
  return { kind, name, before, after: value, role: 'rule' };
}

/**
 * `Vary: Origin` beside a response that now allows one origin, or that now allows credentials to the one that it allowed
 * already: a server may have returned that origin because it was sent, and once pages can read the response, caches give the one to
 * the others. Responses to preflights are cached by no one who knows Vary.
 */
function varyChange(
  whole: WholeExchange,
  place: ResponsePlace,
  edits: readonly HeaderEdit[],
): readonly HeaderChange[] {
  if (place.message === 'preflight') return [];
  const response = responseAt(whole, place);
  const allowed = edits.find(({ name }) => name === ALLOW_ORIGIN)?.value;
  if (allowed !== undefined) return allowed === '*' ? [] : varyByOrigin(response);
  const { method } = hopAt(whole.exchange, place.hop);
  const isOfOne = edits.some(({ name }) => name === ALLOW_CREDENTIALS) && allowsOneOrigin(response);
  return isOfOne && mayBeStored(method, response) ? varyByOrigin(response) : [];
}

/** Whether it allows one origin by name. */
function allowsOneOrigin({ headers }: Response): boolean {
  const allowed = getHeader(headers, ALLOW_ORIGIN);
  return allowed !== null && parseOrigin(allowed)?.kind === 'tuple';
}

function kindOf({ message, hop }: ResponsePlace, { hops }: Exchange): ResponseKind {
  if (message === 'preflight') return 'preflight';
  return hop < hops.length - 1 ? 'redirect' : 'final';
}

function ownerOf({ message, hop }: ResponsePlace, causes: readonly Cause[]): Owner {
  const cause = causes.find(
    (one) => one.hop === hop && (one.stage === 'preflight') === (message === 'preflight'),
  );
  return cause === undefined || cause.owner === 'frontend' ? 'backend' : cause.owner;
}

function responseFix(
  whole: WholeExchange,
  place: ResponsePlace,
  edits: readonly ResponseEdit[],
  causes: readonly Cause[],
): ResponseFix {
  const { exchange } = whole;
  const response = responseAt(whole, place);
  const hop = hopAt(exchange, place.hop);
  const ofHeaders = edits.filter((edit) => edit.kind === 'header');
  const isSeen = whole.seen.has(keyOf(place));
  return {
    response: kindOf(place, exchange),
    hop: place.hop,
    url: hop.url,
    method: place.message === 'preflight' ? 'OPTIONS' : hop.method,
    seen: isSeen,
    knownBy: isSeen ? 'derived' : 'assumed',
    owner: ownerOf(place, causes),
    status: edits.some(({ kind }) => kind === 'status')
      ? { before: response.status, after: NO_CONTENT }
      : null,
    headers: [
      ...ofHeaders.map((edit) => headerChange(edit, linesOf(response, edit.name))),
      ...varyChange(whole, place, ofHeaders),
    ],
  };
}

/** The edits by the responses that they change, in the order in which the browser meets these. */
export function responseFixes(
  whole: WholeExchange,
  edits: readonly ResponseEdit[],
  causes: readonly Cause[],
): readonly ResponseFix[] {
  const byPlace = new Map<string, ResponseEdit[]>();
  for (const edit of edits) byPlace.set(keyOf(edit), [...(byPlace.get(keyOf(edit)) ?? []), edit]);
  return [...byPlace.values()]
    .flatMap((ofPlace) => {
      const [place] = ofPlace;
      return place === undefined ? [] : [responseFix(whole, place, ofPlace, causes)];
    })
    .sort((a, b) => a.hop - b.hop || Number(b.response === 'preflight') - Number(a.response === 'preflight'));
}
