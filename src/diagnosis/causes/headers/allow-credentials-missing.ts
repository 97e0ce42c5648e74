import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { credentialsPrints } from '../parts/credentials-prints';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_CREDENTIALS } from '../parts/header-names';
import { responseName } from '../parts/wording';

export const allowCredentialsMissing: CauseDefinition<'allow-credentials-missing'> = {
  code: 'allow-credentials-missing',
  standard: { label: 'CORS check, steps 6 to 8', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`Credentials are not allowed`,
  verdict: () => prose`the server does not allow credentials`,
  explanation: (_failure, at) =>
    prose`The request is made with credentials (cookies or HTTP authentication), and ${responseName(at)} has no ${ALLOW_CREDENTIALS} header. The server must send ${code('Access-Control-Allow-Credentials: true')}. If the server needs no cookies here, send the request without credentials instead.`,
  prints: (_failure, at) => credentialsPrints('', at),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'credentials'),
};
