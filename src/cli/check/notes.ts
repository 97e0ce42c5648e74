import { isLocalUrl } from '../../diagnosis/reading/url/host-address-space';
import { lastHop } from '../../exchange/hops';
import type { EngineCheck } from './check-request';
import { resultOf } from './result';

/** What a browser may do beyond what a check can see, as sentences. */
export function notesOf(check: EngineCheck): readonly string[] {
  const { pageOrigin } = check.exchange;
  const isIntoLocalNetwork = isLocalUrl(lastHop(check.exchange).url) && !isLocalUrl(pageOrigin);
  return isIntoLocalNetwork && resultOf(check) === 'allowed'
    ? [
        "The server is on this machine or in its network, and the page is not. Chrome then also requires the user's permission, which this check cannot see.",
      ]
    : [];
}
