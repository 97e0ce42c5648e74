import { EXIT } from '../exit-codes';
import type { ExitCode } from '../exit-codes';
import { CAUSES_OUTSIDE } from './outside-causes';
import type { EngineCheck } from './check-request';

/** What a check says of a request: that it passes, that it does not, or that this could not be told. */
export type Result = 'allowed' | 'blocked' | 'unknown';

/** What one browser would do; what kept this program from a response is no verdict of a browser. */
export function resultOf({ diagnosis, notSent }: EngineCheck): Result {
  const { verdict, causes } = diagnosis;
  if (verdict === 'blocked') return 'blocked';
  if (notSent !== null) return 'unknown';
  if (verdict === 'allowed' || verdict === 'opaque') return 'allowed';
  return CAUSES_OUTSIDE.has(causes[0]?.code ?? '') ? 'blocked' : 'unknown';
}

/** What all of them together say: that a request passes is said only where it does everywhere. */
export function togetherOf(results: readonly Result[]): Result {
  if (results.includes('blocked')) return 'blocked';
  return results.includes('unknown') ? 'unknown' : 'allowed';
}

/** What a run ends with. */
export const EXIT_OF: Readonly<Record<Result, ExitCode>> = {
  allowed: EXIT.passed,
  blocked: EXIT.failed,
  unknown: EXIT.undone,
};
