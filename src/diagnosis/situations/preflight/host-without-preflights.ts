import { requestedHeaderNames } from '../../reading/request/author-headers';
import { codeList } from '../../words/code-list';
import { isCorsSafelistedMethod } from '../../../fetch-standard/method';
import { code, prose } from '../../words/prose';
import { linesOf, sentIfPresent } from '../parts/lines';
import { HOSTS_WITHOUT_PREFLIGHTS } from '../platforms/hosts-without-preflights';
import type { SituationDefinition } from '../situation-definition';
import { isRefused } from '../situation-facts';

/** Applies where the service at a host cannot respond to preflights at all. The page's, which can do without one. */
export const hostWithoutPreflights: SituationDefinition<'host-without-preflights'> = {
  code: 'host-without-preflights',
  covers: [
    'options-not-routed',
    'options-behind-authentication',
    'never-configured',
    'headers-on-other-routes',
  ],
  find: (facts) => {
    const { stage, method, hopData, response } = facts;
    if (!isRefused(facts) || stage !== 'preflight' || response === null) return null;
    const service = HOSTS_WITHOUT_PREFLIGHTS.find((one) =>
      one.url.test(facts.url.replace(/^[a-z]+:\/\//, '').slice(0, 2_000)),
    );
    if (service === undefined) return null;
    const names = requestedHeaderNames(hopData.preflight?.requestHeaders ?? []);
    const others = names.filter((name) => name !== 'content-type');
    const plain = names.includes('content-type')
      ? prose`Send the body as ${code('Content-Type: text/plain')} (still JSON text) or as a form.`
      : [];
    const drop = others.length === 0 ? [] : prose` Do not set ${codeList(others)}.`;
    const verb = isCorsSafelistedMethod(method)
      ? []
      : prose` Use ${code('POST')} instead of ${code(method)}.`;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: [...sentIfPresent(facts, 'Access-Control-Request-Headers'), ...linesOf(facts, true)],
      witnesses: [],
      happened: prose`${service.name} cannot respond to preflights: ${service.why}. Only requests that need no preflight work there.`,
      todo: prose`${plain}${drop}${verb} Then the browser sends no preflight.`,
    };
  },
};
