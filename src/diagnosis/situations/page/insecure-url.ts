import { code, prose } from '../../words/prose';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where a page over https sent a request to an API over http. The page's, which has the URL. */
export const insecureUrl: SituationDefinition<'insecure-url'> = {
  code: 'insecure-url',
  covers: ['server-unreachable'],
  find: (facts) => {
    if (!isFirst(facts, 'mixed-content') || facts.cause === null) return null;
    const { exchange, cause, url } = facts;
    const { pageOrigin: own, topLevelOrigin } = exchange;
    const origin = own === null || own === 'null' ? topLevelOrigin : own;
    const named = origin === null ? [] : prose` ${code(origin)}`;
    return {
      owner: 'frontend',
      knownBy: 'assumed',
      evidence: cause.evidence,
      witnesses: [],
      happened: prose`The page${named} is secure but requested an insecure URL, so the browser sent nothing. No CORS header changes that.`,
      confirm: prose`Look for a mixed content message for this URL in the Console.`,
      todo: prose`Request ${code(url.replace(/^http:/, 'https:'))} in the page. If nothing responds there, serve the API over ${code('https')} first. In development, ${code('http://localhost')} is exempt, but addresses of other machines are not.`,
    };
  },
};
