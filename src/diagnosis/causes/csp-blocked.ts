import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { redirectEvidence } from './parts/evidence-parts';
import { pagePolicyEvidence, wherePolicyStands } from './parts/page-policy';

export const cspBlocked: CauseDefinition<'csp-blocked'> = {
  code: 'csp-blocked',
  standard: { label: 'Main fetch, step 7', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`The page's Content Security Policy forbids it`,
  verdict: (_failure, { stage }) => {
    const what = stage === 'request' ? 'this URL' : 'where the redirect leads';
    return prose`most likely the page's ${code('Content-Security-Policy')} forbids ${what}`;
  },
  explanation: ({ error, policyLines }, { location, stage, url }) => {
    const where = wherePolicyStands(policyLines);
    if (stage === 'request') {
      const target = url === null ? [] : prose` to ${code(url)}`;
      return prose`Likely this is not CORS: DevTools lists the request${target}, and nothing was sent (it reported ${code(error)}). That is how it looks when the page's ${code('Content-Security-Policy')} does not list the URL, which the Console then says. Add its origin to ${code('connect-src')}, or to the directive of that kind of resource.${where}`;
    }
    const target = location === null ? prose`The redirect` : prose`The redirect to ${code(location)}`;
    return prose`Likely this is not CORS: ${target} would be allowed, and the browser did not follow it (it reported ${code(error)}). That is how it ends when the page's ${code('Content-Security-Policy')} does not list the new URL, which the Console then says. Add its origin to ${code('connect-src')}, or to the directive of that kind of resource, or request a URL that does not redirect.${where}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [
    ...(scene.stage === 'request' ? [] : redirectEvidence(scene, () => null)),
    ...pagePolicyEvidence(failure, scene),
    ...reported(scene, failure.error),
  ],
};
