import { whoActs } from '../../diagnosis/situations/who-acts';
import type { Situation } from '../../diagnosis/situations/situation';
import { canChangeLabel } from '../../diagnosis/words/owner-labels';
import { prose } from '../../diagnosis/words/prose';
import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import type { SectionMaker } from '../section';

/** How to confirm what is only likely; nothing where nothing has to be confirmed. */
export const confirmBlocks = (situation: Situation): readonly Block[] =>
  situation.knownBy === 'assumed'
    ? [paragraph(situation.confirm, { lead: prose`How to confirm:`, isMinor: true })]
    : [];

/** How to confirm what happened, and who can change it of a request that passed, of which nobody has to fix anything. */
export const confirm: SectionMaker = ({ diagnosis, situations }) => {
  const [first] = situations;
  if (first === undefined) return null;
  const changedBy =
    whoActs(diagnosis, situations) === null
      ? [paragraph(prose`${canChangeLabel(first.owner)}.`, { knownBy: first.knownBy, isMinor: true })]
      : [];
  const blocks = [...confirmBlocks(first), ...changedBy];
  return blocks.length === 0 ? null : { title: null, blocks };
};
