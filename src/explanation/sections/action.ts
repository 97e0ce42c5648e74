import type { Case } from '../../diagnosis/case';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import { explainHeadline } from '../../diagnosis/fix/explain-fix';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { Exchange } from '../../exchange/exchange';
import { hopAt } from '../../exchange/hops';
import { RESOURCE_POLICY_CODES } from '../../diagnosis/words/cause-code';
import { codeSpans } from '../../diagnosis/words/code-spans';
import { resourcePolicyPlace } from '../../recipes/resource-policy';
import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import { firstSentence } from '../first-sentence';
import type { SectionMaker } from '../section';

/** What headers can do, in words, where no configuration is to be written. */
function inWords(exchange: Exchange): Prose | null {
  const fix = fixOf(exchange);
  return fix?.kind === 'cannot' ? prose`${explainHeadline(fix)}. ${explainCannot(fix)}` : null;
}

/** In words: the first sentence is enough for a reader who only glances at it. */
function todo(text: Prose | null): readonly Block[] {
  if (text === null) return [];
  const { first, rest } = firstSentence(text);
  return [paragraph(rest, { lead: first })];
}

/** Where the stack that responded likely sets the resource policy; nothing where that is not the matter, or not known. */
function whereToSet(one: Case): readonly Block[] {
  const [cause] = one.diagnosis.causes;
  if (cause === undefined || !RESOURCE_POLICY_CODES.has(cause.code)) return [];
  const place = resourcePolicyPlace(one, hopAt(one.exchange, cause.hop).url);
  if (place === null) return [];
  return [
    paragraph(prose`The server looks like ${place.name}. ${codeSpans(place.text)}`, {
      knownBy: 'assumed',
    }),
  ];
}

/** What to do first, in words; null where the headers say it, or nothing has to be done. */
export const action: SectionMaker = (one) => {
  const blocks = [...todo(one.situations[0]?.todo ?? inWords(one.exchange)), ...whereToSet(one)];
  return blocks.length === 0 ? null : { title: null, blocks };
};
