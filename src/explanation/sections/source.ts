import { explainSource } from '../../diagnosis/sentences/explain-source';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** Who made the request, where it was not simply the page. */
export const source: SectionMaker = (one) => {
  const sentences = explainSource(one.exchange);
  return sentences.length === 0
    ? null
    : { title: 'What made the request', blocks: sentences.map((sentence) => paragraph(sentence)) };
};
