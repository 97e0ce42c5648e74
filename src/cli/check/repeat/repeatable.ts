import { diagnose } from '../../../diagnosis/diagnose';
import { MAY_BE_PREFLIGHTED } from '../../../diagnosis/judging/evaluate-rules';
import { requestedHeaderNames } from '../../../diagnosis/reading/request/author-headers';
import { preflightNeed } from '../../../diagnosis/reading/request/preflight-need';
import { engineOf } from '../../../diagnosis/reading/engine-of';
import { plainText } from '../../../diagnosis/words/prose';
import type { Exchange } from '../../../exchange/exchange';
import { urlAsRequested } from '../../../exchange/https-upgrade';
import { headersToSend } from '../../../explanation/send-again/headers-to-send';
import { getHeader } from '../../../fetch-standard/header-list';
import type { Header, HeaderList } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { parseOrigin } from '../../../fetch-standard/origin';
import { parseUrl } from '../../../fetch-standard/parse-url';
import { isMarked } from '../../../report/redaction/known-secrets';
import { whyUntold } from '../../../report/script/why-untold';
import type { WantedRequest } from '../wanted-request';

/** A recorded request as it is made again, or why it cannot be. */
export type Repeatable =
  | {
      readonly kind: 'repeatable';
      /** With credentials, without, or both where the recording does not tell. */
      readonly variants: readonly [WantedRequest, ...WantedRequest[]];
      /** Lower-cased names of headers that it needs and whose values the recording does not have. */
      readonly missing: readonly string[];
    }
  | { readonly kind: 'untold'; readonly why: string };

const untold = (why: string): Repeatable => ({ kind: 'untold', why });

const isSecret = ({ value }: Header): boolean => isMarked(value);

/** What a report has in the place of a type that was not recorded. */
const hasStandIn = (name: string): boolean => name !== 'content-type';

/** Names of headers whose values the recording does not have, or that are never sent unasked. */
function neededNames(exchange: Exchange, isCredentialed: boolean): readonly string[] {
  const [hop] = exchange.hops;
  const { headers, unseen } = headersToSend(hop, isSecret);
  const marked = headers.filter(isSecret).map(({ name }) => asciiLowercase(name));
  const hasCookie = isCredentialed && getHeader(hop.requestHeaders ?? [], 'cookie') !== null;
  return [...new Set([...marked, ...unseen.filter(hasStandIn), ...(hasCookie ? ['cookie'] : [])])];
}

/** @param credentials what was chosen; null to go by the recording */
function credentialsModes(
  recorded: 'include' | 'not-include' | 'unknown',
  credentials: boolean | null,
): readonly [boolean, ...boolean[]] {
  if (credentials !== null) return [credentials];
  return recorded === 'unknown' ? [false, true] : [recorded === 'include'];
}

/**
 * Reads from a recording what its page requested, to request it again.
 *
 * @param given headers in the place of secrets that the recording does not have
 * @param credentials what was chosen; null to go by the recording
 */
export function repeatable(exchange: Exchange, given: HeaderList, credentials: boolean | null): Repeatable {
  const diagnosis = diagnose(exchange);
  const why = whyUntold(exchange, diagnosis);
  if (why !== null) return untold(plainText(why));
  const [hop] = exchange.hops;
  const url = urlAsRequested(hop);
  const origin = parseOrigin(diagnosis.origin ?? '');
  if (origin === null) return untold('The origin of the page that made this request is not known.');
  if (isMarked(url) || parseUrl(url) === null)
    return untold('A secret in its URL was replaced. Check that URL itself: cors-inspector check URL.');
  const modes = credentialsModes(diagnosis.credentials.mode, credentials);
  const needed = neededNames(exchange, modes.includes(true));
  const isGiven = (name: string): boolean => getHeader(given, name) !== null;
  const recorded = headersToSend(hop, isSecret).headers.filter(
    ({ name }) => !needed.includes(asciiLowercase(name)) || !isGiven(name),
  );
  const used = given.filter(({ name }) => needed.includes(asciiLowercase(name)));
  const isCookie = ({ name }: Header): boolean => asciiLowercase(name) === 'cookie';
  const mayBePreflighted = MAY_BE_PREFLIGHTED.has(exchange.type);
  const wanted = (isIncluded: boolean): WantedRequest => ({
    origin,
    url,
    method: hop.method,
    headers: [...recorded, ...used.filter((header) => !isCookie(header))],
    // Where a preflight names a header that is often safe, its value was not, which nothing else tells.
    alsoUnsafe: hop.preflight === null ? [] : requestedHeaderNames(hop.preflight.requestHeaders),
    browserHeaders: used.filter(isCookie),
    body: null,
    mode: 'cors',
    credentials: isIncluded,
    redirectMode: 'follow',
    mayBePreflighted,
    useCorsPreflight: preflightNeed(hop, mayBePreflighted, engineOf(exchange)).useCorsPreflight,
  });
  const [first, ...others] = modes;
  return {
    kind: 'repeatable',
    variants: [wanted(first), ...others.map(wanted)],
    missing: needed.filter((name) => !isGiven(name)),
  };
}
