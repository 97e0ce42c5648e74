import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumCheck, firefoxReason, webkitCheck } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { allowOriginLine } from '../parts/wording';

export const allowOriginWildcardWithCredentials: CauseDefinition<'allow-origin-wildcard-with-credentials'> = {
  code: 'allow-origin-wildcard-with-credentials',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${code('*')} does not apply with credentials`,
  verdict: () =>
    prose`the server allows any origin (${code('*')}), which does not apply to a request with credentials`,
  explanation: (_failure, { origin }) => {
    const rule = prose`The request is made with credentials (cookies or HTTP authentication). For such a request, ${ALLOW_ORIGIN} must be the origin itself, because ${code('*')} is compared as plain text.`;
    return origin === 'null'
      ? prose`${rule} The request's origin is ${code('null')}, which is not safe to allow by name. Send the request without credentials, or from a page that has its own origin.`
      : prose`${rule} The server must send ${allowOriginLine(origin)} together with ${code('Access-Control-Allow-Credentials: true')}. If the server needs no cookies here, send the request without credentials instead.`;
  },
  prints: (_failure, at) => ({
    chromium: chromiumCheck(
      at,
      "The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.",
    ),
    firefox: firefoxReason(
      'Credential is not supported if the CORS header ‘Access-Control-Allow-Origin’ is ‘*’',
    ),
    webkit: webkitCheck(
      at,
      'Cannot use wildcard in Access-Control-Allow-Origin when credentials flag is true.',
    ),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
