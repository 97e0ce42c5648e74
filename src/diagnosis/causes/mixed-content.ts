import type { CauseDefinition } from '../cause-definition';
import { reported, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { redirectEvidence } from './parts/evidence-parts';

export const mixedContent: CauseDefinition<'mixed-content'> = {
  code: 'mixed-content',
  standard: { label: 'Main fetch, step 7', anchor: '#concept-main-fetch' },
  owner: (_failure, { stage }) => (stage === 'request' ? 'frontend' : 'backend'),
  detail: () => null,
  title: () => prose`Mixed content: an https page is sent to http`,
  verdict: (_failure, { stage }) =>
    stage === 'request'
      ? prose`an https page asked for a URL of plain http, which browsers refuse`
      : prose`the redirect leads from an https page to plain http, which browsers do not follow`,
  explanation: ({ error }, { location, origin, stage, url }) => {
    if (stage === 'request') {
      const asked = url === null ? [] : prose` to ${code(url)}`;
      const from = origin === null ? prose`the page` : prose`the page (${code(origin)})`;
      return prose`This is not CORS: ${from} is secure, so the browser refuses the request${asked} over plain http, and nothing was sent (it reported ${code(error)}). Request the URL by https.`;
    }
    const target = location === null ? [] : prose` to ${code(location)}`;
    const page = origin === null ? prose`the page` : prose`the page (${code(origin)})`;
    return prose`This is not CORS: the redirect${target} leads to plain http, and ${page} is secure, so the browser stopped there (it reported ${code(error)}). Let the server redirect to an https URL; behind a proxy that ends TLS, servers often build the ${code('Location')} with the wrong scheme.`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => [
    ...(scene.stage === 'request' ? [] : redirectEvidence(scene, wholeOf)),
    ...reported(scene, error),
  ],
};
