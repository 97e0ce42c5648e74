import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { redirectEvidence } from '../parts/evidence-parts';
import { pagePolicyEvidence, wherePolicyStands } from '../parts/page-policy';

/** What else the end may mean where nothing shows the request's mode; goes after the policy. */
const SAME_ORIGIN_MODE = prose`, or the script set mode ${code('same-origin')}`;

/** The same of a header that Firefox does not show. */
const EMPTY_REPEAT = prose`, or a second, empty CORS header does`;

/** What the verdict says besides the policy. */
function alternative(detail: string | undefined): Prose {
  if (detail === 'or-same-origin-mode') return SAME_ORIGIN_MODE;
  return detail === 'or-empty-repeat' ? EMPTY_REPEAT : [];
}

/** What the explanation says of that. */
function whyAlternative(detail: string | undefined): Prose {
  if (detail === 'or-same-origin-mode')
    return prose` A request with ${code('mode: "same-origin"')} ends the same way, because the redirect leads to another origin.`;
  return detail === 'or-empty-repeat'
    ? prose` A redirect with a second, empty ${code('Access-Control-Allow-Origin')} header ends the same way. Firefox does not show that header, but curl does.`
    : [];
}

export const cspBlocked: CauseDefinition<'csp-blocked'> = {
  code: 'csp-blocked',
  standard: { label: 'Main fetch, step 7', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: (failure) => failure.detail ?? null,
  title: () => prose`The page's Content Security Policy forbids it`,
  verdict: ({ detail }, { stage }) => {
    const what = stage === 'request' ? 'this URL' : 'the redirect target';
    return prose`likely the page's ${code('Content-Security-Policy')} forbids ${what}${alternative(detail)}`;
  },
  explanation: ({ error, policyLines, detail }, { location, stage, url }) => {
    const where = wherePolicyStands(policyLines);
    if (stage === 'request') {
      return prose`Likely this is not CORS: DevTools lists the request to ${code(url)}, but nothing was sent (the browser reported ${code(error)}). A request ends like this when the page's ${code('Content-Security-Policy')} does not list the URL. To confirm, look in the Console for a message about this policy. Add the origin of the URL to ${code('connect-src')}, or to the directive for that kind of resource.${where}`;
    }
    const target = location === null ? prose`the redirect` : prose`the redirect to ${code(location)}`;
    return prose`Likely this is not CORS: ${target} would be allowed, but the browser did not follow it (the browser reported ${code(error)}). A redirect ends like this when the page's ${code('Content-Security-Policy')} does not list the new URL. To confirm, look in the Console for a message about this policy. Add the origin of the new URL to ${code('connect-src')}, or to the directive for that kind of resource. Or request a URL that does not redirect.${whyAlternative(detail)}${where}`;
  },
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: (failure, scene) => [
    ...(scene.stage === 'request' ? [] : redirectEvidence(scene, () => null)),
    ...pagePolicyEvidence(failure, scene),
    ...reported(scene, failure.error),
  ],
};
