import type { Case } from '../diagnosis/case';
import type { Block } from './blocks';

export const SECTION_IDS = [
  'causes',
  'source',
  'made-by',
  'credentials',
  'load',
  'findings',
  'open-questions',
  'preflight',
  'elsewhere',
  'steps',
  'missing',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** `proof` convinces, `detail` is for whoever wants to know. */
export type Rank = 'proof' | 'detail';

/** What is read together, where a form shows one part at a time. */
export type Chapter = 'evidence' | 'findings' | 'steps';

/** What is said of one matter. */
export type SectionContent = {
  /** Null where the blocks have titles of their own. */
  readonly title: string | null;
  /** Whether it says only that there is nothing of its kind, which is worth no word where nobody looks for it. */
  readonly isNothing?: boolean;
  readonly blocks: readonly Block[];
};

/** What is said of one matter, with its place among the others. Plain data. */
export type Section = SectionContent & {
  readonly id: SectionId;
  readonly rank: Rank;
  readonly chapter: Chapter;
  readonly isNothing: boolean;
  /** The most items of a list, rows or cards that a form writes out that cannot show more on demand. */
  readonly limit: number;
};

/** Makes one section; null where there is nothing to say. */
export type SectionMaker = (one: Case) => SectionContent | null;
