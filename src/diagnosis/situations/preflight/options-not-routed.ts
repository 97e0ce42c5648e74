import { hopAt } from '../../../exchange/hops';
import { code, prose } from '../../words/prose';
import { linesIfPresent, linesOf } from '../parts/lines';
import { allows, succeeded, witnessOf } from '../parts/witness';
import type { SituationDefinition } from '../situation-definition';
import { isRefused, sameApi } from '../situation-facts';

/** Applies where a server has no response to OPTIONS at a URL. The backend's. */
export const optionsNotRouted: SituationDefinition<'options-not-routed'> = {
  code: 'options-not-routed',
  covers: ['never-configured'],
  find: (facts) => {
    const { response, stage, exchange } = facts;
    if (!isRefused(facts) || stage !== 'preflight' || response === null) return null;
    if (response.status !== 404 && response.status !== 405 && response.status !== 501) return null;
    const evidence = [...linesOf(facts, true), ...linesIfPresent(facts, 'Allow')];
    const simple = sameApi(facts).find(
      (other) =>
        other.url === facts.url &&
        hopAt(other.exchange, other.hop).preflight === null &&
        succeeded(other) &&
        allows(other, exchange.pageOrigin),
    );
    const todo = prose`Put the CORS middleware before the router, or add a route for ${code('OPTIONS')} at this URL that returns ${code('204')} with the CORS headers.`;
    if (response.status === 404 && simple === undefined)
      return {
        owner: 'backend',
        knownBy: 'assumed',
        evidence,
        witnesses: [],
        happened: prose`The server has no route for ${code('OPTIONS')} at this URL, or no route for this URL at all: it responded to the preflight with 404.`,
        confirm: prose`Send a ${code('GET')} to the URL, in a tab or with curl. If the response is a 404 too, the URL is wrong.`,
        todo: prose`${todo} If the API is not yours, call it through your own backend instead.`,
      };
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence,
      witnesses: simple === undefined ? [] : [witnessOf(simple, 'Access-Control-Allow-Origin')],
      happened:
        simple === undefined
          ? prose`The server does not support ${code('OPTIONS')} at this URL: it responded to the preflight with ${response.status}, so nothing there handles preflights.`
          : prose`The server responds to ${code(simple.method)} at this URL with CORS headers, but to the preflight with ${response.status}. The route sets the headers, and ${code('OPTIONS')} has no route.`,
      todo,
    };
  },
};
