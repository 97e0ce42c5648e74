import type { CauseDefinition } from '../parts/cause-definition';
import { wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { redirectEvidence } from '../parts/evidence-parts';

export const redirectLocationInvalid: CauseDefinition<'redirect-location-invalid'> = {
  code: 'redirect-location-invalid',
  standard: { label: 'HTTP-redirect fetch, step 5', anchor: '#concept-http-redirect-fetch' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`The redirect's ${code('Location')} is not a URL`,
  verdict: () => prose`the redirect's ${code('Location')} is not one valid URL`,
  explanation: ({ location }) =>
    prose`The server redirects to ${code(location)}, which cannot be parsed as one URL. The server must send exactly one ${code('Location')} header with a valid URL.`,
  prints: () => ({ chromium: chromiumFailed('net::ERR_INVALID_REDIRECT'), firefox: null, webkit: null }),
  evidence: (_failure, scene) => redirectEvidence(scene, wholeOf),
};
