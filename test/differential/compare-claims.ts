import { diagnose } from '../../src/diagnosis/diagnose';
import type { ObservedCase } from './observed-case';

/**
 * What the panel says beside its verdict of a case and cannot be true: no other extension is installed, nobody sits at the
 * browser, and rules and browser never disagree where the rules are right.
 */
export function falseClaims({ exchange, row }: Pick<ObservedCase, 'exchange' | 'row'>): readonly string[] {
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
    ...(row?.owner === 'user' && !isUsers ? ['it sends the user, without a cause of theirs'] : []),
  ];
}
