import { diagnose } from '../../src/diagnosis/diagnose';
import type { Cause } from '../../src/diagnosis/diagnosis';
import { wasRefused } from '../browsers/driver/was-refused';
import type { GeneratedCase } from './generated-case';
import type { ObservedCase } from './observed-case';
import { endAtWorker, isForbiddenByMode } from './worker-end';

/** Whether the page was refused because its service worker gave no response, and the panel says something else. */
const blamesOtherThanWorker = (
  { request }: GeneratedCase,
  outcome: ObservedCase['outcome'],
  [first]: readonly Pick<Cause, 'code'>[],
): boolean =>
  wasRefused(outcome) &&
  endAtWorker(request) === 'fails' &&
  !isForbiddenByMode(request) &&
  first?.code !== 'service-worker-failed';

/**
 * What the panel says beside its verdict of a case and cannot be true: no other extension is installed, nobody sits at the
 * browser, and rules and browser never disagree where the rules are right.
 */
export function falseClaims({
  case: generated,
  outcome,
  exchange,
  row,
}: Pick<ObservedCase, 'case' | 'outcome' | 'exchange' | 'row'>): readonly string[] {
  if (exchange === null) return [];
  const { contradiction, rewriting, causes } = diagnose(exchange);
  const changed = rewriting?.changes.map(({ name }) => name).join(', ');
  const isUsers = causes.some(({ owner }) => owner === 'user');
  return [
    ...(contradiction === null ? [] : [`it says that the rules and the browser disagree: ${contradiction}`]),
    ...(changed === undefined ? [] : [`it says that somebody changed ${changed}, and nobody did`]),
    ...(causes.some(({ code }) => code === 'blocked-by-extension')
      ? ['it blames an extension, and none is installed']
      : []),
    ...(blamesOtherThanWorker(generated, outcome, causes)
      ? ['it does not say that the service worker gave no response']
      : []),
    ...(row?.owner === 'user' && !isUsers ? ['it sends the user, without a cause of theirs'] : []),
  ];
}
