import type { Recipe } from '../../../src/recipes/recipe';
import type { FindingsNote } from '../findings';
import type { Bench } from '../prove-stack';
import type { Stack } from '../stack';
import type { StackRunner } from '../stack-runner';

/** One stack that is being proved, and what is noted of it. */
export type OnTheBench = {
  readonly stack: Stack;
  readonly recipe: Recipe;
  readonly runner: StackRunner;
  readonly bench: Bench;
  readonly note: FindingsNote;
};
