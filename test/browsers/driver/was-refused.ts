import type { ScriptOutcome } from './browser-session';

/** Whether the script was refused the response: its promise was rejected, or it got an `error` event. */
export function wasRefused(outcome: ScriptOutcome): boolean {
  return outcome.settled === 'rejected' || (outcome.settled === 'event' && outcome.type === 'error');
}
