import { anySubdomainAllowed } from './any-subdomain-allowed';
import { developmentOriginAllowed } from './development-origin-allowed';
import type { FindingCode } from './finding';
import type { FindingDefinition } from './finding-definition';
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

/** Every finding by its code; a code without a definition does not compile. */
export const FINDINGS: { readonly [C in FindingCode]: FindingDefinition<C> } = {
  'origin-reflected': originReflected,
  'null-origin-allowed': nullOriginAllowed,
  'origin-matched-loosely': originMatchedLoosely,
  'any-subdomain-allowed': anySubdomainAllowed,
  'http-origin-allowed': httpOriginAllowed,
  'development-origin-allowed': developmentOriginAllowed,
  'ran-although-refused': ranAlthoughRefused,
  'wildcard-with-cookies': wildcardWithCookies,
  'wildcard-beside-credentials': wildcardBesideCredentials,
  'secret-exposed': secretExposed,
  'vary-missing': varyMissing,
  'more-allowed-than-used': moreAllowedThanUsed,
  'preflight-not-remembered': preflightNotRemembered,
  'max-age-beyond-caps': maxAgeBeyondCaps,
  'needless-cors-headers': needlessCorsHeaders,
  'misplaced-cors-headers': misplacedCorsHeaders,
};
