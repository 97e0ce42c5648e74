import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import { chromiumCheck, escaped, firefoxReason, webkitOriginNotAllowed } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ORIGIN_DIFFERENCES } from '../parts/origin-difference-text';

export const allowOriginMismatch: CauseDefinition<'allow-origin-mismatch'> = {
  code: 'allow-origin-mismatch',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: ({ detail }) => (detail === 'opaque-origin' ? 'frontend' : 'backend'),
  detail: ({ detail }) => detail,
  title: ({ detail }) => ORIGIN_DIFFERENCES[detail].title,
  verdict: ({ value, origin, detail }) => {
    if (detail === 'tainted-redirect')
      return prose`after the redirect, the request's origin is ${code(origin)}, but the server allows ${code(value)}`;
    if (detail === 'opaque-origin')
      return prose`the page's origin is ${code(origin)}, but the server allows ${code(value)}`;
    return prose`the server allows the origin ${code(value)}, not ${code(origin)}`;
  },
  explanation: (failure) => ORIGIN_DIFFERENCES[failure.detail].explanation(failure),
  prints: ({ value, origin }, at) => ({
    chromium: chromiumCheck(
      at,
      `The 'Access-Control-Allow-Origin' header has a value '${escaped(value)}' that is not equal to the supplied origin. Have the server send the header with a valid value.`,
    ),
    firefox: firefoxReason(`CORS header ‘Access-Control-Allow-Origin’ does not match ‘${value}’`),
    webkit: webkitOriginNotAllowed(at, origin),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
