import { explainClientFix } from '../../diagnosis/fix/explain-client-fix';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { beyondHeaders } from '../../diagnosis/situations/beyond-headers';
import { prose } from '../../diagnosis/words/prose';
import { clientFixRemedy } from '../../recipes/remedies/page/page-remedy';
import { ownOriginProxy } from '../../recipes/remedies/page/own-origin-proxy';
import { paragraph } from '../blocks';
import type { Block } from '../blocks';
import type { SectionMaker } from '../section';

/** What the page could do instead, with its code; null where that leads nowhere. */
export const alternatives: SectionMaker = (one) => {
  const { exchange, situations } = one;
  if (beyondHeaders(situations)?.pageHelps === false) return null;
  const proxy = ownOriginProxy(one);
  const others = (fixOf(exchange)?.client ?? []).filter((fix) => fix !== proxy?.fix);
  const blocks = others.flatMap((fix): readonly Block[] => {
    const { what, price, proof } = explainClientFix(fix);
    return [
      paragraph(prose`${proof} Trade-off: ${price}`, { lead: prose`${what}.` }),
      ...clientFixRemedy(one, fix).map((remedy) => ({ kind: 'remedy', remedy }) as const),
    ];
  });
  return blocks.length === 0 ? null : { title: 'Alternatives in the frontend', blocks };
};
