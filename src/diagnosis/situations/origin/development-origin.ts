import { isDevelopmentHost } from '../../reading/url/development-host';
import { code, prose } from '../../words/prose';
import { hostOf } from '../parts/hosts';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader, isFirst } from '../situation-facts';

/** Applies where a deployed server still allows the origin of a developer's machine. The backend's. */
export const developmentOrigin: SituationDefinition<'development-origin'> = {
  code: 'development-origin',
  covers: ['origin-misspelled', 'origin-not-listed'],
  find: (facts) => {
    const { exchange, origin } = facts;
    const allowed = responseHeader(facts, 'Access-Control-Allow-Origin');
    if (!isFirst(facts, 'allow-origin-mismatch') || allowed === null || origin === null) return null;
    const isLeftOver =
      isDevelopmentHost(hostOf(allowed)) && !isDevelopmentHost(hostOf(origin)) && origin !== 'null';
    const isAllowed = hostOf(allowed) !== '';
    if (!isLeftOver || !isAllowed) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`The server ${code(hostOf(facts.url))} still has a development setting: it allows ${code(allowed)}, but the page is ${code(exchange.pageOrigin ?? origin)}.`,
      confirm: prose`Check the allowed origin in the settings of this deployment. It is often an environment variable.`,
      todo: prose`Set the allowed origin of this deployment to ${code(origin)}, and use ${code(allowed)} only in the settings for development.`,
    };
  },
};
