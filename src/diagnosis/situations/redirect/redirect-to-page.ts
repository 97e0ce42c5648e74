import { getHeader } from '../../../fetch-standard/header-list';
import { code, prose } from '../../words/prose';
import { ABOUT_THE_TARGET, redirectedWhat, redirectStep } from '../parts/redirect-step';
import { PAGES_FOR_PEOPLE, WORDS_OF_PAGES } from '../platforms/pages-for-people';
import type { SituationDefinition } from '../situation-definition';

/**
 * Applies where a script's request is redirected to a page of another origin that a visitor has to see, such as one for
 * payment. The page's, which has to navigate there.
 */
export const redirectToPage: SituationDefinition<'redirect-to-page'> = {
  code: 'redirect-to-page',
  covers: [...ABOUT_THE_TARGET, 'preflight-at-gateway', 'gateway-responded'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null || facts.exchange.type !== 'xmlhttprequest') return null;
    const { from, to, status } = step;
    if (from.origin === to.origin) return null;
    const known = PAGES_FOR_PEOPLE.find(({ host }) => host.test(to.hostname));
    const isHtml = /^text\/html/i.test(getHeader(facts.response?.headers ?? [], 'content-type') ?? '');
    if (known === undefined && !(WORDS_OF_PAGES.test(to.pathname) && isHtml)) return null;
    const found = {
      owner: 'frontend',
      evidence: step.evidence,
      witnesses: [],
      todo: prose`Do not fetch this page. Let ${code(from.host)} return its URL as data, for example in JSON, and navigate there: ${code('location.href = url')}. Or submit an HTML form instead of calling ${code('fetch()')}.`,
    } as const;
    const where = prose`${redirectedWhat(step)} was redirected (status ${status}) to ${known?.kind ?? 'what looks like a page for visitors'} at ${code(to.host)}.`;
    const why = prose`That page is meant for visitors. It has no CORS headers, so no script can read it.`;
    return known === undefined
      ? {
          ...found,
          knownBy: 'assumed',
          happened: prose`${where} ${why}`,
          confirm: prose`Open the URL of the redirect in a tab. If it shows a page for a visitor to act on, navigate there.`,
        }
      : { ...found, knownBy: 'derived', happened: prose`${where} ${why}` };
  },
};
