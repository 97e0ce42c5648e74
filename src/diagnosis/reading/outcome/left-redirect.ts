import { FIREFOX_REFUSED } from '../../../exchange/error-names';
import type { Exchange } from '../../../exchange/exchange';
import { lastHop } from '../../../exchange/hops';
import { locationUrl } from '../../../fetch-standard/location-url';
import type { LocationUrl } from '../../../fetch-standard/location-url';
import { isHttpScheme, schemeOf } from '../../../fetch-standard/request';
import { isRedirectStatus } from '../../../fetch-standard/status';
import { engineOf } from '../engine-of';
import { mayRefuseRedirects } from '../request/redirect-mode';

/**
 * How Firefox ends a redirect that CORS allows and that a worker chose to fail on; to a page it is completed. Nothing else
 * ends so.
 */
export const FAILED_BY_MODE = 'NS_BINDING_FAILED';

/**
 * Whether Firefox, where it follows, refuses such a redirect before it looks at who may read it, and says so by an error. Of
 * whose origin a `blob:` URL is makes no difference here: one of the server's own is refused later, by the same error.
 */
function isRefusedAtOnce(exchange: Exchange, target: LocationUrl): boolean {
  if (target.kind !== 'url') return target.kind === 'invalid';
  return engineOf(exchange).location.schemesBeforeCorsCheck.includes(schemeOf(target.url));
}

/**
 * Whether the end shows that the script chose not to follow the last redirect, so that nothing is wrong with where it
 * leads. Firefox ends a redirect that it cannot follow by an error of its own, but for schemes that it does not
 * load, where it is completed like one that it does not follow. Chromium's end does not tell.
 *
 * @see https://fetch.spec.whatwg.org/#concept-request-redirect-mode
 */
export function isLeftRedirect(exchange: Exchange): boolean {
  const { browser, end, hops } = exchange;
  const { response, url } = lastHop(exchange);
  if (browser !== 'firefox' || end === null || end.kind === 'interrupted') return false;
  // Who followed one redirect follows all.
  if (hops.length > 1) return false;
  if (response === null || !isRedirectStatus(response.status) || !mayRefuseRedirects(exchange)) return false;
  const target = locationUrl(response.headers, url, engineOf(exchange));
  if (target.kind === 'absent') return false;
  if (end.kind === 'failed')
    return (
      end.error.name === FAILED_BY_MODE ||
      (end.error.name === FIREFOX_REFUSED && isRefusedAtOnce(exchange, target))
    );
  return isRefusedAtOnce(exchange, target) || (target.kind === 'url' && isHttpScheme(schemeOf(target.url)));
}
