import type { Case } from '../diagnosis/case';
import type { DiagnosedLog } from '../diagnosis/reading/diagnosed-log';
import type { Block } from './blocks';

export const SECTION_IDS = [
  'causes',
  'source',
  'made-by',
  'credentials',
  'load',
  'preflight',
  'elsewhere',
  'missing',
] as const;

export type SectionId = (typeof SECTION_IDS)[number];

/** `proof` convinces, `detail` is for whoever wants to know. */
export type Rank = 'proof' | 'detail';

/** What is said of one matter. */
export type SectionContent = {
  /** Null where the blocks have titles of their own. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
};

/** What is said of one matter, with its place among the others. Plain data. */
export type Section = SectionContent & {
  readonly id: SectionId;
  readonly rank: Rank;
  /** The most items of a list, or cards, that a form writes out that cannot show more on demand. */
  readonly limit: number;
};

/** What sections are made from. */
export type Told = {
  readonly one: Case;
  /** Everything that was recorded with it; null where that is not at hand. */
  readonly log: DiagnosedLog | null;
};

/** Makes one section; null where there is nothing to say. */
export type SectionMaker = (told: Told) => SectionContent | null;
