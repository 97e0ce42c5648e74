import type { Case } from '../../diagnosis/case';
import type { Situation } from '../../diagnosis/situations/situation';
import { otherThanNamed, whoActsLabel } from '../../diagnosis/situations/who-acts';
import { paragraph } from '../blocks';
import type { Card } from '../blocks';
import type { SectionMaker } from '../section';
import { evidenceBlocks, witnessBlocks } from '../shown-by';
import { confirmBlocks } from './confirm';

function cardOf(situation: Situation, { diagnosis, situations }: Case): Card {
  const { code, knownBy, happened, todo, owner, evidence, witnesses } = situation;
  const actor = otherThanNamed({ owner, isAssumed: false }, diagnosis, situations);
  const lines = evidenceBlocks(evidence);
  return {
    title: happened,
    isSentence: true,
    weight: 'note',
    aside: null,
    blocks: [
      paragraph(todo),
      ...confirmBlocks(situation),
      ...witnessBlocks(witnesses),
      ...(lines.length === 0
        ? []
        : [
            {
              kind: 'group',
              title: 'Evidence in this request',
              isOpen: false,
              marks: {},
              blocks: lines,
            } as const,
          ]),
    ],
    rule: null,
    actor: actor === null ? null : whoActsLabel(actor),
    knownBy,
    because: null,
    code,
    detail: null,
    marks: { situation: code, 'known-by': knownBy },
  };
}

/** What happened beside the first: what it is, what to do, and what shows it. */
export const besides: SectionMaker = (one) => {
  const [, ...others] = one.situations;
  const cards = others.map((situation) => cardOf(situation, one));
  return cards.length === 0
    ? null
    : {
        title: 'What else happened',
        blocks: [{ kind: 'cards', cards, isOrdered: false, noun: { one: 'thing', many: 'things' } }],
      };
};
