import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { chromiumCheck, firefoxReason, webkitOriginNotAllowed } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { allowOriginLine, responseName } from '../parts/wording';

export const allowOriginEmpty: CauseDefinition<'allow-origin-empty'> = {
  code: 'allow-origin-empty',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_ORIGIN} is empty`,
  verdict: (_failure, at) => prose`${responseName(at)} has an empty ${ALLOW_ORIGIN} header`,
  explanation: (_failure, { origin }) =>
    prose`The ${ALLOW_ORIGIN} header is present but empty, so it allows no origin. A setting that was never filled in looks like this. The server must send ${allowOriginLine(origin)}.`,
  prints: (_failure, at) => ({
    chromium: chromiumCheck(
      at,
      "The 'Access-Control-Allow-Origin' header contains the invalid value ''. Have the server send the header with a valid value.",
    ),
    firefox: firefoxReason('CORS header ‘Access-Control-Allow-Origin’ does not match ‘’'),
    webkit: webkitOriginNotAllowed(at),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
