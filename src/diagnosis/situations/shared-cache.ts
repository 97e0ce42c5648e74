import { variesByOrigin } from '../fix/answer-edit';
import { code, prose } from '../prose';
import { answererOf } from './parts/answerer';
import { linesIfPresent, linesOf } from './parts/lines';
import { sharedCacheSign, EXPLAINED_BY_STORED_ANSWER } from './parts/stored-answer';
import { allowedBy, allows, witnessOf } from './parts/witness';
import type { SituationDefinition } from './situation';
import { answerHeader, isFirst, sameUrl } from './situation-scene';

/** Applies where a CDN or proxy gave a stored answer that was made for another origin. Who runs the cache. */
export const sharedCache: SituationDefinition = {
  code: 'shared-cache',
  covers: EXPLAINED_BY_STORED_ANSWER,
  find: (scene) => {
    const { answer, stage, exchange } = scene;
    if (answer === null || stage === 'preflight' || variesByOrigin(answer.headers)) return null;
    const sign = sharedCacheSign(answer);
    if (
      sign === null ||
      !isFirst(scene, 'allow-origin-missing', 'allow-origin-empty', 'allow-origin-mismatch')
    )
      return null;
    const allowed = answerHeader(scene, 'Access-Control-Allow-Origin');
    const others = sameUrl(scene);
    const other =
      others.find((one) => allowed !== null && one.pageOrigin === allowed && allowedBy(one) === allowed) ??
      others.find((one) => allows(one, exchange.pageOrigin));
    const layer = answererOf(answer.headers);
    const found = {
      owner: 'cdn',
      evidence: [
        ...linesOf(scene, false, 'Access-Control-Allow-Origin', 'Vary'),
        ...linesIfPresent(scene, 'Age', 'X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status'),
      ],
      witnesses: other === undefined ? [] : [witnessOf(other, 'Access-Control-Allow-Origin')],
      happened: prose`${layer === null ? 'A cache on the way' : layer.name} gave a stored answer (${code(sign)}) that was made for ${allowed === null ? 'a request without' : 'another'} origin${allowed === null ? [] : prose`, ${code(allowed)}`}, as it does not know that the answer depends on ${code('Origin')}.`,
      todo: prose`Let the server send ${code('Vary: Origin')}, let the cache keep ${code('Origin')} in its key (for CloudFront: forward the header), and empty the cache once.`,
    } as const;
    return other === undefined
      ? {
          ...found,
          knownBy: 'assumed',
          settle: prose`Ask for the URL with another query string, which no cache has stored: if that passes, the stored copy was at fault.`,
        }
      : { ...found, knownBy: 'derived' };
  },
};
