import { diagnose } from '../../src/diagnosis/diagnose';
import type { ResponseFix } from '../../src/diagnosis/fix/fix';
import type { BrowserVerdict } from '../browsers/driver/browser-session';
import { wasRefused } from '../browsers/driver/was-refused';
import { fixedCase, hasCredentials, wholeFix } from '../diagnosis/fix/fixed-case';
import { needlessParts } from '../diagnosis/fix/needless-parts';
import type { CaseSender } from './case-sender';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';
import { headlineOf, isBlockedByRepeat } from './open-verdict';
import { fixOf } from '../../src/diagnosis/fix/fix-of';

/** Cases sent between two loads of the page. */
const BATCH = 150;

/** A case that was sent again with the fix in its servers' responses, and is still refused. */
export type Unproved = {
  readonly original: GeneratedCase;
  readonly responses: readonly ResponseFix[];
  readonly again: ObservedCase;
};

export type ProofTally = {
  readonly sent: number;
  readonly blocked: number;
  /** Cases that the panel assumes were blocked, as nothing shows their mode, and whose page got the response. */
  readonly wronglyAssumed: number;
  /** Blocked cases whose fix names responses to change; each was sent again with them. */
  readonly fixed: number;
  /** How many of those took a second fix, for what shows only once the first lets the request go on. */
  readonly inTwoSteps: number;
  /** Blocked cases that no server can fix, by reason. */
  readonly cannot: ReadonlyMap<string, number>;
  readonly unproved: readonly Unproved[];
  /** Ids of the cases of which a proper part of the fix would have sufficed, by the rules of every engine. */
  readonly notMinimal: readonly string[];
  /** Fixes that were not looked at for that, as no rules play requests of their kind. */
  readonly notPlayed: number;
};

/**
 * What Chromium's network stack says once CORS has had its say: of a stream over HTTP/1.1, and of a redirect to a server
 * without TLS that the page's own policy upgrades to https.
 */
const ENDS_OF_NETWORK: ReadonlySet<string> = new Set([
  'net::ERR_ALPN_NEGOTIATION_FAILED',
  'net::ERR_SSL_PROTOCOL_ERROR',
]);

const isOfNetwork = ({ error, network = '' }: BrowserVerdict): boolean =>
  error === null && ENDS_OF_NETWORK.has(network);

/** Whether CORS let the service worker's own request pass, and the worker gave the page nothing of it. */
const isDroppedByWorker = ({ case: { request }, row, verdict }: ObservedCase): boolean =>
  request.kind === 'fetch' &&
  request.context === 'controlled-frame' &&
  row !== null &&
  row.verdict !== 'blocked' &&
  (verdict.error === null || verdict.error === 'CORSDidNotSucceed');

/** Whether the panel itself names, once the fix is there, an empty repeat that Firefox shows to no extension. */
const isHiddenRepeat = (again: ObservedCase): boolean =>
  again.exchange !== null &&
  isBlockedByRepeat(again) &&
  / second, empty Access-Control-Allow-Origin header/.test(headlineOf(again.exchange));

/** What was in the way behind what a fix let through, and could not be seen before; null for nothing of that. */
function seenTooLate(again: ObservedCase): string | null {
  const { request } = again.case;
  const [first] = again.row?.codes ?? [];
  if (isHiddenRepeat(again))
    return 'a second, empty header, which Firefox does not show and the panel then names';
  if (isDroppedByWorker(again))
    return 'a service worker drops the response, which shows only once it may read it';
  if (first === 'redirect-loop') return 'redirects in a circle, which shows only once they are allowed';
  return first === 'redirect-mode-error' && request.kind === 'fetch' && request.redirect === 'error'
    ? 'the page itself refuses redirects, which shows only once they are allowed'
    : null;
}

/**
 * Whether the page's upload listener is what has a redirected request preflighted again. Where the method or a header is
 * reason enough for the first preflight, nothing shows the listener before.
 */
const showsListener = ({ case: { request }, row, exchange }: ObservedCase): boolean =>
  request.kind === 'xhr' &&
  request.uploadListener === true &&
  row?.blockedAt === 'preflight' &&
  exchange !== null &&
  exchange.hops.length > 1;

type Repair = {
  readonly fixed: GeneratedCase;
  readonly original: GeneratedCase;
  readonly responses: readonly ResponseFix[];
};

/**
 * The case once more, with the fix for what it shows in its servers' responses; null where it has none. It keeps its name from
 * then on, as its redirects lead to it.
 */
function repairOf(original: GeneratedCase, { case: seen, exchange }: ObservedCase): Repair | null {
  if (exchange === null) return null;
  const responses = wholeFix(fixOf(exchange), hasCredentials(original));
  const id = `${original.id}-fixed`;
  return responses === null ? null : { fixed: fixedCase(seen, exchange, responses, id), original, responses };
}

/** Those that are still refused, with what they showed. CORS alone counts. */
async function stillRefused(
  sender: CaseSender,
  repairs: readonly Repair[],
): Promise<readonly { readonly repair: Repair; readonly again: ObservedCase }[]> {
  const sent = await sender.send(repairs.map(({ fixed }) => fixed));
  return sent.flatMap((again) => {
    const repair = repairs.find(({ fixed }) => fixed.id === again.case.id);
    const passed = !wasRefused(again.outcome) || isOfNetwork(again.verdict);
    return repair === undefined || passed ? [] : [{ repair, again }];
  });
}

/** Sends every case, and those that are blocked and that servers can fix once more, fixed. */
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
  let inTwoSteps = 0;
  for (let start = 0; start < cases.length; start += BATCH) {
    const repairs: Repair[] = [];
    for (const shown of await sender.send(cases.slice(start, start + BATCH))) {
      const { case: original, exchange, outcome } = shown;
      const diagnosis = exchange === null ? null : diagnose(exchange);
      if (exchange === null || diagnosis?.verdict !== 'blocked') continue;
      if (!wasRefused(outcome) && diagnosis.mode.knownBy === 'assumed') {
        wronglyAssumed += 1;
        continue;
      }
      blocked += 1;
      const repair = repairOf(original, shown);
      if (repair === null) {
        const fix = fixOf(exchange);
        count(cannot, fix?.kind === 'cannot' ? fix.reason : 'null-origin-with-credentials');
        continue;
      }
      const needless = needlessParts({ generated: original, exchange, responses: repair.responses });
      if (needless === null) notPlayed += 1;
      else if (needless.length > 0) notMinimal.push(original.id);
      repairs.push(repair);
    }
    fixed += repairs.length;
    const seconds: Repair[] = [];
    for (const { repair, again } of await stillRefused(sender, repairs)) {
      const { original, responses } = repair;
      const reason = seenTooLate(again);
      const second = showsListener(again) ? repairOf(original, again) : null;
      if (reason !== null) {
        fixed -= 1;
        count(cannot, reason);
      } else if (second === null) unproved.push({ original, responses, again });
      else seconds.push(second);
    }
    inTwoSteps += seconds.length;
    for (const { repair, again } of await stillRefused(sender, seconds))
      unproved.push({ original: repair.original, responses: repair.responses, again });
    onProgress(Math.min(start + BATCH, cases.length), unproved.length);
  }
  const sent = cases.length;
  return {
    sent,
    blocked,
    wronglyAssumed,
    fixed,
    inTwoSteps,
    cannot,
    unproved,
    notMinimal,
    notPlayed,
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
