import type { CauseDefinition } from '../parts/cause-definition';
import { received, receivedStatus } from '../parts/evidence-lines';
import { code, prose } from '../../words/prose';
import { chromiumCheck, firefoxReason } from '../parts/console-text';
import { preflightRequestEvidence } from '../parts/evidence-parts';
import { preflightStatusHint } from '../parts/missing-header-advice';

export const preflightStatus: CauseDefinition<'preflight-status'> = {
  code: 'preflight-status',
  standard: { label: 'CORS-preflight fetch, step 7', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ status }) => prose`The preflight response has status ${status}`,
  verdict: ({ status }) => prose`the preflight response has status ${status}`,
  explanation: ({ status }) => {
    const hint = preflightStatusHint(status);
    const rule = prose`The preflight response has status ${status}, but a preflight passes only with a status from 200 to 299.`;
    const advice = prose`The server must respond to ${code('OPTIONS')} at this URL with a status such as ${code('204')} and the CORS headers.`;
    return hint.length === 0 ? prose`${rule} ${advice}` : prose`${rule} ${hint} ${advice}`;
  },
  prints: ({ status }, at) => ({
    chromium: chromiumCheck(at, 'It does not have HTTP ok status.'),
    firefox: firefoxReason('CORS preflight response did not succeed', status),
    webkit: `Preflight response is not successful. Status code: ${String(status)}`,
  }),
  evidence: (_failure, scene) => [
    ...preflightRequestEvidence(scene),
    ...receivedStatus(scene, true),
    ...received(scene, 'Access-Control-Allow-Origin').filter((line) => line.value !== null),
  ],
};
