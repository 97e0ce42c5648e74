import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { networkPrints } from '../parts/network-prints';
import { reportedAs, toHost } from '../parts/wording';

export const serviceWorkerFailed: CauseDefinition<'service-worker-failed'> = {
  code: 'service-worker-failed',
  standard: { label: 'HTTP fetch, step 5', anchor: '#http-fetch' },
  owner: () => 'frontend',
  detail: (failure) => failure.detail ?? null,
  title: ({ detail }) => {
    if (detail === 'opaque-partial') return prose`The service worker returned an opaque partial response`;
    return detail === 'opaque-response'
      ? prose`The page's service worker returned an opaque response`
      : prose`The page's service worker returned no response`;
  },
  verdict: ({ detail }) => {
    if (detail === 'no-response')
      return prose`the page's service worker returned no response that the page can use`;
    if (detail === 'opaque-partial')
      return prose`likely Firefox refused the opaque partial response of the page's service worker`;
    return detail === 'opaque-response'
      ? prose`likely the page's service worker returned an opaque response`
      : prose`likely the page's service worker did not pass on the response that it got`;
  },
  explanation: ({ error, detail }, at) => {
    if (detail === 'opaque-response')
      return prose`Likely this is not CORS: the service worker's own request${toHost(at)} has mode ${code('no-cors')}, so its response is opaque. The page's request for the same URL got no response ${reportedAs(error)}. Only a request with mode ${code('no-cors')} may get an opaque response. In the worker, pass the request on with ${code('fetch(event.request)')}. Do not respond with a cached copy of a ${code('no-cors')} load, such as an image.`;
    if (detail === 'opaque-partial')
      return prose`Likely this is not CORS: the service worker's own request${toHost(at)} has mode ${code('no-cors')}, so its response is opaque. Firefox does not give a page such a response with status 206 or 416, so the page's request failed ${reportedAs(error)}. Send the whole resource with status 200, or make the request with CORS.`;
    const seen =
      detail === 'no-response'
        ? prose`the page's service worker received the request${toHost(at)}, but the page got no response`
        : prose`the service worker's own request${toHost(at)} passed. The page's request for the same URL got no response`;
    return prose`This is not CORS: ${seen} ${reportedAs(error)}. The worker may have responded with ${code('Response.error()')}, a rejected promise, or a response that this request may not get. Or the script gave up first. The Console says which.`;
  },
  prints: (failure) => networkPrints(failure, 'net::ERR_FAILED'),
  evidence: (failure, scene) => reported(scene, failure.error),
};
