import { getHeader } from '../../../fetch-standard/header-list';
import { originOfUrl, parseOrigin } from '../../../fetch-standard/origin';
import { isOfAnotherSite } from '../../judging/credentials-mode';
import type { SituationFacts } from '../situation-facts';

/**
 * Whether the request went to another site than that of its page. `Sec-Fetch-Site` tells it of a request that was not
 * redirected; since it counts the redirects before too, and calls every opaque origin another site, the page has to tell the
 * rest.
 */
export function isCrossSite({ exchange, hop, hopData, origin, url }: SituationFacts): boolean {
  if (getHeader(hopData.requestHeaders ?? [], 'sec-fetch-site') !== 'cross-site') return false;
  const page = parseOrigin(origin ?? '');
  const target = originOfUrl(url);
  if (page === null || target === null) return false;
  if (page.kind === 'tuple' && hop === 0 && !exchange.beginningMissed) return true;
  return isOfAnotherSite(exchange, page, target);
}
