import type { ObservedBrowser } from '../../../exchange/exchange';
import { getHeader, headerValues } from '../../../fetch-standard/header-list';
import type { HeaderList } from '../../../fetch-standard/header-list';

/** A cookie that a response sets, without its value. */
export type SetCookie = {
  readonly name: string;
  /** In lower case; null where none is written. */
  readonly sameSite: string | null;
  readonly secure: boolean;
  /** Whether it is kept apart for each site that embeds its own. */
  readonly partitioned: boolean;
  /** The line with the value left out, which is a secret. */
  readonly shown: string;
};

/** Cookies of load balancers and bot protection, which say nothing of a login. */
const OF_INFRASTRUCTURE =
  /^(?:AWSALB|ARRAffinity|__cf_bm$|__cflb|cf_clearance|_cfuvid|incap_ses|visid_incap|BIGipServer|TS[0-9a-f]{6})/i;

/** Statuses of a response to somebody who is not signed in. */
const NOT_SIGNED_IN: ReadonlySet<number> = new Set([401, 403, 419, 440]);

/** Whether a response with that status is one to somebody who is not signed in. */
export const isNotSignedIn = (status: number): boolean => NOT_SIGNED_IN.has(status);

/** How servers delete a cookie; no clock is needed to see that such a time is over. */
const DELETES = /^(?:max-age=(?:0|-\d+)|expires=.*\b(?:1970|1969)\b.*)$/i;

function cookieOf(line: string): SetCookie | null {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const name = pair.split('=')[0] ?? '';
  const isDeleted = /^[^=]*=(?:""|deleted)?$/.test(pair) || attributes.some((one) => DELETES.test(one));
  if (name === '' || isDeleted || OF_INFRASTRUCTURE.test(name)) return null;
  const sameSite = attributes
    .map((attribute) => /^samesite=(.*)$/i.exec(attribute)?.[1])
    .find((value) => value !== undefined);
  return {
    name,
    sameSite: sameSite?.toLowerCase() ?? null,
    secure: attributes.some((attribute) => /^secure$/i.test(attribute)),
    partitioned: attributes.some((attribute) => /^partitioned$/i.test(attribute)),
    shown: [`${name}=…`, ...attributes].join('; '),
  };
}

/** The cookies that a response sets, those of load balancers and those that it deletes left out. Firefox joins the lines by line feeds. */
export const cookiesSet = (headers: HeaderList): readonly SetCookie[] =>
  headerValues(headers, 'set-cookie')
    .flatMap((value) => value.split('\n'))
    .flatMap((line) => cookieOf(line) ?? []);

/** Whether a browser takes a cookie without `SameSite` as `Lax`. Chromium 156 does, Firefox 153 does not. */
const isLaxByDefault = (browser: ObservedBrowser): boolean => browser === 'chromium';

/**
 * Why a browser neither keeps a cookie that a response to another site's request sets, nor sends it with one, as a clause;
 * null where its attributes allow both.
 */
export function whyOnlySameSite({ sameSite, secure }: SetCookie, browser: ObservedBrowser): string | null {
  if (sameSite === 'lax' || sameSite === 'strict')
    return `it is SameSite=${sameSite === 'lax' ? 'Lax' : 'Strict'}`;
  if (sameSite === null)
    return isLaxByDefault(browser) ? 'it has no SameSite attribute, which means Lax' : null;
  return sameSite === 'none' && !secure
    ? 'it is SameSite=None without Secure, so the browser rejects it'
    : null;
}

/**
 * What `Sec-Fetch-Storage-Access` says where it shows that a request has no access to the cookies of its own site; null
 * otherwise. Firefox says `none` of requests too that it sends cookies with, from a jar that the page's site has for
 * itself.
 *
 * @see https://privacycg.github.io/storage-access-headers/#sec-fetch-storage-access-header
 */
export function withoutCookieAccess(requestHeaders: HeaderList, browser: ObservedBrowser): string | null {
  const access = getHeader(requestHeaders, 'sec-fetch-storage-access');
  return browser === 'chromium' && (access === 'none' || access === 'inactive') ? access : null;
}
