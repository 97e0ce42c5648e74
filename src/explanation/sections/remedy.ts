import { remediesOf } from '../../recipes/remedies/remedies-of';
import type { SectionMaker } from '../section';

/** What is to be pasted first where that is no configuration of CORS; null where no code says it. */
export const remedy: SectionMaker = (one) => {
  const remedies = remediesOf(one);
  return remedies.length === 0
    ? null
    : { title: null, blocks: remedies.map((each) => ({ kind: 'remedy', remedy: each })) };
};
