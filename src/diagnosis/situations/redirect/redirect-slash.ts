import { code, prose } from '../../words/prose';
import { redirectedWhat, redirectStep, shortUrl } from '../parts/redirect-step';
import type { SituationDefinition } from '../situation-definition';

/** Applies where a redirect changes only the slash at the end of the path. The page's, which has the URL. */
export const redirectSlash: SituationDefinition<'redirect-slash'> = {
  code: 'redirect-slash',
  covers: ['never-configured'],
  find: (facts) => {
    const step = redirectStep(facts);
    if (step === null) return null;
    const { from, to, status } = step;
    const added = to.pathname === `${from.pathname}/`;
    if (from.host !== to.host || (!added && from.pathname !== `${to.pathname}/`)) return null;
    return {
      owner: 'frontend',
      knownBy: 'derived',
      evidence: step.evidence,
      witnesses: [],
      happened: prose`${redirectedWhat(step)} was redirected (status ${status}) only to ${added ? 'add' : 'remove'} the trailing slash of ${code(from.pathname)}, as routers do before any CORS handling.`,
      todo: prose`Request ${code(shortUrl(to))} in the page, or turn off the router's redirect for trailing slashes, such as ${code('redirect_slashes')}, ${code('APPEND_SLASH')} or ${code('trailingSlash')}.`,
    };
  },
};
