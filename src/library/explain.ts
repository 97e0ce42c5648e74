import { caseOf, logOf, recordedBeside } from '../diagnosis/case';
import type { Exchange } from '../exchange/exchange';
import { explanationOf } from '../explanation/explanation-of';
import type { Explanation } from '../explanation/explanation';
import type { ChosenRecipes } from '../explanation/server-configuration';

/** What is known beside a request. */
export type Beside = {
  /** All that was recorded, oldest first: it tells which preflight was cached, and what else the API must allow. */
  readonly among?: readonly Exchange[];
  /** `id` of the stack to write configuration for, by the serialized origin of the server. Recognized where left out. */
  readonly stacks?: ChosenRecipes;
};

/**
 * What is said of a request, as data, in the order in which it is worth reading: a headline and sections of blocks. It is
 * not redacted: it quotes headers and URLs as they were recorded.
 */
export const explain = (exchange: Exchange, { among, stacks = {} }: Beside = {}): Explanation =>
  explanationOf(
    caseOf(exchange, among === undefined ? null : recordedBeside(logOf(among))),
    undefined,
    stacks,
  );
