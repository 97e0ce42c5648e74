import type { CauseDefinition } from '../cause-definition';
import { answered, reported, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { chromiumFailed } from './parts/console-text';
import { contextEvidence } from './parts/evidence-parts';

const POLICY = code('Cross-Origin-Resource-Policy');

export const corpBlocked: CauseDefinition<'corp-blocked'> = {
  code: 'corp-blocked',
  standard: { label: 'Cross-origin resource policy check', anchor: '#cross-origin-resource-policy-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${POLICY} forbids it`,
  verdict: () => prose`the response's ${POLICY} does not let this page load it`,
  explanation: ({ error }) =>
    prose`This is not CORS: the request was made without it (mode ${code('no-cors')}), and then ${POLICY} decides who may load the response (the browser reported ${code(error)}). Ask for ${code('Cross-Origin-Resource-Policy: cross-origin')}, or for ${code('same-site')} if the page is at the same site; or request it with CORS.`,
  prints: ({ error }, { url }) => ({
    chromium: chromiumFailed(error.startsWith('net::') ? error : 'net::ERR_BLOCKED_BY_RESPONSE'),
    firefox: `The resource at “${url ?? '…'}” was blocked due to its Cross-Origin-Resource-Policy header (or lack thereof).`,
    webkit: `Cancelled load to ${url ?? '…'} because it violates the resource's Cross-Origin-Resource-Policy response header.`,
  }),
  evidence: ({ error }, scene) => [
    ...contextEvidence(scene),
    ...answered(scene, 'Cross-Origin-Resource-Policy', wholeOf),
    ...reported(scene, error),
  ],
};
