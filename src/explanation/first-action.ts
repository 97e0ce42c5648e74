import type { Case } from '../diagnosis/case';
import { explainCannot } from '../diagnosis/fix/explain-cannot';
import { explainHeadline } from '../diagnosis/fix/explain-fix';
import type { Fix } from '../diagnosis/fix/fix';
import { prose } from '../diagnosis/words/prose';
import type { Prose } from '../diagnosis/words/prose';
import { offersConfiguration } from '../diagnosis/situations/beyond-headers';
import type { FirstAction } from './explanation';
import { fixOf } from '../diagnosis/fix/fix-of';

/** What headers can do, in words, where no configuration is to be written. */
const inWords = (fix: Fix | null): Prose | null =>
  fix?.kind === 'cannot' ? prose`${explainHeadline(fix)}. ${explainCannot(fix)}` : null;

/**
 * What to do first: the configuration of the server where headers are what is missing, else what has to be done in words;
 * null where nothing has to be done.
 */
export function firstAction({ exchange, situations }: Case): FirstAction | null {
  const fix = fixOf(exchange);
  const text = situations[0]?.todo ?? null;
  if (fix?.kind === 'server' && offersConfiguration(situations)) {
    const [first, ...rest] = fix.policies;
    if (first !== undefined) return { kind: 'configuration', text, policies: [first, ...rest] };
  }
  const remedy = text ?? inWords(fix);
  return remedy === null ? null : { kind: 'remedy', text: remedy };
}
