import type { CauseDefinition } from './parts/cause-definition';
import { reported } from './parts/evidence-lines';
import { code, prose } from '../words/prose';

export const aborted: CauseDefinition<'aborted'> = {
  code: 'aborted',
  standard: null,
  owner: () => 'frontend',
  detail: () => null,
  title: () => prose`The request was canceled`,
  verdict: () => prose`the request was canceled in the browser`,
  explanation: ({ error }) =>
    prose`This is not CORS: the browser reported ${code(error)}, which means that the request was canceled before its response was complete. Check whether the script aborts it (an ${code('AbortController')} or a timeout), or whether the user left the page. A Content Security Policy that forbids the target of a redirect can end a request the same way.`,
  prints: () => ({ chromium: null, firefox: null, webkit: null }),
  evidence: ({ error }, scene) => reported(scene, error),
};
