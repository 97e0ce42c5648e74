import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import { chromiumCheck, escaped, firefoxReason, webkitOriginNotAllowed } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { allowOriginLine } from '../parts/wording';

/** What keeps a value from being an origin, as far as it can be told. */
function flaw(value: string): Prose {
  if (/^["'].*["']$/s.test(value)) return prose`The quotes around it are part of the value.`;
  if (value.startsWith('*')) return prose`Only ${code('*')} alone means any origin.`;
  if (!value.includes('://'))
    return prose`The scheme is missing: an origin starts with ${code('https://')} or ${code('http://')}.`;
  return prose`An origin is a scheme, a host and, where it is not the default, a port.`;
}

export const allowOriginInvalid: CauseDefinition<'allow-origin-invalid'> = {
  code: 'allow-origin-invalid',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_ORIGIN} is not an origin`,
  verdict: ({ value }) => prose`the server allowed ${code(value)}, which is not an origin`,
  explanation: ({ value, origin }) =>
    prose`The server allowed ${code(value)}, but the request's origin is ${code(origin)}. ${flaw(value)} The server must send ${allowOriginLine(origin)}.`,
  prints: ({ value, origin }, at) => ({
    chromium: chromiumCheck(
      at,
      `The 'Access-Control-Allow-Origin' header contains the invalid value '${escaped(value)}'. Have the server send the header with a valid value.`,
    ),
    firefox: firefoxReason(`CORS header ‘Access-Control-Allow-Origin’ does not match ‘${value}’`),
    webkit: webkitOriginNotAllowed(at, origin),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
