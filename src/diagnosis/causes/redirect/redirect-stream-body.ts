import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { redirectEvidence } from '../parts/evidence-parts';

export const redirectStreamBody: CauseDefinition<'redirect-stream-body'> = {
  code: 'redirect-stream-body',
  standard: { label: 'HTTP-redirect fetch, step 11', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`A stream cannot be sent again after a redirect`,
  verdict: ({ status }) =>
    prose`the server responded with a redirect (status ${status}), but the request's body is a stream`,
  explanation: ({ status }, { location }) => {
    const target = location === null ? [] : prose` to ${code(location)}`;
    return prose`The server responded with a redirect${target} (status ${status}), so the browser would have to send the body again. A stream can be sent only once. Request the target of the redirect directly, or send the body as a string, a ${code('Blob')} or a ${code('FormData')}.`;
  },
  prints: () => ({ chromium: chromiumFailed('net::ERR_INVALID_ARGUMENT'), firefox: null, webkit: null }),
  evidence: (_failure, scene) => redirectEvidence(scene, () => null, true),
};
