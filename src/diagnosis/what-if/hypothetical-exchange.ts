import type { Exchange, Hop, Response } from '../../exchange/exchange';
import { isSameOriginUrl } from '../../fetch-standard/origin';
import type { PreflightReason } from '../../fetch-standard/preflight-reasons';
import { withoutFragment } from '../../fetch-standard/without-fragment';
import { MAY_BE_PREFLIGHTED } from '../judging/evaluate-rules';
import type { Hypothesis } from '../judging/evaluate-rules';
import { bareResponse, keyOf } from '../fix/whole-responses';
import type { ResponsePlace, WholeExchange } from '../fix/whole-responses';
import { wholeExchange } from '../fix/whole-exchange';
import { preflightNeed } from '../reading/request/preflight-need';
import { editedResponse } from './edited-response';
import type { EditedResponse } from './edited-response';
import { withEditedRequest } from './edited-request';
import type { EditedRequest } from './edited-request';
import { editOf } from './what-if-edits';
import type { WhatIfEdits } from './what-if-edits';

/** A response of the hypothetical exchange, and what it was made from. */
export type HypotheticalResponse = EditedResponse & {
  readonly place: ResponsePlace;
  /** Of the hop. */
  readonly url: string;
  /** `OPTIONS` for a preflight. */
  readonly method: string;
  /** Whether a server gave it; else it is what a server would say that knows nothing of CORS, with the edits. */
  readonly seen: boolean;
  /** False for the response to a preflight that other engines alone would send here. */
  readonly sentHere: boolean;
  /** Why the browser would send a preflight, where none was recorded; else empty. */
  readonly reasons: readonly PreflightReason[];
};

/** What would have been on the wire, over the recorded responses and those that are made up. */
export type HypotheticalExchange = {
  readonly whole: WholeExchange;
  /** In the order in which the browser would meet them. */
  readonly responses: readonly HypotheticalResponse[];
};

function isRecorded({ hops }: Exchange, { message, hop: index }: ResponsePlace, response: Response): boolean {
  const hop = hops[index];
  return (message === 'preflight' ? hop?.preflight?.response : hop?.response) === response;
}

/** The hop that a changed response leads to, with the recorded responses where it leads to the same URL. */
function followed(led: Hop | null, recorded: Hop, isSameRequest: boolean): Hop | null {
  if (led === null || withoutFragment(led.url) !== withoutFragment(recorded.url)) return led;
  if (isSameRequest && led.method === recorded.method) return recorded;
  const { preflight } = led;
  const response = recorded.preflight?.response ?? null;
  return {
    ...led,
    response: recorded.response,
    preflight: preflight === null ? null : { ...preflight, response: response ?? preflight.response },
  };
}

/**
 * The exchange as it would have been: the request as edited, each response as edited, and from there on whatever follows by
 * rule. A redirect that leads elsewhere leads to responses that were not recorded.
 *
 * @param recorded as the browser used it
 * @param request null where the script's part is not edited
 */
export function hypotheticalExchange(
  recorded: Exchange,
  edits: WhatIfEdits,
  request: EditedRequest | null,
  on: Hypothesis,
): HypotheticalExchange {
  const responses: HypotheticalResponse[] = [];
  const seen = new Set<string>();
  let isOffTheRecord = request !== null;
  const note = (hop: Hop, place: ResponsePlace, response: Response, sentHere: boolean): EditedResponse => {
    const edited = editedResponse(response, editOf(edits, place));
    const method = place.message === 'preflight' ? 'OPTIONS' : hop.method;
    const isSeen = isRecorded(recorded, place, response);
    if (isSeen) seen.add(keyOf(place));
    const isNew = place.message === 'preflight' && sentHere && !isSeen;
    const reasons = isNew ? preflightNeed(hop, true, on.engine).reasons : [];
    responses.push({ ...edited, place, url: hop.url, method, seen: isSeen, sentHere, reasons });
    return edited;
  };
  const otherPreflights = new Map<number, Response>();
  const editResponses = (hop: Hop, index: number): Hop => {
    const { preflight } = hop;
    const requested = { message: 'preflight', hop: index } as const;
    let editedPreflight = preflight;
    if (preflight !== null && preflight.response !== null)
      editedPreflight = { ...preflight, response: note(hop, requested, preflight.response, true).response };
    else if (editOf(edits, requested).lines.length > 0)
      otherPreflights.set(index, note(hop, requested, bareResponse(204), false).response);
    if (hop.response === null) return { ...hop, preflight: editedPreflight };
    const { response } = note(hop, { message: 'response', hop: index }, hop.response, true);
    isOffTheRecord ||= response !== hop.response;
    return { ...hop, preflight: editedPreflight, response };
  };
  const [first, ...rest] = recorded.hops;
  const mayPreflight = MAY_BE_PREFLIGHTED.has(recorded.type) && !isSameOriginUrl(on.origin, first.url);
  const start = request === null ? first : withEditedRequest(first, request, mayPreflight, on.engine);
  const whole = wholeExchange({ ...recorded, hops: [start, ...rest] }, on, {
    responses: editResponses,
    next: (known, led) => {
      if (known === undefined) return led();
      return isOffTheRecord ? followed(led(), known, request === null) : known;
    },
  });
  return { whole: { ...whole, otherPreflights, seen }, responses };
}
