import { diagnose } from '../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../src/diagnosis/diagnosis';
import { explainVerdict } from '../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Exchange } from '../../src/exchange/exchange';
import { agreement } from '../browsers/agreement/agreement';
import type { Agreement } from '../browsers/agreement/agreement';
import { wasRefused } from '../browsers/driver/was-refused';
import type { ObservedCase } from './observed-case';

type Row = NonNullable<ObservedCase['row']>;

/** How the panel's row, or a variant of it, agrees with the browser. */
export function agreementWith(
  { case: { request, answers }, browser, outcome, verdict }: ObservedCase,
  row: Row,
): Agreement {
  return agreement({ request, answers }, browser, row, outcome, verdict);
}

/** Something that the panel's first sentence leaves open, in its own words, and the endings that these words allow. */
type Openness = {
  readonly words: RegExp;
  /** For people: what is not known. */
  readonly because: string;
  /** Whether what came is one of the endings that the sentence names. */
  readonly names: (observed: ObservedCase, row: Row, diagnosis: Diagnosis) => boolean;
};

const isOpaque = ({ outcome }: ObservedCase): boolean => outcome.type === 'opaque';

const isOpaqueRedirect = ({ outcome }: ObservedCase): boolean => outcome.type === 'opaqueredirect';

const isAllowed = ({ outcome }: ObservedCase): boolean =>
  !wasRefused(outcome) && outcome.type !== 'opaque' && outcome.type !== 'opaqueredirect';

/** Refused, and by the browser's own word not by a rule of CORS. */
const isRefusedWithoutCors = ({ outcome, verdict }: ObservedCase): boolean =>
  wasRefused(outcome) && verdict.error === null;

const isBlockedBy = (observed: ObservedCase, row: Row, codes: readonly string[]): boolean =>
  agreementWith(observed, { ...row, verdict: 'blocked', codes }).kind === 'agrees';

const isBlockedIfCredentialed = (
  observed: ObservedCase,
  row: Row,
  { firstIfCredentialed }: Diagnosis,
): boolean => firstIfCredentialed !== null && isBlockedBy(observed, row, [firstIfCredentialed.code]);

/** Several values, which the panel says stood in one header or in several. */
const isBlockedByValues = (observed: ObservedCase, row: Row): boolean =>
  row.codes[0] === 'allow-origin-list' &&
  (isBlockedBy(observed, row, ['allow-origin-list']) ||
    isBlockedBy(observed, row, ['allow-origin-repeated']));

/** Every sentence by which the panel says that it does not know. */
const OPENNESSES: readonly Openness[] = [
  {
    words: /^Not known: allowed without credentials; blocked with credentials/,
    because: 'the panel says: not known whether it is blocked, as that depends on credentials',
    names: (observed, row, diagnosis) =>
      isAllowed(observed) || isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words:
      / If the script asked not to follow redirects, the response is opaque to it, or the request fails\.$/,
    because: 'the panel says: not known, as it depends on credentials and on the redirect mode',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: /\. With credentials, which nothing here shows, the error is another: /,
    because: 'the panel says: blocked either way, but not known by which of two rules first',
    names: (observed, row, diagnosis) =>
      isBlockedBy(observed, row, row.codes) || isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words: /^Most likely allowed: a redirect that names no Location .* unless the script asked for another/,
    because: 'the panel says: most likely allowed, unless the script asked for another redirect mode',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: /repeated headers that Firefox stored before count too, and nothing here shows them\.$/,
    because: 'the panel says: allowed, unless repeated headers that Firefox stored before forbid it',
    names: (observed, row) => isBlockedBy(observed, row, ['allow-origin-repeated']),
  },
  {
    words: /^Failed: the browser stopped the request, and nothing that was recorded says why\.$/,
    because: 'the panel says: stopped, and not known why',
    names: (observed) => wasRefused(observed.outcome) || isOpaqueRedirect(observed),
  },
  {
    words: /^Redirect not followed: .* Nothing shows which\./,
    because: 'the panel says: the redirect mode is error or manual, and nothing shows which',
    names: (observed, row, diagnosis) =>
      isOpaqueRedirect(observed) ||
      isRefusedWithoutCors(observed) ||
      isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words: / If the script asked for mode no-cors, which nothing here shows, the response is opaque to it\./,
    because: 'the panel says: most likely mode cors, but nothing shows that it is not no-cors',
    names: (observed, row) => isOpaque(observed) || isBlockedByValues(observed, row),
  },
  {
    words:
      /^Most likely blocked .* only if the script asked to follow redirects, which nothing here shows\.$/,
    because: 'the panel says: most likely blocked, unless the script asked for another redirect mode',
    names: (observed, row) =>
      isOpaqueRedirect(observed) ||
      isRefusedWithoutCors(observed) ||
      isBlockedBy(observed, row, row.codes.slice(1)),
  },
  {
    words: /^Most likely blocked .* In Firefox a connection that broke after the preflight looks the same\.$/,
    because: 'the panel says: most likely blocked at the preflight, or the connection broke after it',
    names: (observed, row) =>
      agreementWith(observed, { ...row, verdict: 'failed', codes: ['network-other'] }).kind === 'agrees',
  },
  {
    words: /Not known whether in one header or in several\.$/,
    because: 'the panel says: several values, but not known whether in one header or in several',
    names: isBlockedByValues,
  },
];

/** The verdict as the panel's reader meets it first. */
export const headlineOf = (exchange: Exchange): string =>
  plainText(explainVerdict(exchange, diagnose(exchange)));

/**
 * What the panel's first sentence leaves open, where what came is one of the endings that it names; else null. Only its
 * own words count: that nothing could show the truth is no excuse for a sentence that does not say so.
 */
export function openVerdict(observed: ObservedCase, row: Row): string | null {
  const { exchange } = observed;
  if (exchange === null) return null;
  const headline = headlineOf(exchange);
  const diagnosis = diagnose(exchange);
  const open = OPENNESSES.find(({ words, names }) => words.test(headline) && names(observed, row, diagnosis));
  return open?.because ?? null;
}
