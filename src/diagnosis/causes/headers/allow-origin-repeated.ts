import type { CauseDefinition } from '../parts/cause-definition';
import { prose } from '../../words/prose';
import { chromiumCheck, escaped, firefoxReason, webkitCheck } from '../parts/console-text';
import { corsCheckEvidence } from '../parts/evidence-parts';
import { ALLOW_ORIGIN } from '../parts/header-names';
import { codeList } from '../../words/code-list';
import { allowOriginLine, responseName } from '../parts/wording';

export const allowOriginRepeated: CauseDefinition<'allow-origin-repeated'> = {
  code: 'allow-origin-repeated',
  standard: { label: 'CORS check, step 4', anchor: '#concept-cors-check' },
  owner: () => 'backend',
  detail: () => null,
  title: ({ values }) => prose`${ALLOW_ORIGIN} was sent ${values.length} times`,
  verdict: ({ values }, at) => prose`${responseName(at)} has ${values.length} ${ALLOW_ORIGIN} headers`,
  explanation: ({ values }, { origin }) =>
    prose`The values ${codeList(values)} arrived in separate headers. The browser joins them with a comma, and the result is not an origin. Often, the application adds the header in two places, or a proxy in front of it adds it too. Remove it in one place, so that only ${allowOriginLine(origin)} is left.`,
  prints: ({ values }, at) => ({
    chromium: chromiumCheck(
      at,
      `The 'Access-Control-Allow-Origin' header contains multiple values '${escaped(values.join(', '))}', but only one is allowed. Have the server send the header with a valid value.`,
    ),
    firefox: firefoxReason('Multiple CORS header ‘Access-Control-Allow-Origin’ not allowed'),
    webkit: webkitCheck(at, 'Access-Control-Allow-Origin cannot contain more than one origin.'),
  }),
  evidence: (_failure, scene) => corsCheckEvidence(scene, 'origin'),
};
