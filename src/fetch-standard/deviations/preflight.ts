import type { PreflightCheck } from '../engine';
import { OBSERVED, yesNo } from './deviation';
import type { Deviations } from './deviation';

const PREFLIGHT = '#cors-preflight-fetch-0';
const REDIRECT = '#concept-http-redirect-fetch';

const CHECKS: Readonly<Record<PreflightCheck, string>> = {
  'cors-check': 'CORS check',
  status: 'status',
  'allow-methods-syntax': 'syntax of the methods',
  'allow-headers-syntax': 'syntax of the headers',
  method: 'method',
  'non-wildcard-headers': '`Authorization`',
  headers: 'headers',
};

/** How preflights are made, and their responses judged. */
export const PREFLIGHT_DEVIATIONS = {
  preflightChecks: {
    rule: 'In which order a preflight response is checked, which decides the first error',
    anchor: PREFLIGHT,
    inWords: (checks) => checks.map((check) => CHECKS[check]).join(', '),
    knownBy: OBSERVED,
    shownBy: { cases: ['many-method-and-unreadable-headers', 'preflight-404'] },
  },
  corsCheckOnPreflightRedirect: {
    rule: 'Is a redirect of a preflight given a CORS check before it is refused?',
    anchor: PREFLIGHT,
    inWords: yesNo('CORS check first', 'refused at once'),
    knownBy: OBSERVED,
    shownBy: { cases: ['preflight-redirect-to-https'] },
  },
  authorizationCoveredByWildcard: {
    rule: 'Does `Access-Control-Allow-Headers: *` allow `Authorization`?',
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no, it has to be named'),
    knownBy: OBSERVED,
    shownBy: { cases: ['header-authorization-under-wildcard'] },
  },
  preflightFlagAllowsMethod: {
    rule: 'Without `Access-Control-Allow-Methods`, does an upload listener make every method allowed?',
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-upload-listener-without-methods'] },
  },
  preflightKeepsOriginAfterTaint: {
    rule: 'Which origin does a preflight carry after a redirect to a third origin?',
    anchor: PREFLIGHT,
    inWords: yesNo(
      'that of the page; only the actual request carries `null`',
      '`null`, like the actual request',
    ),
    knownBy: OBSERVED,
    shownBy: { cases: ['redirect-preflighted-null-allowed'] },
  },
  preflightsAgainAfterRedirect: {
    rule: 'Is a hop preflighted that needs no preflight by itself, because the first hop needs one?',
    anchor: REDIRECT,
    inWords: yesNo('yes, even after a 303 that makes it a plain GET', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['redirect-303-drops-method', 'engine-preflight-behind-own-origin'] },
  },
  bodyHeadersComeBack: {
    rule: 'Are headers such as `Content-Type`, which a redirect to GET dropped, sent again behind the next redirect?',
    anchor: REDIRECT,
    inWords: yesNo('yes, and the preflight asks for them', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-body-headers-come-back'] },
  },
  authorizationComesBack: {
    rule: 'Is `Authorization`, which a redirect to another origin dropped, sent again behind a redirect within that origin?',
    anchor: REDIRECT,
    inWords: yesNo('yes, and the preflight asks for it', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-authorization-comes-back'] },
  },
  corsCheckOnPreflightToOwnOrigin: {
    rule: "Does a preflight that a redirect leads back to the page's own origin need to pass the CORS check?",
    anchor: PREFLIGHT,
    inWords: yesNo('yes', 'no'),
    knownBy: OBSERVED,
    shownBy: { cases: ['engine-preflight-to-own-origin'] },
  },
  upgradingPageSparesOwnHost: {
    rule: "If a page has `upgrade-insecure-requests`, does CORS apply to `http` on another port of the page's own host, such as `localhost`?",
    anchor: '#concept-main-fetch',
    inWords: yesNo('no: no preflight and no CORS check', 'yes'),
    knownBy: OBSERVED,
    shownBy: { cases: ['upgrade-policy-own-host', 'upgrade-policy-own-host-preflight'] },
  },
} as const satisfies Partial<Deviations>;
