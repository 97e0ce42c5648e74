import { ENGINES } from '../../fetch-standard/engines';
import { preflightMaxAge } from '../../fetch-standard/preflight-max-age';
import { duration } from '../words/duration';
import { code, prose } from '../words/prose';
import type { FindingDefinition } from './finding-definition';
import { changesOf, headerChange } from './parts/answer-change';
import type { CorsAnswer } from './parts/cors-answers';
import { evidenceOf, whole } from './parts/finding-evidence';

const MAX_AGE = 'Access-Control-Max-Age';
const BROWSERS = [ENGINES.chromium, ENGINES.firefox, ENGINES.webkit] as const;
const LARGEST_CAP = Math.max(...BROWSERS.map(({ maxAge: { cap } }) => cap ?? 0));

const isBeyondAll = ({ kind, response }: CorsAnswer): boolean =>
  kind === 'preflight' &&
  BROWSERS.every((engine) => preflightMaxAge(response.headers, engine).because === 'capped');

const secondsOf = ({ response }: CorsAnswer): number =>
  preflightMaxAge(response.headers, ENGINES.standard).seconds;

/** Longer than any browser remembers: the number says nothing, and so was not meant. */
export const maxAgeBeyondCaps: FindingDefinition<'max-age-beyond-caps'> = {
  code: 'max-age-beyond-caps',
  find: ({ answers }) => {
    const found = answers.find(isBeyondAll);
    if (found === undefined) return null;
    const [chromium, firefox, webkit] = BROWSERS.map(
      (engine) => preflightMaxAge(found.response.headers, engine).seconds,
    );
    return {
      severity: 'hint',
      title: prose`${code(MAX_AGE)} is beyond what any browser remembers`,
      risk: prose`It asks for ${duration(secondsOf(found))}, but Chrome stops at ${duration(chromium ?? 0)}, Firefox at ${duration(firefox ?? 0)} and Safari at ${duration(webkit ?? 0)}: who counts on it counts on preflights that come all the same, and a mistake stays for as long as each allows.`,
      evidence: evidenceOf(found, [whole(MAX_AGE)]),
      witnesses: [],
      remedy: {
        text: prose`Say what is meant; ${LARGEST_CAP.toLocaleString('en-US')} seconds is the most that any browser keeps, and less reaches visitors sooner after a change.`,
        changes: changesOf(found, headerChange(found, MAX_AGE, String(LARGEST_CAP))),
      },
      knownBy: 'observed',
      because: null,
    };
  },
};
