import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { redirectEvidence } from '../parts/evidence-parts';

export const redirectModeError: CauseDefinition<'redirect-mode-error'> = {
  code: 'redirect-mode-error',
  standard: { label: 'HTTP fetch, step 6', anchor: '#concept-http-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`The script does not allow redirects`,
  verdict: ({ status }) =>
    status === null
      ? prose`the browser itself redirected the request to ${code('https')}, which the script does not allow`
      : prose`the server responded with a redirect (status ${status}), which the script does not allow`,
  explanation: ({ status }, { location }) => {
    if (status === null)
      return prose`The script makes the request with ${code('redirect: "error"')}. The server has announced ${code('Strict-Transport-Security')}, so Chrome switches to ${code('https')} by itself, and treats that as a redirect. Request the ${code('https')} URL in the page.`;
    if (location === null)
      return prose`The script makes the request with ${code('redirect: "error"')}, but the server responded with the status of a redirect (${status}), though without a ${code('Location')}. Let the server send a status that fits the response, or leave ${code('redirect')} at ${code('"follow"')}.`;
    return prose`The script makes the request with ${code('redirect: "error"')}, but the server responded with a redirect to ${code(location)} (status ${status}). Request the target of the redirect directly, or leave ${code('redirect')} at ${code('"follow"')}.`;
  },
  prints: (_failure, { url }) => ({
    chromium: null,
    firefox: null,
    webkit: `Not allowed to follow a redirection while loading ${url}`,
  }),
  evidence: (_failure, scene) => redirectEvidence(scene, () => null, true),
};
