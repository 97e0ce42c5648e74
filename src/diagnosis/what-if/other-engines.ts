import type { EngineName } from '../../fetch-standard/engines';
import { causeOf } from '../judging/cause-of';
import type { Cause } from '../diagnosis';
import type { WhatIf } from './what-if';

/** What another engine would make of the hypothetical exchange: the first cause for which it blocks, or null. */
export type OtherEngine = { readonly engine: EngineName; readonly blockedBy: Cause | null };

const NAMED: readonly EngineName[] = ['chromium', 'firefox', 'webkit'];

/** The engines that decide otherwise than the observed one. */
export function enginesThatDiffer({ whole, on, failures, diagnosis }: WhatIf): readonly OtherEngine[] {
  const isBlockedHere = diagnosis.verdict === 'blocked';
  return NAMED.filter((name) => name !== on.engine.name).flatMap((engine) => {
    const failure = failures.find((one) => one.engine === engine);
    if ((failure !== undefined) === isBlockedHere) return [];
    return [
      { engine, blockedBy: failure === undefined ? null : causeOf(whole.exchange, failure, 'derived') },
    ];
  });
}
