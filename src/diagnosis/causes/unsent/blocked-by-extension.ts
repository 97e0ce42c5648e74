import type { CauseDefinition } from '../parts/cause-definition';
import { reported } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumFailed } from '../parts/console-text';
import { toHost } from '../parts/wording';

export const blockedByExtension: CauseDefinition<'blocked-by-extension'> = {
  code: 'blocked-by-extension',
  standard: null,
  owner: () => 'user',
  detail: () => null,
  title: () => prose`Blocked inside the browser`,
  verdict: (_failure, at) =>
    prose`something in this browser, likely an extension, blocked the request${toHost(at)}`,
  explanation: ({ error }, at) =>
    prose`This is not CORS: the browser reported ${code(error)}, which means that the request${toHost(at)} was stopped inside the browser. An ad or privacy blocker likely did it. To confirm, open the page in a profile without extensions. If the request works there, allow the URL in the blocker.`,
  prints: () => ({ chromium: chromiumFailed('net::ERR_BLOCKED_BY_CLIENT'), firefox: null, webkit: null }),
  evidence: ({ error }, scene) => reported(scene, error),
};
