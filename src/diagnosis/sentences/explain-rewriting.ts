import type { HeaderRewrite, Rewriting } from '../diagnosis';
import { explainCause } from './explain-cause';
import { code, prose } from '../words/prose';
import type { Prose, ProsePart } from '../words/prose';

/** Who it was: nothing that a browser shows tells the two apart. */
export const WHO_REWRITES = 'another extension (or a DevTools override)';

const LONGEST_VALUE = 200;

const shown = (value: string): ProsePart =>
  code(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

/** One header that was changed, as a sentence. */
export function explainHeaderChange({ message, name, before, after }: HeaderRewrite): Prose {
  const where = message === 'preflight-response' ? ' in the preflight response' : '';
  if (before === null) return prose`Added${where}: ${code(name)} ${shown(after ?? '')}.`;
  if (after === null)
    return prose`Removed${where}: ${code(name)}, which the server sent as ${shown(before)}.`;
  return prose`Changed${where}: ${code(name)} from ${shown(before)} to ${shown(after)}.`;
}

/** What a rewriting led to, and what that means for others, as sentences. */
export function explainRewriting({ effect, causesWithout }: Rewriting): Prose {
  const [first] = causesWithout;
  if (effect === 'blocks')
    return prose`Without this, the servers' responses pass. Turn off the extension or the override, and this request is allowed.`;
  if (first === undefined) return prose`Without this, the request would be allowed too.`;
  const { verdict } = explainCause(first);
  return effect === 'allows'
    ? prose`Your users see a different result. Without this, the request is blocked because ${verdict}.`
    : prose`Your users see a different error. Without this, the request is blocked because ${verdict}.`;
}
