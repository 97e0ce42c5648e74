import type { Case } from '../diagnosis/case';
import { SECTION_IDS } from './section';
import type { Chapter, Rank, Section, SectionId, SectionMaker } from './section';
import { causes } from './sections/causes';
import { credentials } from './sections/credentials';
import { elsewhere } from './sections/elsewhere';
import { findings } from './sections/findings';
import { load } from './sections/load';
import { madeBy } from './sections/made-by';
import { missing } from './sections/missing';
import { openQuestions } from './sections/open-questions';
import { preflight } from './sections/preflight';
import { source } from './sections/source';
import { steps } from './sections/steps';

type Place = {
  readonly rank: Rank;
  readonly chapter: Chapter;
  readonly limit: number;
  readonly make: SectionMaker;
};

/** Every section with its place and its limit; the order is that of `SECTION_IDS`. */
const SECTIONS: Readonly<Record<SectionId, Place>> = {
  causes: { rank: 'proof', chapter: 'evidence', limit: 20, make: causes },
  source: { rank: 'proof', chapter: 'evidence', limit: 20, make: source },
  'made-by': { rank: 'proof', chapter: 'evidence', limit: 20, make: madeBy },
  credentials: { rank: 'proof', chapter: 'evidence', limit: 20, make: credentials },
  load: { rank: 'proof', chapter: 'evidence', limit: 20, make: load },
  findings: { rank: 'detail', chapter: 'findings', limit: 20, make: findings },
  'open-questions': { rank: 'detail', chapter: 'findings', limit: 20, make: openQuestions },
  preflight: { rank: 'detail', chapter: 'evidence', limit: 20, make: preflight },
  elsewhere: { rank: 'detail', chapter: 'evidence', limit: 20, make: elsewhere },
  // A request of an ordinary page has some dozens.
  steps: { rank: 'detail', chapter: 'steps', limit: 40, make: steps },
  missing: { rank: 'detail', chapter: 'evidence', limit: 20, make: missing },
};

/** What proves what is said of a case, and what else there is to know, in the order in which it is worth reading. */
export function sectionsOf(one: Case): readonly Section[] {
  return SECTION_IDS.flatMap((id) => {
    const { make, ...place } = SECTIONS[id];
    const content = make(one);
    return content === null ? [] : [{ id, ...place, isNothing: false, ...content }];
  });
}
