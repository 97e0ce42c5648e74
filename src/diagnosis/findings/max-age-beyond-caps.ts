import { ENGINES } from '../../fetch-standard/engines';
import { preflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { duration } from '../words/duration';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/response-change';
import type { CorsResponse } from './parts/cors-responses';
import { evidenceOf, whole } from './parts/finding-evidence';

const MAX_AGE = 'Access-Control-Max-Age';
const BROWSERS = [ENGINES.chromium, ENGINES.firefox, ENGINES.webkit] as const;
const LARGEST_CAP = Math.max(...BROWSERS.map(({ maxAge: { cap } }) => cap ?? 0));

const isBeyondAll = ({ message, response }: CorsResponse): boolean =>
  message === 'preflight' &&
  BROWSERS.every((engine) => preflightMaxAge(response.headers, engine).because === 'capped');

const secondsOf = ({ response }: CorsResponse): number =>
  preflightMaxAge(response.headers, ENGINES.standard).seconds;

/** Longer than any browser caches a preflight: the number says nothing, and so was not meant. */
export const maxAgeBeyondCaps: FindingDefinition<'max-age-beyond-caps'> = {
  code: 'max-age-beyond-caps',
  find: ({ responses }) => {
    const found = responses.find(isBeyondAll);
    if (found === undefined) return null;
    const [chromium, firefox, webkit] = BROWSERS.map(
      (engine) => preflightMaxAge(found.response.headers, engine).seconds,
    );
    return {
      severity: 'hint',
      title: prose`${code(MAX_AGE)} exceeds the limit of every browser`,
      risk: prose`It is ${duration(secondsOf(found))}, but Chrome caches a preflight for at most ${duration(chromium ?? 0)}, Firefox for ${duration(firefox ?? 0)} and Safari for ${duration(webkit ?? 0)}. Browsers send more preflights than the value suggests, and a mistake stays cached for as long as each of them allows.`,
      evidence: evidenceOf(found, [whole(MAX_AGE)]),
      witnesses: [],
      remedy: {
        text: prose`Send a value that browsers can honor. ${LARGEST_CAP.toLocaleString('en-US')} seconds is the longest that any browser caches a preflight. With a lower value, changes reach users sooner.`,
        changes: changesOf(found, headerChange(found, MAX_AGE, String(LARGEST_CAP))),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
