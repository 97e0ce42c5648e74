import type { CauseDefinition } from '../cause-definition';
import { answered, reported, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { chromiumFailed } from './parts/console-text';
import { contextEvidence } from './parts/evidence-parts';

const EMBEDDER = code('Cross-Origin-Embedder-Policy');
const RESOURCE = code('Cross-Origin-Resource-Policy');

export const coepBlocked: CauseDefinition<'coep-blocked'> = {
  code: 'coep-blocked',
  standard: { label: 'Cross-origin resource policy check', anchor: '#cross-origin-resource-policy-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The page's ${EMBEDDER} forbids it`,
  verdict: () =>
    prose`the page loads only resources that allow to be embedded, and the response does not say that it may be`,
  explanation: ({ error }) => {
    // Only DevTools of Chromium names the policy; elsewhere nothing else explains the same error.
    const because = error.endsWith('ByCoep') ? prose`The page has` : prose`Most likely the page has`;
    return prose`This is not CORS: the request was made without it (mode ${code('no-cors')}), and the browser withheld the response (it reported ${code(error)}). ${because} a ${EMBEDDER}, under which it may load only what allows to be embedded, and this response has no valid ${RESOURCE}. Ask for ${code('Cross-Origin-Resource-Policy: cross-origin')}, or for ${code('same-site')} if the page is at the same site; or request it with CORS.`;
  },
  prints: ({ error }, { url }) => ({
    chromium: chromiumFailed(
      error.startsWith('net::ERR_BLOCKED_BY_RESPONSE.')
        ? error
        : 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOriginAfterDefaultedToSameOriginByCoep',
    ),
    firefox: `The resource at “${url ?? '…'}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).`,
    webkit: null,
  }),
  evidence: ({ error }, scene) => [
    ...contextEvidence(scene),
    ...answered(scene, 'Cross-Origin-Resource-Policy', wholeOf),
    ...reported(scene, error),
  ],
};
