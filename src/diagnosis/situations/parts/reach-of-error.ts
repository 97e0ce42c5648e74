import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { responderOf } from '../../responder/responder';
import { isRefused, type SituationFacts } from '../situation-facts';

/**
 * That an error leaves open whether the application processed the request: a check before it may have refused. Nothing of
 * another response, nor of one that shows that the application made it.
 */
export function reachOfError(facts: SituationFacts): { readonly reach?: Prose } {
  const { response, stage, method } = facts;
  if (!isRefused(facts) || stage === 'preflight' || response === null || response.status < 400) return {};
  if (responderOf(response).kind === 'application') return {};
  return { reach: prose`Whether the application processed the ${code(method)} is not known` };
}
