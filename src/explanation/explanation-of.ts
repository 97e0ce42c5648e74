import type { Case } from '../diagnosis/case';
import type { Explanation } from './explanation';
import { headlineOf } from './headline';
import { CHAPTERS, SECTION_IDS } from './section';
import type { Chapter, Rank, SectionId, SectionMaker } from './section';
import { action } from './sections/action';
import { alternatives } from './sections/alternatives';
import { besides } from './sections/besides';
import { causes } from './sections/causes';
import { configuration } from './sections/configuration';
import { confirm } from './sections/confirm';
import { contradiction } from './sections/contradiction';
import { credentials } from './sections/credentials';
import { developmentProxySection } from './sections/development-proxy';
import { diagram } from './sections/diagram';
import { elsewhere } from './sections/elsewhere';
import { findings } from './sections/findings';
import { followUp } from './sections/follow-up';
import { happened } from './sections/happened';
import { headerChanges } from './sections/header-changes';
import { howWeKnow } from './sections/how-we-know';
import { load } from './sections/load';
import { madeBy } from './sections/made-by';
import { missing } from './sections/missing';
import { openQuestions } from './sections/open-questions';
import { preflight } from './sections/preflight';
import { questions } from './sections/questions';
import { recorded } from './sections/recorded';
import { remedy } from './sections/remedy';
import { reproduce } from './sections/reproduce';
import { rewriting } from './sections/rewriting';
import { source } from './sections/source';
import { steps } from './sections/steps';
import { verify } from './sections/verify';
import type { ChosenRecipes } from './server-configuration';

type Place = {
  readonly rank: Rank;
  readonly chapter: Chapter;
  readonly limit: number;
  readonly make: SectionMaker;
};

/** Every section with its place and its limit; the order is that of `SECTION_IDS`. */
const SECTIONS: Readonly<Record<SectionId, Place>> = {
  'follow-up': { rank: 'answer', chapter: 'answer', limit: 20, make: followUp },
  contradiction: { rank: 'answer', chapter: 'answer', limit: 20, make: contradiction },
  rewriting: { rank: 'answer', chapter: 'answer', limit: 20, make: rewriting },
  happened: { rank: 'answer', chapter: 'answer', limit: 20, make: happened },
  action: { rank: 'answer', chapter: 'answer', limit: 20, make: action },
  remedy: { rank: 'answer', chapter: 'answer', limit: 20, make: remedy },
  'development-proxy': {
    rank: 'detail',
    chapter: 'answer',
    limit: 20,
    make: developmentProxySection,
  },
  // They rank as `answer` where nothing tells for which stack to write the configuration.
  'header-changes': { rank: 'detail', chapter: 'answer', limit: 20, make: headerChanges },
  // A chain of redirects may lead over many servers, and the configuration of each is long.
  configuration: { rank: 'answer', chapter: 'answer', limit: 3, make: configuration },
  confirm: { rank: 'answer', chapter: 'answer', limit: 20, make: confirm },
  besides: { rank: 'answer', chapter: 'answer', limit: 20, make: besides },
  reproduce: { rank: 'trial', chapter: 'answer', limit: 20, make: reproduce },
  verify: { rank: 'trial', chapter: 'answer', limit: 20, make: verify },
  diagram: { rank: 'proof', chapter: 'evidence', limit: 20, make: diagram },
  'how-we-know': { rank: 'proof', chapter: 'answer', limit: 20, make: howWeKnow },
  causes: { rank: 'proof', chapter: 'evidence', limit: 20, make: causes },
  source: { rank: 'proof', chapter: 'evidence', limit: 20, make: source },
  'made-by': { rank: 'proof', chapter: 'evidence', limit: 20, make: madeBy },
  credentials: { rank: 'proof', chapter: 'evidence', limit: 20, make: credentials },
  load: { rank: 'proof', chapter: 'evidence', limit: 20, make: load },
  alternatives: { rank: 'detail', chapter: 'answer', limit: 20, make: alternatives },
  findings: { rank: 'detail', chapter: 'findings', limit: 20, make: findings },
  'open-questions': { rank: 'detail', chapter: 'findings', limit: 20, make: openQuestions },
  preflight: { rank: 'detail', chapter: 'evidence', limit: 20, make: preflight },
  elsewhere: { rank: 'detail', chapter: 'evidence', limit: 20, make: elsewhere },
  // A request of an ordinary page has some dozens.
  steps: { rank: 'detail', chapter: 'steps', limit: 40, make: steps },
  missing: { rank: 'detail', chapter: 'evidence', limit: 20, make: missing },
  questions: { rank: 'detail', chapter: 'answer', limit: 20, make: questions },
  recorded: { rank: 'detail', chapter: 'recorded', limit: 20, make: recorded },
};

/**
 * What is said of a case, in the order in which it is worth reading. Plain data: a printer decides nothing about
 * CORS.
 *
 * @param chapters what to say, for a form that shows one part at a time
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export const explanationOf = (
  one: Case,
  chapters: readonly Chapter[] = CHAPTERS,
  chosen: ChosenRecipes | null = {},
): Explanation => ({
  verdict: headlineOf(one),
  sections: SECTION_IDS.flatMap((id) => {
    const { make, ...place } = SECTIONS[id];
    const content = chapters.includes(place.chapter) ? make(one, chosen) : null;
    return content === null ? [] : [{ id, ...place, hint: null, isNothing: false, ...content }];
  }),
});
