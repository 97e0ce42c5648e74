import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { isLoopbackHost } from '../../reading/url/host-address-space';
import { hostOf } from '../parts/hosts';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { responseHeader } from '../situation-facts';

/** Spellings that no origin has, or that only this page's origin can be meant by. */
const WRONG: Readonly<Record<string, Prose>> = {
  'trailing-slash': prose`with a trailing slash, which no origin has`,
  path: prose`with a path, which no origin has`,
  'default-port': prose`with the default port, which origins leave out`,
  case: prose`in a different case from what browsers send`,
};

/** What is an origin of its own too, or another mistake, and only looks like this one. */
const ALIKE: Readonly<Record<string, Prose>> = {
  scheme: prose`with the other scheme`,
  port: prose`with another port`,
  www: prose`and not the one with or without ${code('www.')}`,
  'wildcard-pattern': prose`as a pattern, which browsers compare as plain text`,
  'regex-reflect-bug': prose`cut short, as if the server returned what its pattern matched instead of what was sent`,
};

/** Applies where the allowed origin is the page's but for its spelling. The backend's, which has it in its settings. */
export const originMisspelled: SituationDefinition<'origin-misspelled'> = {
  code: 'origin-misspelled',
  covers: ['origin-not-listed'],
  find: (facts) => {
    const { cause, origin } = facts;
    if (cause === null || origin === null || cause.failure.code !== 'allow-origin-mismatch') return null;
    const allowed = responseHeader(facts, 'Access-Control-Allow-Origin') ?? '';
    const isTwoNames =
      isLoopbackHost(hostOf(allowed)) && isLoopbackHost(hostOf(origin)) && hostOf(allowed) !== hostOf(origin);
    const wrong = isTwoNames ? undefined : WRONG[cause.failure.detail];
    const alike = isTwoNames
      ? prose`by another name of this machine, which is another origin`
      : ALIKE[cause.failure.detail];
    const says = wrong ?? alike;
    if (says === undefined) return null;
    const found = {
      owner: 'backend',
      evidence: linesOf(facts, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      todo: isTwoNames
        ? prose`Open the page at ${code(allowed)}, or add ${code(origin)} to the allowed origins.`
        : prose`Add ${code(origin)} to the list of allowed origins, spelled exactly like this.`,
    } as const;
    const values = prose`it allows ${code(allowed)}, ${says}. The page's origin is ${code(origin)}.`;
    return wrong === undefined
      ? {
          ...found,
          knownBy: 'assumed',
          happened: prose`The server likely means this page, but ${values}`,
          confirm: prose`Check the list of allowed origins in the server's settings. If no other entry is meant for this page, the spelling is the only problem.`,
        }
      : {
          ...found,
          knownBy: 'derived',
          happened: prose`The server means this page but misspells its origin: ${values}`,
        };
  },
};
