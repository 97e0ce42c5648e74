import {
  explainHeaderChange,
  explainRewriting,
  WHO_REWRITES,
} from '../../diagnosis/sentences/explain-rewriting';
import { paragraph, statement } from '../blocks';
import type { SectionMaker } from '../section';

/** That what the browser judged is not what the server sent. */
export const rewriting: SectionMaker = ({ diagnosis: { rewriting: found } }) => {
  if (found === null) return null;
  const items = found.changes.map((change) => statement(explainHeaderChange(change)));
  return {
    title: `${WHO_REWRITES.replace(/^a/, 'A')} changed what the server sent`,
    blocks: [
      {
        kind: 'group',
        title: null,
        isOpen: true,
        marks: { rewriting: found.effect },
        blocks: [
          { kind: 'list', items, noun: { one: 'change', many: 'changes' } },
          paragraph(explainRewriting(found)),
        ],
      },
    ],
  };
};
