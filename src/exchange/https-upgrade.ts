import { parseUrl } from '../fetch-standard/parse-url';
import type { Hop } from './exchange';

/** Whether a URL is another one with https in place of http: the port stays, unless it is the scheme's own. */
export function isHttpsUpgrade(from: string, to: string): boolean {
  const url = parseUrl(from);
  if (url?.protocol !== 'http:') return false;
  url.protocol = 'https:';
  return url.href === parseUrl(to)?.href;
}

/** The URL of a hop as the page requested it, before the browser made https of http. */
export function urlAsRequested({ url, upgraded }: Pick<Hop, 'url' | 'upgraded'>): string {
  return upgraded === true ? url.replace(/^https:/i, 'http:') : url;
}

/** Whether a hop is no more than the upgrade that leads to the next one, so that no server got it. */
export function isUpgradeAlone({ upgraded, url }: Pick<Hop, 'upgraded' | 'url'>): boolean {
  return upgraded === true && /^http:/i.test(url);
}
