import { listElements } from '../../../fetch-standard/list-elements';
import { code, prose } from '../../words/prose';
import { layerOnTheWay, proxyNamed } from '../../responder/responder';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-scene';

/** Applies where two layers each add their own CORS headers. The layer before the application, as far as it is known. */
export const headersTwice: SituationDefinition<'headers-twice'> = {
  code: 'headers-twice',
  // Two lines are wrong at whichever URL and for whichever origin.
  covers: ['wildcard-with-credentials', 'redirect-https', 'redirect-slash', 'redirect-www', 'null-origin'],
  find: (scene) => {
    const { answer } = scene;
    if (answer === null || !isFirst(scene, 'allow-origin-repeated', 'allow-origin-list')) return null;
    const values = listElements(answer.headers, 'access-control-allow-origin');
    const [first, second] = values;
    // Other lists of origins are somebody's configuration, written so by hand.
    const isTwoLayers =
      first !== undefined &&
      values.length === 2 &&
      (first === second || values.includes('*') || isFirst(scene, 'allow-origin-repeated'));
    if (!isTwoLayers) return null;
    const proxy = proxyNamed(answer.headers) ?? layerOnTheWay(answer.headers);
    const before =
      proxy === null
        ? prose`a proxy in front of it`
        : prose`a proxy in front of it. The response came through ${proxy.name} (${code(proxy.header)})`;
    const shown =
      first === second
        ? prose`each says ${code(first)}`
        : prose`one says ${code(first)}, the other ${code(second ?? '')}`;
    return {
      owner: 'infrastructure',
      knownBy: 'assumed',
      evidence: [
        ...linesOf(scene, false, 'Access-Control-Allow-Origin'),
        ...(proxy === null ? [] : linesIfPresent(scene, proxy.header)),
      ],
      witnesses: [],
      happened: prose`Two layers add CORS headers: ${shown}. They are likely the application and ${before}.`,
      settle: prose`Send the request with curl directly to the application, past the proxy. The CORS headers of that response are the application's own.`,
      todo: prose`Let only one layer send CORS headers: remove them from the application or from the proxy. Or let the proxy drop those of the application, for example with ${code('proxy_hide_header')} in nginx or ${code('DedupeResponseHeader')} in Spring Cloud Gateway.`,
    };
  },
};
