import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { redirectEvidence } from './parts/evidence-parts';
import { pagePolicyEvidence, wherePolicyStands } from './parts/page-policy';

/** What else the end may mean where nothing shows the request's mode; goes after the policy. */
const SAME_ORIGIN_MODE = prose`, or the script asked for mode ${code('same-origin')}`;

export const cspBlocked: CauseDefinition<'csp-blocked'> = {
  code: 'csp-blocked',
  standard: { label: 'Main fetch, step 7', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: (failure) => failure.detail ?? null,
  title: () => prose`The page's Content Security Policy forbids it`,
  verdict: ({ detail }, { stage }) => {
    const what = stage === 'request' ? 'this URL' : 'where the redirect leads';
    const mode = detail === 'or-same-origin-mode' ? SAME_ORIGIN_MODE : [];
    return prose`most likely the page's ${code('Content-Security-Policy')} forbids ${what}${mode}`;
  },
  explanation: ({ error, policyLines, detail }, { location, stage, url }) => {
    const where = wherePolicyStands(policyLines);
    if (stage === 'request') {
      const target = url === null ? [] : prose` to ${code(url)}`;
      return prose`Likely this is not CORS: DevTools lists the request${target}, and nothing was sent (it reported ${code(error)}). That is how it looks when the page's ${code('Content-Security-Policy')} does not list the URL, which the Console then says. Add its origin to ${code('connect-src')}, or to the directive of that kind of resource.${where}`;
    }
    const orMode =
      detail === 'or-same-origin-mode'
        ? prose` A script that asked for ${code('mode: "same-origin"')} meets the same end, because the redirect leads to another origin.`
        : [];
    const target = location === null ? prose`The redirect` : prose`The redirect to ${code(location)}`;
    return prose`Likely this is not CORS: ${target} would be allowed, and the browser did not follow it (it reported ${code(error)}). That is how it ends when the page's ${code('Content-Security-Policy')} does not list the new URL, which the Console then says. Add its origin to ${code('connect-src')}, or to the directive of that kind of resource, or request a URL that does not redirect.${orMode}${where}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [
    ...(scene.stage === 'request' ? [] : redirectEvidence(scene, () => null)),
    ...pagePolicyEvidence(failure, scene),
    ...reported(scene, failure.error),
  ],
};
