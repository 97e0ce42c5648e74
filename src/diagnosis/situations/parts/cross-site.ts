import { getHeader } from '../../../fetch-standard/header-list';
import { originOfUrl, parseOrigin } from '../../../fetch-standard/origin';
import { isOfAnotherSite } from '../../credentials-mode';
import type { SituationScene } from '../situation-scene';

/**
 * Whether the request went to another site than that of its page, by the page as well as by `Sec-Fetch-Site`, which counts the
 * redirects before too.
 */
export function isCrossSite({ exchange, hopData, origin, url }: SituationScene): boolean {
  if (getHeader(hopData.requestHeaders ?? [], 'sec-fetch-site') !== 'cross-site') return false;
  const page = parseOrigin(origin ?? '');
  const target = originOfUrl(url);
  return page !== null && target !== null && isOfAnotherSite(exchange, page, target);
}
