import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { contextEvidence } from '../parts/evidence-parts';

export const modeSameOrigin: CauseDefinition<'mode-same-origin'> = {
  code: 'mode-same-origin',
  standard: { label: 'Main fetch, step 12.3', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Mode ${code('same-origin')} with another origin`,
  verdict: ({ origin }) =>
    prose`the request's mode is ${code('same-origin')}, but its URL is not on the page's origin ${code(origin)}`,
  explanation: ({ url, origin }, { stage }) => {
    const isRedirected = stage === 'redirect';
    const facts = prose`The script makes the request with ${code('mode: "same-origin"')}. The page's origin is ${code(origin)}, but ${isRedirected ? 'the redirect leads' : 'the request goes'} to ${code(url)}, which is another origin.`;
    return prose`${facts} Leave the mode at ${code('"cors"')}${isRedirected ? ', or let the server redirect within the same origin' : ', or request a URL on the same origin'}.`;
  },
  prints: ({ url, origin }, { stage }) => ({
    chromium:
      stage === 'redirect'
        ? `Unsafe attempt to load URL ${url} from frame with URL …. Domains, protocols and ports must match.`
        : `Fetch API cannot load ${url}. Request mode is "same-origin" but the URL's origin is not same as the request origin ${origin}.`,
    firefox: null,
    webkit: `Unsafe attempt to load URL ${url} from origin ${origin}. Domains, protocols and ports must match.`,
  }),
  evidence: (_failure, scene) => contextEvidence(scene),
};
