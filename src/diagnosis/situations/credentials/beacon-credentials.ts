import { loadKind } from '../../reading/request/load-kind';
import { code, prose } from '../../words/prose';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst, responseHeader } from '../situation-facts';

/** Applies where a beacon, which always includes credentials, is refused for them. The backend's; the page can send it otherwise. */
export const beaconCredentials: SituationDefinition<'beacon-credentials'> = {
  code: 'beacon-credentials',
  covers: ['wildcard-with-credentials'],
  find: (facts) => {
    const { exchange, origin, stage } = facts;
    if (loadKind(exchange) !== 'beacon' || origin === null || origin === 'null') return null;
    if (
      !isFirst(
        facts,
        'allow-credentials-missing',
        'allow-credentials-not-true',
        'allow-origin-wildcard-with-credentials',
      )
    )
      return null;
    const isAny = responseHeader(facts, 'Access-Control-Allow-Origin') === '*';
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'),
      witnesses: [],
      happened: prose`${code('navigator.sendBeacon()')} always includes credentials, and ${stage === 'preflight' ? 'the preflight response' : 'the response'} does not allow them${isAny ? prose` (${code('*')} is not enough then)` : []}. A ${code('fetch()')} without credentials may pass at the same URL.`,
      todo: prose`Let the server send ${isAny ? prose`${code(`Access-Control-Allow-Origin: ${origin}`)} and ` : []}${code('Access-Control-Allow-Credentials: true')}. If the server needs no cookies, send the data with ${code("fetch(url, { method: 'POST', keepalive: true, credentials: 'omit', body })")} instead, because a beacon has no such option.`,
    };
  },
};
