import type { Case } from '../../diagnosis/case';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainCause } from '../../diagnosis/sentences/explain-cause';
import { explainLoad } from '../../diagnosis/sentences/explain-load';
import { hangsOnCredentials } from '../../diagnosis/judging/hangs-on-credentials';
import { prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** Whether a request surely passed, so that nobody has to do anything. */
const isInOrder = (diagnosis: Diagnosis): boolean =>
  diagnosis.verdict === 'allowed' &&
  diagnosis.knownBy !== 'assumed' &&
  diagnosis.contradiction === null &&
  diagnosis.rewriting === null &&
  !hangsOnCredentials(diagnosis);

/** Of a request with which nothing is wrong: that nothing has to be done, and why CORS applies to it or does not. */
function withoutCause({ exchange, diagnosis }: Case): readonly Prose[] {
  const load = explainLoad(exchange, diagnosis);
  const done = isInOrder(diagnosis) ? [prose`Nothing has to be fixed.`] : [];
  return load === null ? done : [...done, load];
}

function sentencesOf(one: Case): readonly Prose[] {
  const { diagnosis, situations } = one;
  const [situation] = situations;
  if (situation !== undefined) return [situation.happened];
  // Its causes are not the server's then, and what somebody changed is said beside them.
  if (diagnosis.rewriting?.effect === 'blocks') return [];
  const [cause] = diagnosis.causes;
  if (cause !== undefined) return [explainCause(cause).explanation];
  return withoutCause(one);
}

/** What happened in the first situation, else why the first cause is one. */
export const happened: SectionMaker = (one) => {
  const sentences = sentencesOf(one);
  return sentences.length === 0
    ? null
    : { title: null, blocks: sentences.map((sentence) => paragraph(sentence)) };
};
