import { code, prose } from '../prose';
import type { Prose } from '../prose';
import { isLoopbackHost } from '../host-address-space';
import { hostOf } from './parts/hosts';
import { linesOf } from './parts/lines';
import type { SituationDefinition } from './situation';
import { answerHeader } from './situation-scene';

const SAYS: Readonly<Record<string, Prose>> = {
  'trailing-slash': prose`with a slash at its end, which no origin has`,
  path: prose`with a path, which no origin has`,
  'default-port': prose`with the default port, which origins leave out`,
  case: prose`in other letters than browsers write it`,
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
    const says = isTwoNames
      ? prose`by another name of this machine, which is another origin`
      : SAYS[cause.failure.detail];
    if (says === undefined) return null;
    return {
      owner: 'backend',
      knownBy: 'derived',
      evidence: linesOf(scene, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`The server means this page and spells it wrong: it allows ${code(allowed)}, ${says}; the page's origin is ${code(origin)}.`,
      todo: isTwoNames
        ? prose`Open the page at ${code(allowed)}, or add ${code(origin)} to the allowed origins.`
        : prose`Write ${code(origin)}, letter by letter, into the list of allowed origins.`,
    };
  },
};
