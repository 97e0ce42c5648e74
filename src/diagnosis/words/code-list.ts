import { code, prose } from './prose';
import type { Prose } from './prose';

/** How many values of a list a sentence names before it counts the rest. */
const NAMED = 6;

/** Literal values as `a`, `b` and `c`; of a long list the first ones and the number of the others. */
export function codeList(values: readonly string[]): Prose {
  const named: Prose[] = values.slice(0, NAMED).map((value) => [code(value)]);
  if (values.length > NAMED) named.push(prose`${values.length - NAMED} more`);
  return named.reduce<Prose>((text, item, index) => {
    if (index === 0) return item;
    return index === named.length - 1 ? prose`${text} and ${item}` : prose`${text}, ${item}`;
  }, []);
}
