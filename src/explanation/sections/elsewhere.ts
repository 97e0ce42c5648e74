import { explainElsewhere } from '../../diagnosis/elsewhere/explain-elsewhere';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

/** What other browsers, or the standard, make of the same exchange, where it is not the same. */
export const elsewhere: SectionMaker = ({ exchange, diagnosis }) => {
  const items = explainElsewhere(exchange, diagnosis).map(({ text, rule, isInVerdict }) =>
    statement(text, {
      references: rule === null ? [] : [{ kind: 'page', ...rule }],
      isMinor: !isInVerdict,
    }),
  );
  return items.length === 0
    ? null
    : {
        title: 'Other browsers',
        blocks: [{ kind: 'list', items, noun: { one: 'difference', many: 'differences' } }],
      };
};
