import { diagnose } from '../../src/diagnosis/diagnose';
import type { Diagnosis } from '../../src/diagnosis/diagnosis';
import { explainVerdict } from '../../src/diagnosis/sentences/explain-verdict';
import { plainText } from '../../src/diagnosis/words/prose';
import type { Exchange } from '../../src/exchange/exchange';
import { agreement } from '../browsers/agreement/agreement';
import type { Agreement } from '../browsers/agreement/agreement';
import type { BrowserVerdict } from '../browsers/driver/browser-session';
import { wasRefused } from '../browsers/driver/was-refused';
import type { ZooRequest } from '../zoo/zoo-case';
import type { ObservedCase } from './observed-case';

type Row = NonNullable<ObservedCase['row']>;

/** How the panel's row, or a variant of it, agrees with the browser. */
export function agreementWith(
  { case: { request, responses }, browser, outcome, verdict }: ObservedCase,
  row: Row,
): Agreement {
  return agreement({ request, responses }, browser, row, {
    outcome,
    verdict: ofOwnRequest(request, verdict),
  });
}

/**
 * Firefox says of each request that fails at its service worker that CORS did not succeed, whatever became of the one
 * that the worker made; what it says of that comes first.
 */
function ofOwnRequest(request: ZooRequest, verdict: BrowserVerdict): BrowserVerdict {
  const isOfWorker = request.kind === 'fetch' && request.context === 'controlled-frame';
  return isOfWorker && verdict.error === 'CORSDidNotSucceed' ? { ...verdict, error: null } : verdict;
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

/** Whether Firefox says that it refused repeats. */
export const isBlockedByRepeat = ({ verdict }: ObservedCase): boolean =>
  verdict.error === 'CORSMultipleAllowOriginNotAllowed';

/** Every sentence by which the panel says that it does not know. */
const OPENNESSES: readonly Openness[] = [
  {
    words: /^Not known: allowed without credentials, but blocked with credentials/,
    because: 'the panel says: not known whether it is blocked, as that depends on credentials',
    names: (observed, row, diagnosis) =>
      isAllowed(observed) || isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words: / If the script does not follow redirects, the response is opaque to it, or the request fails\.$/,
    because: 'the panel says: not known, as it depends on credentials and on the redirect mode',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: /\. Whether the request has credentials is not known\. If it has, the reason is different: /,
    because: 'the panel says: blocked either way, but not known by which of two rules first',
    names: (observed, row, diagnosis) =>
      isBlockedBy(observed, row, row.codes) || isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words: /^Likely allowed: a redirect without Location .* unless the script set a redirect mode other than/,
    because: 'the panel says: likely allowed, unless the script set another redirect mode',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: /repeated headers that Firefox stored earlier count too, and those are not visible here\.$/,
    because: 'the panel says: repeated headers that Firefox stored before count too, and are not visible',
    names: (observed, row) => isBlockedBy(observed, row, ['allow-origin-repeated']),
  },
  {
    words: /^Failed: likely .*, or a second, empty CORS header does\.$/,
    because: 'the panel says: likely a policy of the page, or an empty repeat that Firefox does not show',
    names: (observed) => isRefusedWithoutCors(observed) || isBlockedByRepeat(observed),
  },
  {
    words:
      /^Failed: the browser stopped the request, likely because of a second, empty Access-Control-Allow-Origin header\.$/,
    because: 'the panel says: likely stopped for a second, empty header',
    names: isBlockedByRepeat,
  },
  {
    words: /^Likely blocked .* Firefox opens an empty page instead, and the response is opaque\.$/,
    because: 'the panel says: likely blocked, or opaque where Firefox opens about: instead',
    names: isOpaque,
  },
  {
    words: /^Failed: the browser stopped the request, and no reason was recorded\.$/,
    because: 'the panel says: stopped, and not known why',
    names: (observed) => wasRefused(observed.outcome) || isOpaqueRedirect(observed),
  },
  {
    words: /^Not CORS: the load was canceled after its response had arrived, and Firefox does not say why\.$/,
    because: 'the panel says: canceled or of no use to the element, and not known which',
    names: ({ outcome, verdict }) => outcome.settled === 'event' && verdict.error === null,
  },
  {
    words: /^Redirect not followed: .* Which one is not known\./,
    because: 'the panel says: the redirect mode is error or manual, and which one is not known',
    names: (observed, row, diagnosis) =>
      isOpaqueRedirect(observed) ||
      isRefusedWithoutCors(observed) ||
      isBlockedIfCredentialed(observed, row, diagnosis),
  },
  {
    words: /^Opaque to the worker: .* What a service worker then gave to the page is not known\.$/,
    because: 'the panel says: opaque to the worker, and not known what it gave to the page',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: / If the script used mode no-cors, which is not visible here, the response is opaque to it\./,
    because: 'the panel says: likely mode cors, but it may be no-cors',
    names: (observed, row) => isOpaque(observed) || isBlockedByValues(observed, row),
  },
  {
    words: /^Likely blocked .* only if the script follows redirects, which is not visible here\.$/,
    because: 'the panel says: likely blocked, unless the script set another redirect mode',
    names: (observed) => isOpaqueRedirect(observed) || isRefusedWithoutCors(observed),
  },
  {
    words: /^Likely blocked .* In Firefox, a connection that broke after the preflight looks the same\.$/,
    because: 'the panel says: likely blocked at the preflight, or the connection broke after it',
    names: (observed, row) =>
      agreementWith(observed, { ...row, verdict: 'failed', codes: ['network-other'] }).kind === 'agrees',
  },
  {
    words: /Whether they came in one header or in several is not known\.$/,
    because: 'the panel says: several values, but not known whether in one header or in several',
    names: isBlockedByValues,
  },
];

/** Goes after whatever else a sentence leaves open. */
const OR_HIDDEN_REPEAT =
  / A second, empty Access-Control-Allow-Origin header, which Firefox does not show, would look the same\.$/;

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
  if (OR_HIDDEN_REPEAT.test(headline) && isBlockedByRepeat(observed))
    return 'the panel says: or a second, empty header that Firefox does not show';
  const rest = headline.replace(OR_HIDDEN_REPEAT, '');
  const open = OPENNESSES.find(({ words, names }) => words.test(rest) && names(observed, row, diagnosis));
  return open?.because ?? null;
}
