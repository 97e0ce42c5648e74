import { headerValues } from '../../../fetch-standard/header-list';
import type { HeaderList } from '../../../fetch-standard/header-list';

/** A cookie that a response sets, without its value. */
export type SetCookie = {
  readonly name: string;
  /** In lower case; null where none is written. */
  readonly sameSite: string | null;
  readonly secure: boolean;
  /** The line with the value left out, which is a secret. */
  readonly shown: string;
};

/** Cookies of load balancers and bot protection, which say nothing of a login. */
const OF_INFRASTRUCTURE =
  /^(?:AWSALB|ARRAffinity|__cf_bm$|__cflb|cf_clearance|_cfuvid|incap_ses|visid_incap|BIGipServer|TS[0-9a-f]{6})/i;

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
    shown: [`${name}=…`, ...attributes].join('; '),
  };
}

/** The cookies that a response sets, those of load balancers and those that it deletes left out. Firefox joins the lines by line feeds. */
export const cookiesSet = (headers: HeaderList): readonly SetCookie[] =>
  headerValues(headers, 'set-cookie')
    .flatMap((value) => value.split('\n'))
    .flatMap((line) => cookieOf(line) ?? []);

/**
 * Why a cookie does not go with requests of other sites, as a clause; null where its attributes allow that.
 *
 * @param laxByDefault whether the browser takes a cookie without `SameSite` as `Lax`
 */
export function whyOnlySameSite({ sameSite, secure }: SetCookie, laxByDefault: boolean): string | null {
  if (sameSite === 'lax' || sameSite === 'strict')
    return `it is SameSite=${sameSite === 'lax' ? 'Lax' : 'Strict'}`;
  if (sameSite === null) return laxByDefault ? 'it has no SameSite, which means Lax' : null;
  return sameSite === 'none' && !secure
    ? 'it is SameSite=None without Secure, so the browser rejects it'
    : null;
}
