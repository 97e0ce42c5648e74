import type { CauseDefinition } from '../cause-definition';
import { answered, answeredStatus, sentOrigin } from '../evidence-lines';
import { code, prose } from '../prose';

export const allowOriginMissing: CauseDefinition<'allow-origin-missing'> = {
  code: 'allow-origin-missing',
  standard: { label: 'CORS check, step 2', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`No ${code('Access-Control-Allow-Origin')} header`,
  verdict: (_failure, { stage }) =>
    stage === 'preflight'
      ? prose`the server's answer to the preflight has no ${code('Access-Control-Allow-Origin')} header`
      : prose`the server's answer has no ${code('Access-Control-Allow-Origin')} header`,
  explanation: () =>
    prose`Without ${code('Access-Control-Allow-Origin')} no other origin may read the answer. The server has to send it, with the page's origin as its value, on every answer to this request: errors and redirects too.`,
  prints: (_failure, { stage }) => ({
    chromium: `${stage === 'preflight' ? "Response to preflight request doesn't pass access control check: " : ''}No 'Access-Control-Allow-Origin' header is present on the requested resource.`,
    firefox: 'CORS header ‘Access-Control-Allow-Origin’ missing',
    webkit: 'Origin is not allowed by Access-Control-Allow-Origin.',
  }),
  evidence: (_failure, scene) => [
    ...sentOrigin(scene),
    ...answeredStatus(scene, false),
    ...answered(scene, 'Access-Control-Allow-Origin'),
  ],
};
