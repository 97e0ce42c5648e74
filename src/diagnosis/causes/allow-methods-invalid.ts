import type { CauseDefinition } from '../cause-definition';
import { answered, answeredStatus, partOf, wholeOf } from '../evidence-lines';
import { code, prose } from '../prose';
import { firefoxReason } from './parts/console-text';
import { preflightRequestEvidence } from './parts/evidence-parts';
import { ALLOW_METHODS } from './parts/header-names';

export const allowMethodsInvalid: CauseDefinition<'allow-methods-invalid'> = {
  code: 'allow-methods-invalid',
  standard: { label: 'CORS-preflight fetch, step 7.3', anchor: '#cors-preflight-fetch-0' },
  owner: () => 'backend',
  detail: () => null,
  title: () => prose`${ALLOW_METHODS} cannot be parsed`,
  verdict: ({ element }) =>
    prose`the server's ${ALLOW_METHODS} contains ${code(element)}, which cannot be a method`,
  explanation: ({ value, element }) =>
    value === element
      ? prose`The server sent ${ALLOW_METHODS} with the value ${code(value)}, which is not a comma-separated list of methods: no spaces, quotes or brackets inside a name. One bad element makes the whole header fail. Ask for plain names, separated by commas.`
      : prose`The server sent ${ALLOW_METHODS} with the value ${code(value)}, in which ${code(element)} cannot be a method: no spaces, quotes or brackets inside a name. One bad element makes the whole header fail. Ask for plain names, separated by commas.`,
  prints: ({ value, element }) => ({
    chromium: 'Cannot parse Access-Control-Allow-Methods response header field in preflight response.',
    firefox: firefoxReason(`invalid token ‘${element}’ in CORS header ‘Access-Control-Allow-Methods’`),
    webkit: `Header Access-Control-Allow-Methods has an invalid value: ${value}`,
  }),
  evidence: ({ element }, scene) => [
    ...preflightRequestEvidence(scene),
    ...answeredStatus(scene, false),
    ...answered(scene, 'Access-Control-Allow-Methods', (value) => partOf(value, element) ?? wholeOf(value)),
  ],
};
