import { code, prose } from '../../words/prose';
import { redirectedWhat, redirectStep, shortUrl } from '../parts/redirect-step';
import type { SituationDefinition } from '../situation-definition';

/** Applies where a request over http is redirected to the same place over https. The page's, which has the URL. */
export const redirectHttps: SituationDefinition<'redirect-https'> = {
  code: 'redirect-https',
  covers: ['never-configured', 'redirect-slash', 'redirect-www'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null) return null;
    const { from, to, status } = step;
    if (from.protocol !== 'http:' || to.protocol !== 'https:' || from.hostname !== to.hostname) return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: step.evidence,
      witnesses: [],
      happened: prose`${redirectedWhat(step)} to ${code(`http://${from.host}`)} was only redirected to the same host over ${code('https')} (status ${status}).`,
      todo: prose`Request ${code(shortUrl(to))} in the page. If that is not possible, ${step.isPreflight ? prose`let the server handle CORS before it redirects, because browsers never follow a redirect of a preflight` : prose`let the server send CORS headers with the redirect too`}.`,
    };
  },
};
