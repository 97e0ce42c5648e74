import { listElements } from '../../fetch-standard/list-elements';
import { code, prose } from '../prose';
import { answererOf, proxyNamed } from './parts/answerer';
import { linesIfPresent, linesOf } from './parts/lines';
import type { SituationDefinition } from './situation';
import { isFirst } from './situation-scene';

/** Applies where two layers each add their own CORS headers. The layer before the application, as far as it is known. */
export const headersTwice: SituationDefinition = {
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
    const layer = answererOf(answer.headers);
    const proxy = layer ?? proxyNamed(answer.headers);
    const before =
      proxy === null
        ? prose`a proxy before it`
        : prose`${proxy.name} before it (${code(proxy.header)} names it)`;
    const shown =
      first === second
        ? prose`each says ${code(first)}`
        : prose`one says ${code(first)}, the other ${code(second ?? '')}`;
    return {
      owner: layer?.owner ?? 'infrastructure',
      knownBy: 'assumed',
      evidence: [
        ...linesOf(scene, false, 'Access-Control-Allow-Origin'),
        ...(proxy === null ? [] : linesIfPresent(scene, proxy.header)),
      ],
      witnesses: [],
      happened: prose`Two layers answer for CORS, the application and ${before}: ${shown}.`,
      settle: prose`Ask the application directly, past the proxy, by curl: what it sends alone is its own part.`,
      todo: prose`Leave CORS to the application and remove it from the proxy, or let the proxy drop what the application sent before it sets its own, such as ${code('proxy_hide_header')} in nginx.`,
    };
  },
};
