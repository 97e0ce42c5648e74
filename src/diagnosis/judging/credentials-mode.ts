import { isUnseen } from '../../exchange/exchange';
import type { Exchange } from '../../exchange/exchange';
import { isSameOrigin, originOfUrl, parseOrigin } from '../../fetch-standard/origin';
import type { Origin } from '../../fetch-standard/origin';
import { getHeader } from '../../fetch-standard/header-list';
import type { RequestMode } from '../../fetch-standard/request';
import type { KnownCredentials } from '../diagnosis';
import { siteOf } from '../reading/url/site-of';
import { isPotentiallyTrustworthy } from '../reading/url/potentially-trustworthy';

/** What the rules say under each credentials mode, as far as the choice between the two needs it. */
export type Hypotheses = {
  /** Asked only where it decides, since it takes a run of the rules. */
  readonly includeBlocks: () => boolean;
  /**
   * Whether the browser stopped, without naming a reason, at the very redirect at which it would have stopped a request
   * with credentials.
   */
  readonly includeFits: () => boolean;
  /** Whether the browser went on after a response that it would have refused with credentials. */
  readonly includeRefuted: () => boolean;
  /** Whether it went on after one that it would have refused without them too, which explains neither mode. */
  readonly notIncludeRefuted: () => boolean;
  readonly notIncludeBlocks: boolean;
  /** Whether the end that the browser calls a block may be that of a connection which broke once a preflight had passed. */
  readonly mayHaveBroken: boolean;
  /** Whether an empty repeat of a header, which the browser does not show, would explain the end as well. */
  readonly mayHideRepeat: () => boolean;
  /** What the browser did: `unknown` when its events do not tell. */
  readonly outcome: 'blocked' | 'allowed' | 'unknown';
  /** Who tells what the browser did; what rests on the page's word is assumed. */
  readonly teller: 'browser' | 'page';
};

/**
 * The credentials mode as far as the wire shows it, else null. Cookies and `Sec-Fetch-Storage-Access` are sent across
 * origins only with `include`, which every beacon has; Chromium sends the latter on every credentialed cross-site request to a trustworthy URL,
 * so that its absence there proves the opposite.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-credentials-mode
 */
export function visibleCredentialsMode(
  exchange: Exchange,
  origin: Origin,
  mode: RequestMode,
): KnownCredentials | null {
  if (exchange.simulated !== undefined)
    return { mode: exchange.simulated.credentials, knownBy: 'observed', because: 'it was chosen' };
  let canTellAbsence = false;
  for (const hop of exchange.hops) {
    const headers = hop.requestHeaders;
    const target = originOfUrl(hop.url);
    if (headers === null || target === null || isSameOrigin(origin, target)) continue;
    if (mode === 'cors' && getHeader(headers, 'cookie') !== null) {
      return {
        mode: 'include',
        knownBy: 'observed',
        because: 'a `Cookie` header was sent to another origin',
      };
    }
    if (getHeader(headers, 'sec-fetch-storage-access') !== null) {
      return { mode: 'include', knownBy: 'observed', because: 'the browser sent `Sec-Fetch-Storage-Access`' };
    }
    if (
      exchange.browser === 'chromium' &&
      getHeader(headers, 'sec-fetch-site') === 'cross-site' &&
      isPotentiallyTrustworthy(hop.url) &&
      isOfAnotherSite(exchange, origin, target)
    ) {
      canTellAbsence = true;
    }
  }
  if (exchange.type === 'ping')
    return { mode: 'include', knownBy: 'derived', because: 'a beacon always has them' };
  if (!canTellAbsence) return null;
  return {
    mode: 'not-include',
    knownBy: 'derived',
    because:
      'Chrome sends `Sec-Fetch-Storage-Access` with every credentialed request to another site, but did not send it here',
  };
}

const ONLY_INCLUDE = 'only a request with credentials would be blocked here';

/**
 * Whether the browser would treat cookies of the target as those of a third party. `Sec-Fetch-Site` does not tell: it counts
 * the redirects before as well, and an opaque origin is of no site, though its page is of one.
 */
export function isOfAnotherSite(exchange: Exchange, origin: Origin, target: Origin): boolean {
  const { frameId, topLevelOrigin } = exchange;
  const mayBeFramed = frameId > 0 || isUnseen(exchange, 'embedder');
  if (mayBeFramed && topLevelOrigin === null) return false;
  const sites = [origin, parseOrigin(topLevelOrigin ?? '')].flatMap((known) =>
    known?.kind === 'tuple' ? [siteOf(known.host)] : [],
  );
  return sites.length > 0 && target.kind === 'tuple' && !sites.includes(siteOf(target.host));
}

/** Where the wire does not show the mode: the one that explains what the browser did, else unknown. */
export function explainingCredentialsMode(hypotheses: Hypotheses): KnownCredentials {
  const { includeBlocks, includeFits, includeRefuted, notIncludeBlocks, outcome, teller } = hypotheses;
  if (includeRefuted() && !hypotheses.notIncludeRefuted())
    return {
      mode: 'not-include',
      knownBy: 'derived',
      because: 'the browser continued after a response that would have blocked a request with credentials',
    };
  if (!notIncludeBlocks && outcome === 'unknown' && includeFits())
    return {
      mode: 'include',
      knownBy: 'assumed',
      because:
        'the browser stopped at a redirect that it allows only without credentials. A Content Security Policy of the page would look the same',
    };
  if (notIncludeBlocks || outcome === 'unknown' || !includeBlocks())
    return { mode: 'unknown', knownBy: 'assumed', because: 'no recorded header shows it' };
  if (teller === 'page')
    return outcome === 'blocked'
      ? {
          mode: 'include',
          knownBy: 'assumed',
          because:
            "the page's own timeline says that the script could not read the response, and only a request with credentials would be blocked",
        }
      : {
          mode: 'not-include',
          knownBy: 'assumed',
          because:
            "the page's own timeline says that the script got the response, but a request with credentials would be blocked",
        };
  if (outcome === 'blocked' && hypotheses.mayHaveBroken)
    return {
      mode: 'include',
      knownBy: 'assumed',
      because: `${ONLY_INCLUDE}. A connection that broke after the preflight would look the same`,
    };
  if (outcome === 'blocked' && hypotheses.mayHideRepeat())
    return {
      mode: 'include',
      knownBy: 'assumed',
      because: `${ONLY_INCLUDE}. A second, empty \`Access-Control-Allow-Origin\` header, which Firefox does not show, would look the same`,
    };
  return outcome === 'blocked'
    ? {
        mode: 'include',
        knownBy: 'derived',
        because: ONLY_INCLUDE,
      }
    : {
        mode: 'not-include',
        knownBy: 'derived',
        because: 'the browser allowed it, but would have blocked a request with credentials',
      };
}
