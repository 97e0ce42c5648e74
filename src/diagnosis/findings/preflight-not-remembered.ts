import { isOkStatus } from '../../fetch-standard/status';
import { preflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { engineOf } from '../reading/engine-of';
import { duration } from '../words/duration';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/answer-change';
import type { CorsAnswer } from './parts/cors-answers';
import { context, evidenceOf, whole } from './parts/finding-evidence';
import { firstOfEach, witnessesOf } from './parts/other-answers';

const MAX_AGE = 'Access-Control-Max-Age';

/** A time for which a wrong answer is not remembered for long, and a right one long enough. */
const A_GOOD_START = '600';

const roundTrip = ({ scene: { hopData }, response }: CorsAnswer): number =>
  hopData.preflight === null ? 0 : Math.max(0, response.time - hopData.preflight.time) / 1000;

/** Nobody said for how long the preflight's answer counts, so the browser soon asks again. */
export const preflightNotRemembered: FindingDefinition<'preflight-not-remembered'> = {
  code: 'preflight-not-remembered',
  find: ({ answers, exchange, diagnosis, ofEndpoint }) => {
    // What was refused is not remembered anyway.
    if (diagnosis.blockedAt?.stage === 'preflight') return null;
    const engine = engineOf(exchange);
    const found = answers.find(
      ({ kind, response }) =>
        kind === 'preflight' &&
        isOkStatus(response.status) &&
        ['default', 'unparsable'].includes(preflightMaxAge(response.headers, engine).because),
    );
    if (found === undefined) return null;
    const { seconds, because } = preflightMaxAge(found.response.headers, engine);
    const others = firstOfEach(
      ofEndpoint(found).filter(({ kind }) => kind === 'preflight'),
      ({ exchange: { id } }) => id,
    );
    const lasts = seconds === 0 ? 'not at all' : `for ${duration(seconds)} only`;
    const cost = duration(roundTrip(found));
    const times = others.length === 0 ? [] : prose` (${others.length + 1} times in this recording)`;
    return {
      severity: 'hint',
      title:
        because === 'default'
          ? prose`The preflight's answer does not say how long it counts`
          : prose`${code(MAX_AGE)} is no number`,
      risk: prose`${engine.label} remembers it ${lasts}, so nearly every such request is preceded by another one${times}, which took ${cost} here.`,
      evidence: evidenceOf(found, [context('Access-Control-Allow-Origin'), whole(MAX_AGE)]),
      witnesses: witnessesOf(others),
      remedy: {
        text: prose`Say for how many seconds it counts. Chrome remembers up to 7,200, Firefox up to 86,400, Safari up to 600; while it counts, a change of the server does not reach those who asked before.`,
        changes: changesOf(found, headerChange(found, MAX_AGE, A_GOOD_START)),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
