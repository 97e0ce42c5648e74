import { code, prose, type Prose } from '../../words/prose';
import { responseHeader, type SituationFacts } from '../situation-facts';

/** What an error has to do with CORS, as a sentence: a preflight needs another status, and else CORS hides the error. */
export function hiddenBecause(facts: SituationFacts): Prose {
  if (facts.stage === 'preflight')
    return prose`A preflight needs a status from 200 to 299, so the browser did not send the ${code(facts.method)}.`;
  return responseHeader(facts, 'Access-Control-Allow-Origin') === null
    ? prose`The error response has no ${code('Access-Control-Allow-Origin')} header, so CORS hides it.`
    : prose`CORS hides it from the script.`;
}
