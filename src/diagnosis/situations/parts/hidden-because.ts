import { code, prose, type Prose } from '../../words/prose';
import { responseHeader, type SituationScene } from '../situation-scene';

/** What an error has to do with CORS, as a sentence: a preflight needs another status, and else CORS hides the error. */
export function hiddenBecause(scene: SituationScene): Prose {
  if (scene.stage === 'preflight')
    return prose`A preflight needs a status from 200 to 299, so the browser did not send the ${code(scene.method)}.`;
  return responseHeader(scene, 'Access-Control-Allow-Origin') === null
    ? prose`The error response has no ${code('Access-Control-Allow-Origin')} header, so CORS hides it.`
    : prose`CORS hides it from the script.`;
}
