import type { Exchange } from './exchange';

/** Whether two exchanges say the same in everything. They are plain data, so that one may have come over a port. */
export function sameExchange(a: Exchange, b: Exchange): boolean {
  return isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const fields = Object.entries(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every(([name, value]) => name in b && isSame(value, Reflect.get(b, name)))
  );
}
