import type { Case } from '../../diagnosis/case';
import { prose } from '../../diagnosis/words/prose';
import { connectPolicyChange } from '../../recipes/remedies/page/connect-policy';
import { remediesOf } from '../../recipes/remedies/remedies-of';
import type { Block } from '../blocks';
import type { SectionMaker } from '../section';

/** The page's own policy before and after; nothing where it is not the matter, or not known. */
function policyChange(one: Case): readonly Block[] {
  const change = connectPolicyChange(one);
  if (change === null) return [];
  const { before, after } = change;
  return [
    {
      kind: 'diff',
      title: prose`Response of the page`,
      changes: [{ name: 'Content-Security-Policy', before: [before], after, why: null }],
      absent: 'no such line',
    },
  ];
}

/** What is to be pasted first where that is no configuration of CORS; null where no code says it. */
export const remedy: SectionMaker = (one) => {
  const remedies = remediesOf(one);
  return remedies.length === 0
    ? null
    : {
        title: null,
        blocks: [
          ...policyChange(one),
          ...remedies.map((each) => ({ kind: 'remedy', remedy: each }) as const),
        ],
      };
};
