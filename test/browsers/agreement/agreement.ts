import { NETWORK_CAUSE_CODES } from '../../../src/diagnosis/words/cause-code';
import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import type { Outcome, ZooCase } from '../../zoo/zoo-case';
import type { BrowserName, BrowserVerdict } from '../driver/browser-session';
import { wasRefused } from '../driver/was-refused';
import { BROWSER_NAMES } from './browser-names';

/** What the panel says about one exchange, as read from its row. */
export type PanelRow = {
  readonly exchangeId: string;
  readonly url: string;
  readonly method: string;
  readonly verdict: string;
  /** In the order of the panel. */
  readonly codes: readonly string[];
  /** What would be wrong besides if the request was made with credentials, where the panel cannot tell. */
  readonly codesIfCredentialed: readonly string[];
  readonly owner: string;
  readonly blockedAt: string;
  /** How the first cause is known; empty when there is none. */
  readonly knownBy: string;
  /** `none`, `sent`, `cached` or `perhaps`. */
  readonly preflight: string;
};

/**
 * Whether the panel and the browser say the same; `invisible` where the browser shows its extensions nothing,
 * `undecidable` where it shows them the same as of a request that ends otherwise, and the panel says that it assumes.
 */
export type Agreement = {
  readonly kind: 'agrees' | 'differs' | 'invisible' | 'undecidable';
  /** For people: what was compared, or how it differs. */
  readonly because: string;
};

/** What a comparison needs to know of a case. */
export type ComparedCase = Pick<
  ZooCase,
  'request' | 'responses' | 'invisibleIn' | 'undecidableIn' | 'toldAtTimesIn' | 'refusedUnseenIn'
>;

const isCauseCode = (text: string): text is CauseCode => Object.hasOwn(BROWSER_NAMES, text);

const isNetworkCode = (code: string): boolean => NETWORK_CAUSE_CODES.some((known) => known === code);

/** Chromium names failures of the same check with and without `Preflight` in front. */
const withoutStage = (name: string): string => name.replace(/^Preflight/, '');

/** The panel counts requests to the page's own origin and does not list them, as CORS does not apply to them. */
export const staysWithinPage = ({ request, responses }: ComparedCase): boolean =>
  request.to === 'page' && responses.hops === undefined;

function nameAgreement(code: string, browser: BrowserName, verdict: BrowserVerdict): Agreement {
  if (!isCauseCode(code)) return { kind: 'differs', because: `the panel names an unknown cause, ${code}` };
  const names = BROWSER_NAMES[code][browser];
  const printed = verdict.error === null ? '' : withoutStage(verdict.error);
  const expected = names.cors.length === 0 ? [''] : names.cors;
  if (!expected.includes(printed)) {
    return {
      kind: 'differs',
      because: `${code} is ${expected.join(' or ') || 'no CORS message'} there, but the browser said ${printed || 'nothing about CORS'}`,
    };
  }
  const network = verdict.network ?? '';
  if (names.network !== null && !names.network.test(network)) {
    return { kind: 'differs', because: `${code} does not go with ${network || 'no network error'}` };
  }
  return { kind: 'agrees', because: printed || network || 'no message' };
}

/**
 * Compares what the panel says about a zoo case with what the browser decided: blocked or not as the page's script saw
 * it, and the first cause by the browser's own name.
 *
 * @param row null when the panel has no row for the case
 */
export function agreement(
  zooCase: ComparedCase,
  browser: BrowserName,
  row: PanelRow | null,
  { outcome, verdict }: { readonly outcome: Outcome; readonly verdict: BrowserVerdict },
): Agreement {
  const reason = zooCase.invisibleIn?.[browser];
  if (row === null) {
    if (reason !== undefined) return { kind: 'invisible', because: reason };
    return staysWithinPage(zooCase) && !wasRefused(outcome)
      ? { kind: 'agrees', because: 'within the page’s origin, where CORS does not apply' }
      : { kind: 'differs', because: 'the panel shows no such request' };
  }
  if (reason !== undefined)
    return { kind: 'differs', because: 'the panel shows a request that was held to be invisible' };
  const undecidable = zooCase.undecidableIn?.[browser];
  if (undecidable !== undefined) {
    // With credentials or without: the panel says both, and the browser's own is among them.
    const isNamed = row.codesIfCredentialed.some(
      (code) => nameAgreement(code, browser, verdict).kind === 'agrees',
    );
    if (row.knownBy === 'assumed' || isNamed) return { kind: 'undecidable', because: undecidable };
    if (zooCase.toldAtTimesIn?.includes(browser) !== true)
      return { kind: 'differs', because: 'the panel does not say that it assumes what cannot be told' };
  }
  const refused = wasRefused(outcome);
  const claimsRefusal = row.verdict === 'blocked' || row.verdict === 'failed';
  const [first] = row.codes;
  const seen = `the script's request was ${outcome.settled}${outcome.type === undefined ? '' : ` (${outcome.type})`}`;
  const unseen = zooCase.refusedUnseenIn?.[browser];
  if (unseen !== undefined && refused && !claimsRefusal) return { kind: 'undecidable', because: unseen };
  if (claimsRefusal !== refused)
    return { kind: 'differs', because: `the panel says ${row.verdict}, but ${seen}` };
  if (!claimsRefusal) {
    const isOpaque = outcome.type === 'opaque' || outcome.type === 'opaqueredirect';
    if (outcome.settled === 'resolved' && isOpaque !== (row.verdict === 'opaque')) {
      return { kind: 'differs', because: `the panel says ${row.verdict}, but ${seen}` };
    }
    return { kind: 'agrees', because: seen };
  }
  if (first === undefined)
    return { kind: 'differs', because: `the panel says ${row.verdict} and names no cause` };
  if ((row.verdict === 'failed') !== isNetworkCode(first)) {
    return { kind: 'differs', because: `${first} cannot be the cause of the verdict ${row.verdict}` };
  }
  return nameAgreement(first, browser, verdict);
}
