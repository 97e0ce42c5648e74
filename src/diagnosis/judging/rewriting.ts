import type { Exchange, Response } from '../../exchange/exchange';
import { decidesWhoReads, differingNames, joinRepeats } from '../../exchange/rewritten-headers';
import { causeOf } from './cause-of';
import type { Cause, HeaderRewrite, Rewriting } from '../diagnosis';
import type { LocatedFailure } from './evaluate-rules';

/** The headers that decide who may read the responses and that somebody changed, in the order of the responses. */
export function headerChanges({ hops }: Exchange): readonly HeaderRewrite[] {
  return hops.flatMap(({ preflight, response }, hop) => [
    ...changesOf(preflight?.response ?? null, 'preflight-response', hop),
    ...changesOf(response, 'response', hop),
  ]);
}

function changesOf(
  response: Response | null,
  message: HeaderRewrite['message'],
  hop: number,
): readonly HeaderRewrite[] {
  if (response === null || response.rewritten === null) return [];
  const { headers, rewritten } = response;
  const before = joinRepeats(headers);
  const after = joinRepeats(rewritten);
  const written = (lower: string): string =>
    [...headers, ...rewritten].find(({ name }) => name.toLowerCase() === lower)?.name ?? lower;
  return differingNames(headers, rewritten)
    .filter(decidesWhoReads)
    .map((name) => ({
      message,
      hop,
      name: written(name),
      before: before.get(name) ?? null,
      after: after.get(name) ?? null,
    }));
}

/** What a rewriting led to, by the rules' failures over what the browser used and over what the servers sent. */
export function rewritingOf(
  exchange: Exchange,
  changes: readonly HeaderRewrite[],
  used: readonly LocatedFailure[],
  sent: readonly LocatedFailure[],
): Rewriting {
  const effect =
    used.length === 0 && sent.length > 0
      ? 'allows'
      : used.length > 0 && sent.length === 0
        ? 'blocks'
        : 'none';
  return { changes, effect, causesWithout: sent.map((located) => causeOf(exchange, located, 'derived')) };
}

/** Causes with the user to act on those that the servers gave no reason for, as only the user has the extension. */
export function ownedByWhoRewrote(causes: readonly Cause[], { causesWithout }: Rewriting): readonly Cause[] {
  return causes.map((cause) =>
    causesWithout.some(
      ({ code, stage, hop }) => code === cause.code && stage === cause.stage && hop === cause.hop,
    )
      ? cause
      : { ...cause, owner: 'user' },
  );
}
