import { EXIT } from './exit-codes';
import type { ExitCode } from './exit-codes';
import type { Terminal } from './terminal';

/** Says why something could not be done. */
export function undone({ complain }: Terminal, why: string): ExitCode {
  complain(`cors-inspector: ${why}\n`);
  return EXIT.undone;
}
