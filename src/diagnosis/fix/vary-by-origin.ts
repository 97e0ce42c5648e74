import type { Response } from '../../exchange/exchange';
import { linesOf, variesByOrigin } from './response-edit';
import type { HeaderChange } from './fix';

/**
 * `Vary: Origin` beside a response that allows one origin: other origins get another response, and a cache must not mix them
 * up. Nothing where it says so already.
 *
 * @see https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function varyByOrigin(response: Response): readonly HeaderChange[] {
  if (variesByOrigin(response.headers)) return [];
  const before = linesOf(response, 'Vary');
  return [
    {
      kind: before.length === 0 ? 'add' : 'replace',
      name: 'Vary',
      before,
      after: [...before.filter((value) => value !== ''), 'Origin'].join(', '),
      role: 'companion',
    },
  ];
}
