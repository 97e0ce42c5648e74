import type { HeaderChange } from '../../fix/fix';
import { linesOf } from '../../fix/response-edit';
import { varyByOrigin } from '../../fix/vary-by-origin';
import type { ResponseChange } from '../found-finding';
import type { CorsResponse } from './cors-responses';

/** A header of a response that a remedy replaces, adds or, with null, takes away; nothing where it already says so. */
export function headerChange(
  { response }: CorsResponse,
  name: string,
  after: string | null,
): readonly HeaderChange[] {
  const before = linesOf(response, name);
  if (after === null ? before.length === 0 : before.length === 1 && before[0] === after) return [];
  const kind = after === null ? 'remove' : before.length === 0 ? 'add' : 'replace';
  return [{ kind, name, before, after, role: 'rule' }];
}

/** `Vary: Origin`, where an actual response does not say it yet. Responses to preflights are cached by no one who knows Vary. */
export function varyChange({ message, response }: CorsResponse): readonly HeaderChange[] {
  return message === 'preflight' ? [] : varyByOrigin(response);
}

/** The changes of one response; nothing where there is none. */
export function changesOf(
  response: CorsResponse,
  headers: readonly HeaderChange[],
): readonly ResponseChange[] {
  if (headers.length === 0) return [];
  const { message, scene, url, method } = response;
  const name = message === 'preflight' ? 'preflight' : scene.stage === 'redirect' ? 'redirect' : 'final';
  return [{ response: name, hop: scene.hop, url, method, headers }];
}
