import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { isLoopbackHost } from '../../reading/host-address-space';
import { hostOf } from '../parts/hosts';
import { linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation';
import { answerHeader } from '../situation-scene';

/** Spellings that no origin has, or that only this page's origin can be meant by. */
const WRONG: Readonly<Record<string, Prose>> = {
  'trailing-slash': prose`with a slash at its end, which no origin has`,
  path: prose`with a path, which no origin has`,
  'default-port': prose`with the default port, which origins leave out`,
  case: prose`in other letters than browsers write it`,
};

/** What is an origin of its own too, or another mistake, and only looks like this one. */
const ALIKE: Readonly<Record<string, Prose>> = {
  scheme: prose`with the other scheme`,
  port: prose`with another port`,
  www: prose`and not the one with or without ${code('www.')}`,
  'wildcard-pattern': prose`as a pattern, which browsers compare as plain text`,
  'regex-reflect-bug': prose`cut short, as if it answered what its pattern matched and not what was sent`,
};

/** Applies where the allowed origin is the page's but for its spelling. The backend's, which has it in its settings. */
export const originMisspelled: SituationDefinition = {
  code: 'origin-misspelled',
  covers: ['origin-not-listed'],
  find: (scene) => {
    const { cause, origin } = scene;
    if (cause === null || origin === null || cause.failure.code !== 'allow-origin-mismatch') return null;
    const allowed = answerHeader(scene, 'Access-Control-Allow-Origin') ?? '';
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
      evidence: linesOf(scene, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      todo: isTwoNames
        ? prose`Open the page at ${code(allowed)}, or add ${code(origin)} to the allowed origins.`
        : prose`Write ${code(origin)}, letter by letter, into the list of allowed origins.`,
    } as const;
    const values = prose`it allows ${code(allowed)}, ${says}; the page's origin is ${code(origin)}.`;
    return wrong === undefined
      ? {
          ...found,
          knownBy: 'assumed',
          happened: prose`The server most likely means this page, but ${values}`,
          settle: prose`Look up the list of allowed origins in the server's settings: if this page is on it in no other spelling, that is all.`,
        }
      : {
          ...found,
          knownBy: 'derived',
          happened: prose`The server means this page and spells it wrong: ${values}`,
        };
  },
};
