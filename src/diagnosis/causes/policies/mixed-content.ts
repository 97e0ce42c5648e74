import type { CauseDefinition } from '../parts/cause-definition';
import { reported, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { redirectEvidence } from '../parts/evidence-parts';

export const mixedContent: CauseDefinition<'mixed-content'> = {
  code: 'mixed-content',
  standard: { label: 'Main fetch, step 7', anchor: '#concept-main-fetch' },
  owner: (_failure, { stage }) => (stage === 'request' ? 'frontend' : 'backend'),
  detail: () => null,
  title: () => prose`Mixed content: from an https page to an http URL`,
  verdict: (_failure, { stage }) =>
    stage === 'request'
      ? prose`an https page requested an http URL, which browsers block`
      : prose`the redirect leads from an https page to an http URL, which browsers do not follow`,
  explanation: ({ error }, { location, origin, stage, url }) => {
    if (stage === 'request') {
      const from = origin === null ? prose`the page` : prose`the page (${code(origin)})`;
      return prose`This is not CORS: ${from} is secure, so the browser blocked the request to ${code(url)} over plain http and reported ${code(error)}. Nothing was sent. Request the URL over https.`;
    }
    const target = location === null ? [] : prose` to ${code(location)}`;
    const page = origin === null ? prose`the page` : prose`the page (${code(origin)})`;
    return prose`This is not CORS: the redirect${target} leads to plain http, but ${page} is secure. So the browser stopped there and reported ${code(error)}. The server must redirect to an https URL. Behind a proxy that terminates TLS, servers often build the ${code('Location')} with the wrong scheme.`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => [
    ...(scene.stage === 'request' ? [] : redirectEvidence(scene, wholeOf)),
    ...reported(scene, error),
  ],
};
