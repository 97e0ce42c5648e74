import type { CauseDefinition } from '../cause-definition';
import { reported } from '../evidence-lines';
import { code, prose } from '../prose';
import { contextEvidence } from './parts/evidence-parts';

export const blockedUnexplained: CauseDefinition<'blocked-unexplained'> = {
  code: 'blocked-unexplained',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`Stopped for a reason that was not seen`,
  verdict: () => prose`the browser stopped the request, and nothing that was recorded says why`,
  explanation: ({ error }) =>
    prose`The browser reported ${code(error)} and gives extensions no reason, and the recorded headers break no rule. Look at the console for a message about this URL: a Content Security Policy, mixed content, a service worker or another extension can stop a request without a trace here.`,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => [...contextEvidence(scene), ...reported(scene, error)],
};
