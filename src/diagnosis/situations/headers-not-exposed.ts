import { codeList } from '../causes/parts/wording';
import { code, prose } from '../prose';
import { linesIfPresent } from './parts/lines';
import type { SituationDefinition } from './situation';
import { answerList } from './situation-scene';

/** Headers that servers send for scripts to read and browsers do not show them by default. */
const FOR_SCRIPTS: readonly string[] = [
  'Content-Disposition',
  'Link',
  'X-Total-Count',
  'X-Pagination',
  'Retry-After',
  'X-RateLimit-Remaining',
];

/** Applies where an allowed answer carries headers meant for scripts that it does not expose. The backend's. */
export const headersNotExposed: SituationDefinition = {
  code: 'headers-not-exposed',
  covers: [],
  find: (scene) => {
    const { diagnosis, answer, exchange } = scene;
    if (diagnosis.verdict !== 'allowed' || diagnosis.mode.mode !== 'cors' || answer === null) return null;
    if (exchange.type !== 'xmlhttprequest') return null;
    const exposed = answerList(scene, 'Access-Control-Expose-Headers');
    const isAll = exposed.includes('*') && diagnosis.credentials.mode !== 'include';
    const hidden = FOR_SCRIPTS.filter(
      (name) =>
        !exposed.includes(name.toLowerCase()) &&
        answer.headers.some((header) => header.name.toLowerCase() === name.toLowerCase()),
    );
    if (isAll || hidden.length === 0) return null;
    return {
      owner: 'backend',
      knownBy: 'assumed',
      evidence: linesIfPresent(scene, ...hidden, 'Access-Control-Expose-Headers'),
      witnesses: [],
      happened: prose`The answer carries ${codeList(hidden)}, and the script cannot read ${hidden.length === 1 ? 'it' : 'them'}: to the script ${hidden.length === 1 ? 'it is' : 'they are'} absent.`,
      settle: prose`It matters only if the script asks for ${hidden.length === 1 ? 'it' : 'them'} and gets ${code('null')}.`,
      todo: prose`If so, ask for ${code(`Access-Control-Expose-Headers: ${hidden.join(', ')}`)}.`,
    };
  },
};
