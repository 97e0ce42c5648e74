import type { RedactedText } from '../redacted-text';
import type { Paint } from '../report/text/paint';
import type { Address } from './send/connect';

/** What a command is told of the machine that it runs on, so that tests can choose it. */
export type World = {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The host and the port to connect to for a URL. */
  readonly addressOf: (url: URL) => Address;
  /** How text is set off. */
  readonly paint: Paint;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes a new file as UTF-8. Rejects with an error of Node, where there is one of that name too. */
  readonly write: (path: string, text: RedactedText) => Promise<void>;
};
