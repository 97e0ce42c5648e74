import type { Scene } from '../../cause-definition';
import type { Evidence } from '../../diagnosis';
import { answered, answeredStatus, sent, sentOrigin, wholeOf } from '../../evidence-lines';

type Mark = Evidence['mark'];

/** Context proves nothing by being absent: a header that was not shown is left out. */
const present = (lines: readonly Evidence[]): readonly Evidence[] =>
  lines.filter((line) => line.value !== null);

/** An element of a comma-separated list, compared without regard to case and never as a part of a longer one. */
export function elementOf(value: string, element: string): Mark {
  const wanted = element.toLowerCase();
  let start = 0;
  for (const piece of value.split(',')) {
    const trimmed = piece.trim();
    if (trimmed !== '' && trimmed.toLowerCase() === wanted) {
      const from = start + piece.indexOf(trimmed);
      return { start: from, end: from + trimmed.length };
    }
    start += piece.length + 1;
  }
  return null;
}

/** Proof of a failed CORS check: the origin that was sent, the status, and both answered headers with one of them marked. */
export function corsCheckEvidence(scene: Scene, offending: 'origin' | 'credentials'): readonly Evidence[] {
  const origin = answered(
    scene,
    'Access-Control-Allow-Origin',
    offending === 'origin' ? wholeOf : () => null,
  );
  const credentials = answered(
    scene,
    'Access-Control-Allow-Credentials',
    offending === 'credentials' ? wholeOf : () => null,
  );
  return [
    ...present(sentOrigin(scene)),
    ...answeredStatus(scene, false),
    ...(scene.stage === 'redirect' ? present(answered(scene, 'Location')) : []),
    ...(offending === 'origin' ? origin : present(origin)),
    ...(offending === 'credentials' ? credentials : present(credentials)),
  ];
}

/** What the preflight asked for: origin, method and headers, with the offending element of one of them marked. */
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
  ...answeredStatus(scene, isStatusMarked),
  ...answered(scene, 'Location', mark),
];

/** The origin that was sent and the status of the answer, where they are known. */
export const contextEvidence = (scene: Scene): readonly Evidence[] => [
  ...present(sentOrigin(scene)),
  ...answeredStatus(scene, false),
];
