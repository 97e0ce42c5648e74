import type { Scene } from './cause-definition';
import { received, receivedStatus, partOf, wholeOf } from './evidence-lines';
import { code, prose } from '../../words/prose';
import { firefoxReason } from './console-text';
import { preflightRequestEvidence } from './evidence-parts';

type Found = { readonly value: string; readonly element: string };

/**
 * What a list is that the preflight response holds and that cannot be parsed.
 *
 * @param one what each element should be, with its article, such as `a valid method`
 * @param many the same for all of them
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function invalidList(name: string, one: string, many: string) {
  const header = code(name);
  const advice = prose`A name has no spaces, quotes or brackets. One invalid element makes the whole header invalid. The server must send plain names, separated by commas.`;
  return {
    standard: { label: 'CORS-preflight fetch, step 7.3', anchor: '#cors-preflight-fetch-0' },
    owner: () => 'backend' as const,
    detail: () => null,
    title: () => prose`${header} cannot be parsed`,
    verdict: ({ element }: Found) =>
      prose`the server's ${header} contains ${code(element)}, which is not ${one}`,
    explanation: ({ value, element }: Found) =>
      value === element
        ? prose`The server sent ${header} with the value ${code(value)}, which is not a comma-separated list of ${many}. ${advice}`
        : prose`The server sent ${header} with the value ${code(value)}, in which ${code(element)} is not ${one}. ${advice}`,
    prints: ({ value, element }: Found) => ({
      chromium: `Cannot parse ${name} response header field in preflight response.`,
      firefox: firefoxReason(`invalid token ‘${element}’ in CORS header ‘${name}’`),
      webkit: `Header ${name} has an invalid value: ${value}`,
    }),
    evidence: ({ element }: Found, scene: Scene) => [
      ...preflightRequestEvidence(scene),
      ...receivedStatus(scene, false),
      ...received(scene, name, (value) => partOf(value, element) ?? wholeOf(value)),
    ],
  };
}
