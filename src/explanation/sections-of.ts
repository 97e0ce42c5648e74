import type { Case } from '../diagnosis/case';
import type { DiagnosedLog } from '../diagnosis/reading/diagnosed-log';
import { SECTION_IDS } from './section';
import type { Rank, Section, SectionId, SectionMaker } from './section';
import { causes } from './sections/causes';
import { credentials } from './sections/credentials';
import { elsewhere } from './sections/elsewhere';
import { load } from './sections/load';
import { madeBy } from './sections/made-by';
import { missing } from './sections/missing';
import { preflight } from './sections/preflight';
import { source } from './sections/source';

type Place = { readonly rank: Rank; readonly limit: number; readonly make: SectionMaker };

/** Every section with its rank and its limit; the order is that of `SECTION_IDS`. */
export const SECTIONS: Readonly<Record<SectionId, Place>> = {
  causes: { rank: 'proof', limit: 20, make: causes },
  source: { rank: 'proof', limit: 20, make: source },
  'made-by': { rank: 'proof', limit: 20, make: madeBy },
  credentials: { rank: 'proof', limit: 20, make: credentials },
  load: { rank: 'proof', limit: 20, make: load },
  preflight: { rank: 'detail', limit: 20, make: preflight },
  elsewhere: { rank: 'detail', limit: 20, make: elsewhere },
  missing: { rank: 'detail', limit: 20, make: missing },
};

/**
 * What proves what is said of a case, and what else there is to know, in the order in which it is worth reading.
 *
 * @param log what was recorded with it; null where that is not at hand
 */
export function sectionsOf(one: Case, log: DiagnosedLog | null): readonly Section[] {
  return SECTION_IDS.flatMap((id) => {
    const { rank, limit, make } = SECTIONS[id];
    const content = make({ one, log });
    return content === null ? [] : [{ id, rank, limit, ...content }];
  });
}
