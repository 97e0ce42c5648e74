import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { contextEvidence } from '../parts/evidence-parts';

export const modeNoCorsRedirect: CauseDefinition<'mode-no-cors-redirect'> = {
  code: 'mode-no-cors-redirect',
  standard: { label: 'Main fetch, step 12.4', anchor: '#concept-main-fetch' },
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Mode ${code('no-cors')} must follow redirects`,
  verdict: () =>
    prose`the request's mode is ${code('no-cors')}, but its redirect mode is not ${code('follow')}`,
  explanation: () =>
    prose`A request to another origin with ${code('mode: "no-cors"')} must use ${code('redirect: "follow"')}, but the script sets another value. Leave ${code('redirect')} out, or use ${code('mode: "cors"')} and allow the origin on the server.`,
  prints: (_failure, { url }) => ({
    chromium: `Fetch API cannot load ${url}. Request mode is "no-cors" but the redirect mode is not "follow".`,
    firefox: null,
    webkit: null,
  }),
  evidence: (_failure, scene) => contextEvidence(scene),
};
