import type { Case } from '../diagnosis/case';
import type { Prose } from '../diagnosis/words/prose';
import type { Block } from './blocks';
import type { ChosenRecipes } from './server-configuration';

export const SECTION_IDS = [
  'follow-up',
  'contradiction',
  'rewriting',
  'happened',
  'action',
  'remedy',
  'development-proxy',
  'header-changes',
  'configuration',
  'confirm',
  'besides',
  'reproduce',
  'verify',
  'diagram',
  'how-we-know',
  'causes',
  'source',
  'made-by',
  'credentials',
  'load',
  'alternatives',
  'findings',
  'open-questions',
  'preflight',
  'elsewhere',
  'steps',
  'missing',
  'questions',
  'recorded',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/**
 * `answer` is for readers who read nothing else, `trial` is to be tried out, `proof` convinces, `detail` is for those who
 * want to know more.
 */
export type Rank = 'answer' | 'trial' | 'proof' | 'detail';

/** What is read together, where a form shows one part at a time. */
export const CHAPTERS = ['answer', 'evidence', 'findings', 'steps', 'recorded'] as const;

export type Chapter = (typeof CHAPTERS)[number];

/** What is said of one matter. */
export type SectionContent = {
  /** Null where the blocks have titles of their own. */
  readonly title: string | null;
  /** What it holds in a few words, without a full stop; null where its title says it. */
  readonly hint?: Prose | null;
  /** Whether it says only that there is nothing of its kind, which is worth no word where nobody looks for it. */
  readonly isNothing?: boolean;
  /** Its rank where that is not the one of every other of its kind. */
  readonly rank?: Rank;
  readonly blocks: readonly Block[];
};

/** What is said of one matter, with its place among the others. Plain data. */
export type Section = SectionContent & {
  readonly id: SectionId;
  readonly rank: Rank;
  readonly chapter: Chapter;
  readonly hint: Prose | null;
  readonly isNothing: boolean;
  /** The most items of a list, rows or cards that a form writes out that cannot show more on demand. */
  readonly limit: number;
};

/** One section among others, by its id; null where there is nothing to say of its matter. */
export const sectionIn = (sections: readonly Section[], id: SectionId): Section | null =>
  sections.find((section) => section.id === id) ?? null;

/**
 * Makes one section; null where there is nothing to say.
 *
 * @param chosen the stacks that the reader chose for servers; null to leave configuration out
 */
export type SectionMaker = (one: Case, chosen: ChosenRecipes | null) => SectionContent | null;
