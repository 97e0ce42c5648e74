import type { CauseDefinition } from '../parts/cause-definition';
import { code, prose } from '../../words/prose';
import {
  chromiumCheck,
  escaped,
  firefoxReason,
  webkitCheck,
  webkitOriginNotAllowed,
} from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { allowOriginLine } from '../parts/wording';

export const allowOriginList: CauseDefinition<'allow-origin-list'> = {
  code: 'allow-origin-list',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_ORIGIN} has several values`,
  verdict: () => prose`the server put several values into one ${ALLOW_ORIGIN} header`,
  explanation: ({ value }, { origin }) => {
    const joined = value.includes(',') ? prose` (two headers that were joined on the way look the same)` : [];
    return prose`The ${ALLOW_ORIGIN} header must be one origin or ${code('*')}, never a list. The server sent ${code(value)}${joined}. The server must look up the request's ${code('Origin')} in its list of allowed origins. It must then send only ${allowOriginLine(origin)}, with ${code('Vary: Origin')}.`;
  },
  prints: ({ value }, at) => ({
    chromium: chromiumCheck(
      at,
      `The 'Access-Control-Allow-Origin' header contains multiple values '${escaped(value)}', but only one is allowed. Have the server send the header with a valid value.`,
    ),
    firefox: firefoxReason(`CORS header ‘Access-Control-Allow-Origin’ does not match ‘${value}’`),
    webkit: value.includes(',')
      ? webkitCheck(at, 'Access-Control-Allow-Origin cannot contain more than one origin.')
      : webkitOriginNotAllowed(at),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
