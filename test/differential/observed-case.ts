import type { Exchange } from '../../src/exchange/exchange';
import type { PanelRow } from '../browsers/agreement/agreement';
import type { BrowserName, BrowserVerdict } from '../browsers/driver/browser-session';
import type { Outcome } from '../zoo/zoo-case';
import type { LogEntry } from '../zoo/zoo-log';
import type { GeneratedCase } from './generated-case';

/** Everything that is known of a case after it was sent. */
export type ObservedCase = {
  readonly case: GeneratedCase;
  readonly browser: BrowserName;
  /** What the page's script saw. */
  readonly outcome: Outcome;
  /** What the browser itself reported. */
  readonly verdict: BrowserVerdict;
  /** What the servers received, in order. */
  readonly received: readonly LogEntry[];
  /**
   * What the servers received when the last request of a sequence was sent alone, to a URL of its own; empty for a case
   * that is no sequence.
   */
  readonly receivedAlone: readonly LogEntry[];
  /** The panel's row; of the last sending where a case is sent twice. Null when there is none. */
  readonly row: PanelRow | null;
  /** What the panel's row was made from. */
  readonly exchange: Exchange | null;
};
