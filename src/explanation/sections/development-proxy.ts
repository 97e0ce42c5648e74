import { explainClientFix } from '../../diagnosis/fix/explain-client-fix';
import { prose } from '../../diagnosis/words/prose';
import { ownOriginProxy } from '../../recipes/remedies/page/own-origin-proxy';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** A proxy of the page's development server; null where the page is not known to be in development, or none helps. */
export const developmentProxySection: SectionMaker = (one) => {
  const proxy = ownOriginProxy(one);
  if (proxy === null) return null;
  const { what, price, proof } = explainClientFix(proxy.fix);
  return {
    title: 'Proxy it in development',
    hint: prose`${proxy.names}`,
    blocks: [
      paragraph(prose`${proof} Trade-off: ${price}`, { lead: prose`${what}.` }),
      ...proxy.remedies.map((remedy) => ({ kind: 'remedy', remedy }) as const),
    ],
  };
};
