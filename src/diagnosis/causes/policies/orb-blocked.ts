import type { CauseDefinition } from '../parts/cause-definition';
import { received, reported, wholeOf } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { contextEvidence } from '../parts/evidence-parts';

export const orbBlocked: CauseDefinition<'orb-blocked'> = {
  code: 'orb-blocked',
  standard: null,
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`Blocked as the wrong kind of resource`,
  verdict: () => prose`the response is of a kind that a page may not load from another origin without CORS`,
  explanation: ({ error }) =>
    prose`This is not CORS: the request was made without it (mode ${code('no-cors')}). The browser hides such a response unless it is the script, style or media that the page requested (Opaque Response Blocking; it reported ${code(error)}). Check the status and the ${code('Content-Type')}. The usual reason is an error page instead of a script. Or make the request with CORS.`,
  prints: ({ error }) => ({
    chromium: chromiumFailed(error.startsWith('net::') ? error : 'net::ERR_BLOCKED_BY_ORB'),
    firefox: null,
    webkit: null,
  }),
  evidence: ({ error }, scene) => [
    ...contextEvidence(scene),
    ...received(scene, 'Content-Type', wholeOf),
    ...reported(scene, error),
  ],
};
