import type { CauseDefinition } from '../cause-definition';
import { answered, answeredStatus, partOf, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { firefoxReason } from './parts/console-text';
import { preflightRequestEvidence } from './parts/evidence-parts';
import { ALLOW_HEADERS } from './parts/header-names';

export const allowHeadersInvalid: CauseDefinition<'allow-headers-invalid'> = {
  code: 'allow-headers-invalid',
  standard: { label: 'CORS-preflight fetch, step 7.3', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_HEADERS} cannot be parsed`,
  verdict: ({ element }) =>
    prose`the server's ${ALLOW_HEADERS} contains ${code(element)}, which cannot be a header name`,
  explanation: ({ value, element }) =>
    value === element
      ? prose`The server sent ${ALLOW_HEADERS} with the value ${code(value)}, which is not a comma-separated list of header names: no spaces, quotes or brackets inside a name. One bad element makes the whole header fail. Ask for plain names, separated by commas.`
      : prose`The server sent ${ALLOW_HEADERS} with the value ${code(value)}, in which ${code(element)} cannot be a header name: no spaces, quotes or brackets inside a name. One bad element makes the whole header fail. Ask for plain names, separated by commas.`,
  prints: ({ value, element }) => ({
    chromium: 'Cannot parse Access-Control-Allow-Headers response header field in preflight response.',
    firefox: firefoxReason(`invalid token ‘${element}’ in CORS header ‘Access-Control-Allow-Headers’`),
    webkit: `Header Access-Control-Allow-Headers has an invalid value: ${value}`,
  }),
  evidence: ({ element }, scene) => [
    ...preflightRequestEvidence(scene),
    ...answeredStatus(scene, false),
    ...answered(scene, 'Access-Control-Allow-Headers', (value) => partOf(value, element) ?? wholeOf(value)),
  ],
};
