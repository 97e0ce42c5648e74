import { isOkStatus } from '../../fetch-standard/status';
import { preflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { engineOf } from '../reading/engine-of';
import { duration } from '../words/duration';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import type { CorsResponse } from './parts/cors-responses';
import { context, evidenceOf, whole } from './parts/finding-evidence';
import { firstOfEach, witnessesOf } from './parts/other-responses';

const MAX_AGE = 'Access-Control-Max-Age';

/** Long enough to cache a correct preflight response, and not too long for a wrong one. */
const A_GOOD_START = '600';

const roundTrip = ({ scene: { hopData }, response }: CorsResponse): number =>
  hopData.preflight === null ? 0 : Math.max(0, response.time - hopData.preflight.time) / 1000;

/** No header says for how long the preflight counts, so the browser soon sends another. */
export const preflightNotRemembered: FindingDefinition<'preflight-not-remembered'> = {
  code: 'preflight-not-remembered',
  find: ({ responses, exchange, diagnosis, ofEndpoint }) => {
    // What was refused is not cached anyway.
    if (diagnosis.blockedAt?.stage === 'preflight') return null;
    const engine = engineOf(exchange);
    const found = responses.find(
      ({ message, response }) =>
        message === 'preflight' &&
        isOkStatus(response.status) &&
        ['default', 'unparsable'].includes(preflightMaxAge(response.headers, engine).because),
    );
    if (found === undefined) return null;
    const { seconds, because } = preflightMaxAge(found.response.headers, engine);
    const others = firstOfEach(
      ofEndpoint(found).filter(({ message }) => message === 'preflight'),
      ({ exchange: { id } }) => id,
    );
    const lasts = seconds === 0 ? 'does not cache it' : `caches it for only ${duration(seconds)}`;
    const cost = duration(roundTrip(found));
    const times = others.length === 0 ? [] : prose` (${others.length + 1} times in this recording)`;
    return {
      severity: 'hint',
      title:
        because === 'default'
          ? prose`The preflight response has no ${code(MAX_AGE)} header`
          : prose`${code(MAX_AGE)} is not a number`,
      risk: prose`${engine.label} ${lasts}, so the browser sends a preflight before nearly every such request${times}. It took ${cost} here.`,
      evidence: evidenceOf(found, [context('Access-Control-Allow-Origin'), whole(MAX_AGE)]),
      witnesses: witnessesOf(others),
      remedy: {
        text: prose`Send the number of seconds for which browsers may cache it. Chrome uses up to 7,200, Firefox up to 86,400, Safari up to 600. A change on the server does not reach browsers that have a cached preflight.`,
        changes: changesOf(found, headerChange(found, MAX_AGE, A_GOOD_START)),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
