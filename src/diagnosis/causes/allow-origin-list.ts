import type { CauseDefinition } from '../cause-definition';
import { code, prose } from '../prose';
import {
  chromiumCheck,
  escaped,
  firefoxReason,
  webkitCheck,
  webkitOriginNotAllowed,
} from './parts/console-text';
import { corsCheckEvidence } from './parts/evidence-parts';
import { ALLOW_ORIGIN } from './parts/header-names';
import { allowOriginLine } from './parts/wording';

export const allowOriginList: CauseDefinition<'allow-origin-list'> = {
  code: 'allow-origin-list',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_ORIGIN} holds several values`,
  verdict: () => prose`the server put several values into one ${ALLOW_ORIGIN} header`,
  explanation: ({ value }, { origin }) => {
    const joined = value.includes(',')
      ? prose` (two headers that something on the way joined look the same)`
      : [];
    return prose`The header ${ALLOW_ORIGIN} holds one origin or ${code('*')}, never a list, and the server sent ${code(value)}${joined}. Ask the server to look up the request's ${code('Origin')} in its list and to answer that one alone, ${allowOriginLine(origin)}, with ${code('Vary: Origin')}.`;
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
