/** Where in the way of a response a stack stands: what makes it, what passes it on, what stores it near the reader. */
export type Layer = 'application' | 'server' | 'gateway' | 'edge';

/** Where a stack has its CORS setting, for those that no recipe is written for. */
export type StackSetting = {
  /** A sentence in which a literal value stands between backticks (`codeSpans` reads them). */
  readonly text: string;
  readonly source: string;
};

/** Something that responds or passes responses on, as far as it can be told from outside. */
export type Stack = {
  readonly name: string;
  readonly layer: Layer;
  /** Ids of the recipes to offer, the likeliest first; empty where there is none. */
  readonly recipes: readonly string[];
  /** Whether it is one of several that leave the same signs: their recipes are offered, and none is shown unasked. */
  readonly isFamily: boolean;
  /** Null where it is not known, or where a recipe says it. */
  readonly setting: StackSetting | null;
};
