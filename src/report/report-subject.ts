import type { DiagnosedLog } from '../diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../exchange/exchange';
import type { ChosenRecipes } from '../explanation/server-configuration';

/** What a report is of, in every form. */
export type ReportSubject = {
  /** The requests that it tells of, in the order in which it tells of them. */
  readonly exchanges: readonly [Exchange, ...Exchange[]];
  /** What was recorded beside them, to tell which preflight a browser had cached; null when that is not at hand. */
  readonly log: DiagnosedLog | null;
  /** The stacks that the reader chose for servers, to write the configuration for. */
  readonly chosen: ChosenRecipes;
};
