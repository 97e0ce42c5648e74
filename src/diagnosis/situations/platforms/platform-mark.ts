import { getHeader } from '../../../fetch-standard/header-list';
import { hostOf } from '../parts/hosts';
import { redirectStep } from '../parts/redirect-step';
import type { SituationScene } from '../situation-scene';

/** How a platform's own response is told. Every part that is there has to match. */
export type PlatformMark = {
  readonly host?: RegExp;
  readonly statuses?: readonly number[];
  /** A header of the response. */
  readonly header?: { readonly name: string; readonly value: RegExp };
  /** The URL, without query, that a redirect on the way leads to. */
  readonly redirectsTo?: RegExp;
};

const withoutQuery = ({ protocol, host, pathname }: URL): string => `${protocol}//${host}${pathname}`;

/** Whether the response that was judged, or a redirect before it, has a mark. */
export function hasMark(
  scene: SituationScene,
  { host, statuses, header, redirectsTo }: PlatformMark,
): boolean {
  const step = redirectStep(scene);
  const from = redirectsTo === undefined ? hostOf(scene.url) : (step?.from.hostname ?? '');
  if (host?.test(from) === false) return false;
  if (statuses !== undefined && !statuses.includes(scene.response?.status ?? 0)) return false;
  if (header !== undefined && !header.value.test(getHeader(scene.response?.headers ?? [], header.name) ?? ''))
    return false;
  return redirectsTo === undefined || (step !== null && redirectsTo.test(withoutQuery(step.to)));
}
