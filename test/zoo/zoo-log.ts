import type { WireRequest } from './wire-request';
import type { OriginRole } from './zoo-case';

/** One request as a server received it. */
export type LogEntry = WireRequest & {
  role: OriginRole;
  caseId: string;
  /** The run of the case that the page was on; several runs of one case do not mix. */
  run: string;
  hop: number;
  kind: 'preflight' | 'actual';
  /** The text that `{marker}` stood for in the response to this request; no two requests have the same. */
  marker: string;
};

/** What the servers received, in the order in which they received it. */
export class ZooLog {
  readonly #entries: LogEntry[] = [];
  #count = 0;

  /** A text that was never given before. */
  nextMarker(): string {
    this.#count += 1;
    return `zoo-${this.#count}`;
  }

  add(entry: LogEntry): void {
    this.#entries.push(entry);
  }

  /** The requests of one case, of one run if it is given. */
  of(caseId: string, run?: string): LogEntry[] {
    return this.#entries.filter(
      (entry) => entry.caseId === caseId && (run === undefined || entry.run === run),
    );
  }
}
