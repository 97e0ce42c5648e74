import { anySubdomainAllowed } from './any-subdomain-allowed';
import { developmentOriginAllowed } from './development-origin-allowed';
import { httpOriginAllowed } from './http-origin-allowed';
import { maxAgeBeyondCaps } from './max-age-beyond-caps';
import { misplacedCorsHeaders } from './misplaced-cors-headers';
import { moreAllowedThanUsed } from './more-allowed-than-used';
import { needlessCorsHeaders } from './needless-cors-headers';
import { nullOriginAllowed } from './null-origin-allowed';
import { originMatchedLoosely } from './origin-matched-loosely';
import { originReflected } from './origin-reflected';
import { preflightNotRemembered } from './preflight-not-remembered';
import { ranAlthoughRefused } from './ran-although-refused';
import { secretExposed } from './secret-exposed';
import { varyMissing } from './vary-missing';
import { wildcardBesideCredentials } from './wildcard-beside-credentials';
import { wildcardWithCookies } from './wildcard-with-cookies';

/**
 * Everything unsafe or fragile that the headers of an exchange can show, whether it was blocked or not. Equally severe ones
 * are shown in this order, and the code of a new one is known everywhere by standing here.
 */
export const FINDINGS = [
  originReflected,
  nullOriginAllowed,
  originMatchedLoosely,
  anySubdomainAllowed,
  httpOriginAllowed,
  developmentOriginAllowed,
  ranAlthoughRefused,
  wildcardWithCookies,
  wildcardBesideCredentials,
  secretExposed,
  varyMissing,
  moreAllowedThanUsed,
  preflightNotRemembered,
  maxAgeBeyondCaps,
  needlessCorsHeaders,
  misplacedCorsHeaders,
] as const;
