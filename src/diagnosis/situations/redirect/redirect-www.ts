import { code, prose } from '../../words/prose';
import { redirectedWhat, redirectStep, shortUrl } from '../parts/redirect-step';
import type { SituationDefinition } from '../situation-definition';

/** Applies where a request is redirected to or from the host with `www.`. The page's, which has the URL. */
export const redirectWww: SituationDefinition<'redirect-www'> = {
  code: 'redirect-www',
  covers: ['never-configured', 'redirect-slash'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null) return null;
    const { from, to, status } = step;
    if (from.host !== `www.${to.host}` && to.host !== `www.${from.host}`) return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: step.evidence,
      witnesses: [],
      happened: prose`${redirectedWhat(step)} to ${code(from.host)} was only redirected to ${code(to.host)} (status ${status}).`,
      todo: prose`Request ${code(shortUrl(to))} in the page.`,
    };
  },
};
