import { equalsIgnoringAsciiCase } from '../../../fetch-standard/isomorphic-string';
import type { Scene } from './cause-definition';
import type { Evidence } from '../../diagnosis';
import { received, receivedStatus, sent, sentOrigin, wholeOf } from './evidence-lines';

type Mark = Evidence['mark'];

/** Context proves nothing by being absent: a header that was not shown is left out. */
const present = (lines: readonly Evidence[]): readonly Evidence[] =>
  lines.filter((line) => line.value !== null);

/** An element of a comma-separated list, compared without regard to case and never as a part of a longer one. */
function elementOf(value: string, element: string): Mark {
  let from = 0;
  while (from <= value.length) {
    const comma = value.indexOf(',', from);
    const next = comma < 0 ? value.length : comma;
    let start = from;
    let end = next;
    while (start < end && isTabOrSpace(value[start])) start += 1;
    while (end > start && isTabOrSpace(value[end - 1])) end -= 1;
    const isCandidate = end > start && end - start === element.length;
    if (isCandidate && equalsIgnoringAsciiCase(value.slice(start, end), element)) return { start, end };
    from = next + 1;
  }
  return null;
}

const isTabOrSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Proof of a failed CORS check: the origin that was sent, the status, and both response headers with one of them marked. */
export function corsCheckEvidence(scene: Scene, offending: 'origin' | 'credentials'): readonly Evidence[] {
  const origin = received(
    scene,
    'Access-Control-Allow-Origin',
    offending === 'origin' ? wholeOf : () => null,
  );
  const credentials = received(
    scene,
    'Access-Control-Allow-Credentials',
    offending === 'credentials' ? wholeOf : () => null,
  );
  return [
    ...present(sentOrigin(scene)),
    ...receivedStatus(scene, false),
    ...(scene.stage === 'redirect' ? present(received(scene, 'Location')) : []),
    ...(offending === 'origin' ? origin : present(origin)),
    ...(offending === 'credentials' ? credentials : present(credentials)),
  ];
}

/** What the preflight requested: origin, method and headers, with the offending element of one of them marked. */
export function preflightRequestEvidence(
  scene: Scene,
  offending: { readonly method?: string; readonly header?: string } = {},
): readonly Evidence[] {
  const { method, header } = offending;
  return [
    ...present(sentOrigin(scene)),
    ...present(sent(scene, 'Access-Control-Request-Method', method === undefined ? () => null : wholeOf)),
    ...present(
      sent(scene, 'Access-Control-Request-Headers', (value) =>
        header === undefined ? null : elementOf(value, header),
      ),
    ),
  ];
}

/** Proof of a redirect that may not be followed: its status and where it leads, with the offending part marked. */
export const redirectEvidence = (
  scene: Scene,
  mark: (value: string) => Mark,
  isStatusMarked = false,
): readonly Evidence[] => [
  ...present(sentOrigin(scene)),
  ...receivedStatus(scene, isStatusMarked),
  ...received(scene, 'Location', mark),
];

/** The origin that was sent and the status of the response, where they are known. */
export const contextEvidence = (scene: Scene): readonly Evidence[] => [
  ...present(sentOrigin(scene)),
  ...receivedStatus(scene, false),
];
