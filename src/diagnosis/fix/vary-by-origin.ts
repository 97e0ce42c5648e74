import type { Response } from '../../exchange/exchange';
import { linesOf, variesByOrigin } from './answer-edit';
import type { HeaderChange } from './fix';

/**
 * `Vary: Origin` beside an answer that allows one origin: other origins get another answer, and a cache must not mix them
 * up. Nothing where it says so already.
 *
 * @see https://fetch.spec.whatwg.org/#cors-protocol-and-http-caches
 */
export function varyByOrigin(answer: Response): readonly HeaderChange[] {
  if (variesByOrigin(answer.headers)) return [];
  const before = linesOf(answer, 'Vary');
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
