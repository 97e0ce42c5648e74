import { isUnseen } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { loadKind } from '../../reading/request/load-kind';
import { code, prose } from '../../words/prose';
import { ABOUT_THE_TARGET, redirectStep } from '../parts/redirect-step';
import type { SituationDefinition } from '../situation-definition';

/**
 * Applies where a web app manifest, which browsers request without cookies, is redirected to another host, as a login before
 * the server does. The page's, which can have it requested with them.
 */
export const manifestWithoutCookies: SituationDefinition<'manifest-without-cookies'> = {
  code: 'manifest-without-cookies',
  covers: [...ABOUT_THE_TARGET, 'platform-login', 'redirect-login', 'redirect-to-page', 'redirect-www'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null || step.isPreflight || step.from.host === step.to.host) return null;
    const sent = facts.exchange.hops[0].requestHeaders;
    if (loadKind(facts.exchange) !== 'manifest' || sent === null) return null;
    if (getHeader(sent, 'cookie') !== null || isUnseen(facts.exchange, 'secrets')) return null;
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence: step.evidence,
      witnesses: [],
      happened: prose`The browser requested the web app manifest without cookies, as it does by default even for the page's own host. A login in front of the server likely did not recognize the visitor and redirected to ${code(step.to.host)} (status ${step.status}).`,
      confirm: prose`Open ${code(step.from.pathname)} in a tab. If the manifest appears there, only the cookies were missing.`,
      todo: prose`Add ${code('crossorigin="use-credentials"')} to ${code('<link rel="manifest">')} in the page, or exempt the manifest from the login.`,
    };
  },
};
