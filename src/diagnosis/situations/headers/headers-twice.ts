import { listElements } from '../../../fetch-standard/list-elements';
import { code, prose } from '../../words/prose';
import { proxyNamed, responderOf } from '../../responder/responder';
import { linesIfPresent, linesOf } from '../parts/lines';
import type { SituationDefinition } from '../situation-definition';
import { isFirst } from '../situation-facts';

/** Applies where CORS headers are added twice, by one server or by two layers. The backend's, unless a layer's own mark shows. */
export const headersTwice: SituationDefinition<'headers-twice'> = {
  code: 'headers-twice',
  // Two lines are wrong at whichever URL and for whichever origin.
  covers: ['wildcard-with-credentials', 'redirect-https', 'redirect-slash', 'redirect-www', 'null-origin'],
  find: (facts) => {
    const { response } = facts;
    if (response === null || !isFirst(facts, 'allow-origin-repeated', 'allow-origin-list')) return null;
    const values = listElements(response.headers, 'access-control-allow-origin');
    const [first, second] = values;
    // Other lists of origins are somebody's configuration, written so by hand.
    const isTwoLayers =
      first !== undefined &&
      values.length === 2 &&
      (first === second || values.includes('*') || isFirst(facts, 'allow-origin-repeated'));
    if (!isTwoLayers) return null;
    const responder = responderOf(response);
    const layer = responder.kind === 'application' ? null : responder.layer;
    const proxy = layer ?? proxyNamed(response.headers);
    const named = proxy === null ? [] : prose` The response names ${proxy.name} (${code(proxy.header)}).`;
    const shown =
      first === second
        ? prose`each says ${code(first)}`
        : prose`one says ${code(first)}, the other ${code(second ?? '')}`;
    return {
      owner: responder.kind === 'layer' ? responder.layer.owner : 'backend',
      knownBy: 'assumed',
      evidence: [
        ...linesOf(facts, false, 'Access-Control-Allow-Origin'),
        ...(proxy === null ? [] : linesIfPresent(facts, proxy.header)),
      ],
      witnesses: [],
      happened:
        responder.kind === 'layer'
          ? prose`CORS headers are added twice: ${shown}. ${responder.layer.name} returned this response itself (${code(responder.layer.header)}).`
          : prose`CORS headers are added twice: ${shown}. Likely, the application adds them in two places, or a proxy in front of it adds them too.${named}`,
      confirm:
        responder.kind === 'layer'
          ? prose`Look in the settings of ${responder.layer.name} for CORS, and for headers that it adds to responses.`
          : prose`Send the request with curl directly to the application, without any proxy. If that response has the header twice, the application adds it twice.`,
      todo:
        responder.kind === 'layer'
          ? prose`Let only one setting of ${responder.layer.name} add CORS headers.`
          : prose`Let only one place add CORS headers: one middleware of the application, or the proxy. Or let the proxy drop the application's headers, for example with ${code('proxy_hide_header')} in nginx or ${code('DedupeResponseHeader')} in Spring Cloud Gateway.`,
    };
  },
};
