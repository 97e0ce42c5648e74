import type { SectionMaker } from '../section';
import { evidenceBlocks, witnessBlocks } from '../shown-by';

/** Other requests and lines of this one that show what happened first. */
export const howWeKnow: SectionMaker = ({ situations: [first] }) => {
  if (first === undefined) return null;
  const { witnesses, evidence } = first;
  const blocks = [...witnessBlocks(witnesses), ...evidenceBlocks(evidence)];
  return blocks.length === 0 ? null : { title: 'How we know', blocks };
};
