import { explainClientFix } from '../../diagnosis/fix/explain-client-fix';
import { codeSpans } from '../../diagnosis/words/code-spans';
import { code, prose } from '../../diagnosis/words/prose';
import { developmentOnly } from '../../recipes/common-mistakes';
import { ownOriginProxy } from '../../recipes/remedies/page/own-origin-proxy';
import { paragraph } from '../blocks';
import type { SectionMaker } from '../section';

/** A proxy removes the browser's check, and none of the server's own. */
const PASSES_ORIGIN = prose`The proxy passes on ${code('Origin')}, so a server that itself refuses other origins still refuses the request.`;

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
      ...[PASSES_ORIGIN, codeSpans(developmentOnly)].map((text) => paragraph(text, { isMinor: true })),
    ],
  };
};
