import type { ScriptOutcome } from './browser-session';

/** Whether the script was refused the response: a rejected promise, or an event other than `load` and `open`. */
export function wasRefused({ settled, type }: ScriptOutcome): boolean {
  return settled === 'rejected' || (settled === 'event' && type !== 'load' && type !== 'open');
}
