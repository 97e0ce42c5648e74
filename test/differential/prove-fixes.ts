import { diagnose } from '../../src/diagnosis/diagnose';
import type { AnswerFix } from '../../src/diagnosis/fix/fix';
import type { BrowserVerdict } from '../browsers/driver/browser-session';
import { wasRefused } from '../browsers/driver/was-refused';
import { fixedCase, hasCredentials, wholeFix } from '../diagnosis/fix/fixed-case';
import { needlessParts } from '../diagnosis/fix/needless-parts';
import type { CaseSender } from './case-sender';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';

/** Cases sent between two loads of the page. */
const BATCH = 150;

/** A case that was sent again with the fix in its servers' answers, and is still refused. */
export type Unproved = {
  readonly original: GeneratedCase;
  readonly answers: readonly AnswerFix[];
  readonly again: ObservedCase;
};

export type ProofTally = {
  readonly sent: number;
  readonly blocked: number;
  /** Cases that the panel assumes were blocked, as nothing shows their mode, and whose page got its answer. */
  readonly wronglyAssumed: number;
  /** Blocked cases whose fix names answers to change; each was sent again with them. */
  readonly fixed: number;
  /** Blocked cases that no server can mend, by reason. */
  readonly cannot: ReadonlyMap<string, number>;
  readonly unproved: readonly Unproved[];
  /** Ids of the cases of which a proper part of the fix would have sufficed, by the rules of every engine. */
  readonly notMinimal: readonly string[];
  /** Fixes that were not looked at for that, as no rules play requests of their kind. */
  readonly notPlayed: number;
};

/** What Chromium's network stack says of a stream over HTTP/1.1: with the preflight passed, CORS has had its say. */
const isOfNetwork = ({ error, network }: BrowserVerdict): boolean =>
  error === null && network === 'net::ERR_ALPN_NEGOTIATION_FAILED';

/** What was in the way behind the redirects that a fix let through, and could not be seen before; null for nothing of that. */
function seenTooLate({ case: { request }, row }: ObservedCase): string | null {
  const [first] = row?.codes ?? [];
  if (first === 'redirect-loop') return 'redirects in a circle, which shows only once they are allowed';
  return first === 'redirect-mode-error' && request.kind === 'fetch' && request.redirect === 'error'
    ? 'the page itself refuses redirects, which shows only once they are allowed'
    : null;
}

type Repair = {
  readonly fixed: GeneratedCase;
  readonly original: GeneratedCase;
  readonly answers: readonly AnswerFix[];
};

/** Sends every case, and those that are blocked and that servers can mend once more, mended. */
export async function proveFixes(
  sender: CaseSender,
  cases: readonly GeneratedCase[],
  onProgress: (done: number, unproved: number) => void,
): Promise<ProofTally> {
  const cannot = new Map<string, number>();
  const unproved: Unproved[] = [];
  const notMinimal: string[] = [];
  let notPlayed = 0;
  let blocked = 0;
  let wronglyAssumed = 0;
  let fixed = 0;
  for (let start = 0; start < cases.length; start += BATCH) {
    const repairs: Repair[] = [];
    for (const { case: original, exchange, outcome } of await sender.send(
      cases.slice(start, start + BATCH),
    )) {
      const diagnosis = exchange === null ? null : diagnose(exchange);
      if (exchange === null || diagnosis?.verdict !== 'blocked') continue;
      if (!wasRefused(outcome) && diagnosis.mode.knownBy === 'assumed') {
        wronglyAssumed += 1;
        continue;
      }
      blocked += 1;
      const answers = wholeFix(diagnosis.fix, hasCredentials(original));
      if (answers === null) {
        const reason =
          diagnosis.fix?.kind === 'cannot' ? diagnosis.fix.reason : 'null-origin-with-credentials';
        cannot.set(reason, (cannot.get(reason) ?? 0) + 1);
      } else {
        const id = `${original.id}-fixed`;
        const needless = needlessParts({ generated: original, exchange, answers });
        if (needless === null) notPlayed += 1;
        else if (needless.length > 0) notMinimal.push(original.id);
        repairs.push({ fixed: fixedCase(original, exchange, answers, id), original, answers });
      }
    }
    fixed += repairs.length;
    for (const again of await sender.send(repairs.map((repair) => repair.fixed))) {
      const repair = repairs.find((one) => one.fixed.id === again.case.id);
      if (repair === undefined || !wasRefused(again.outcome) || isOfNetwork(again.verdict)) continue;
      const reason = seenTooLate(again);
      if (reason !== null) {
        fixed -= 1;
        cannot.set(reason, (cannot.get(reason) ?? 0) + 1);
      } else unproved.push({ original: repair.original, answers: repair.answers, again });
    }
    onProgress(Math.min(start + BATCH, cases.length), unproved.length);
  }
  return { sent: cases.length, blocked, wronglyAssumed, fixed, cannot, unproved, notMinimal, notPlayed };
}
