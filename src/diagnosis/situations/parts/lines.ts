import { received, receivedStatus, sent, sentOrigin, wholeOf } from '../../causes/parts/evidence-lines';
import type { Evidence } from '../../diagnosis';
import type { SituationScene } from '../situation-scene';

/** The origin that was sent, the status of the response (marked where it is the point) and these headers of it, marked. */
export const linesOf = (
  scene: SituationScene,
  isStatusMarked: boolean,
  ...names: readonly string[]
): readonly Evidence[] => [
  ...sentOrigin(scene).filter(({ value }) => value !== null),
  ...receivedStatus(scene, isStatusMarked),
  ...names.flatMap((name) => received(scene, name, wholeOf)),
];

/** A header of the judged response where it is there, marked; an absent one proves nothing here. */
export const linesIfPresent = (scene: SituationScene, ...names: readonly string[]): readonly Evidence[] =>
  names.flatMap((name) => received(scene, name, wholeOf)).filter(({ value }) => value !== null);

/** A header that the browser sent, marked; nothing when it sent none. */
export const sentIfPresent = (scene: SituationScene, ...names: readonly string[]): readonly Evidence[] =>
  names.flatMap((name) => sent(scene, name, wholeOf)).filter(({ value }) => value !== null);

/** The headers that the preflight asked for, and those that its response allows. */
export const headerListLines = (scene: SituationScene): readonly Evidence[] => [
  ...sentIfPresent(scene, 'Access-Control-Request-Headers'),
  ...receivedStatus(scene, false),
  ...received(scene, 'Access-Control-Allow-Headers', wholeOf),
];
