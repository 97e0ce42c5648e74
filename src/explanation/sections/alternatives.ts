import { explainClientFix } from '../../diagnosis/fix/explain-client-fix';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import { prose } from '../../diagnosis/words/prose';
import { statement } from '../blocks';
import type { SectionMaker } from '../section';

/** What the page could do instead; null where that leads nowhere. */
export const alternatives: SectionMaker = ({ exchange, situations }) => {
  if (beyondHeaders(situations)?.pageHelps === false) return null;
  const items = (fixOf(exchange)?.client ?? [])
    .map(explainClientFix)
    .map(({ what, price, proof }) =>
      statement(prose`${proof} Trade-off: ${price}`, { lead: prose`${what}.` }),
    );
  return items.length === 0
    ? null
    : {
        title: 'Alternatives in the frontend',
        blocks: [{ kind: 'list', items, noun: { one: 'alternative', many: 'alternatives' } }],
      };
};
