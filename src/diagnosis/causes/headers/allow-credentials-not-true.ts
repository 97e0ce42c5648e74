import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { credentialsPrints } from '../parts/credentials-prints';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_CREDENTIALS } from '../parts/header-names';

/** Why a value that was meant as `true` does not count. */
function flaw(value: string): Prose {
  if (value.toLowerCase() === 'true')
    return prose`The value is compared byte by byte, so it must be in lower case.`;
  if (value.includes(','))
    return prose`A list is not valid. Two headers that were joined on the way look like a list too.`;
  return prose`No other value is valid.`;
}

export const allowCredentialsNotTrue: CauseDefinition<'allow-credentials-not-true'> = {
  code: 'allow-credentials-not-true',
  standard: { label: 'CORS check, steps 6 to 8', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_CREDENTIALS} is not ${code('true')}`,
  verdict: ({ value }) =>
    value === ''
      ? prose`the server's ${ALLOW_CREDENTIALS} is empty, not ${code('true')}`
      : prose`the server's ${ALLOW_CREDENTIALS} is ${code(value)}, not ${code('true')}`,
  explanation: ({ value }) => {
    const sent = value === '' ? prose`an empty value` : [code(value)];
    return prose`The request is made with credentials, so ${ALLOW_CREDENTIALS} must be exactly ${code('true')}, but the server sent ${sent}. ${flaw(value)} The server must send ${code('Access-Control-Allow-Credentials: true')}.`;
  },
  prints: ({ value }, at) => credentialsPrints(value, at),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'credentials'),
};
