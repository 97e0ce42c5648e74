import { code, prose } from '../prose';
import { linesOf } from './parts/lines';
import { allowedBy } from './parts/witness';
import type { SituationDefinition } from './situation';
import { isFirst, sameApi } from './situation-scene';

const CORS_HEADER = /^access-control-/i;

/** Applies where a good answer has no CORS header at all, nor has any other of that API. The backend's. */
export const neverConfigured: SituationDefinition = {
  code: 'never-configured',
  covers: [],
  find: (scene) => {
    const { answer, origin } = scene;
    if (answer === null || answer.status >= 400 || !isFirst(scene, 'allow-origin-missing')) return null;
    if (answer.headers.some(({ name }) => CORS_HEADER.test(name))) return null;
    const others = sameApi(scene).filter((other) => other.answer !== null);
    if (others.some((other) => allowedBy(other) !== null)) return null;
    const also =
      others.length === 0 ? [] : prose`, nor has any other of its ${others.length} answers in this list`;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesOf(scene, false, 'Access-Control-Allow-Origin'),
      witnesses: [],
      happened: prose`CORS was most likely never set up on this server: its answer has no header of CORS at all${also}.`,
      settle: prose`Ask by curl with ${code(`Origin: ${origin ?? '…'}`)}: without any ${code('Access-Control-…')} header in the answer it is so.`,
      todo: prose`Switch CORS on in the server. If the API is not yours and offers none, ask for it through a server of your own.`,
    };
  },
};
