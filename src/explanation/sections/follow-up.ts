import { prose } from '../../diagnosis/words/prose';
import { paragraph } from '../blocks';
import { followUpNote } from '../follow-up-note';
import type { SectionMaker } from '../section';

/** Whether the same request passed later, so that the fix is seen to work, or what fails now. */
export const followUp: SectionMaker = (one) => {
  const note = followUpNote(one);
  if (note === null) return null;
  const { kind, label, text, isLikely, other } = note;
  const said = paragraph(text, {
    lead: prose`${label}.`,
    knownBy: isLikely ? 'assumed' : null,
    references: [{ kind: 'request', exchangeId: other.id, method: other.hops[0].method }],
  });
  return {
    title: null,
    blocks: [{ kind: 'group', title: null, isOpen: true, marks: { 'follow-up': kind }, blocks: [said] }],
  };
};
