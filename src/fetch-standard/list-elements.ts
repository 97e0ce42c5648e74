import { headerValues, type HeaderList } from './header-list';
import { stripTabOrSpace } from './http-whitespace';

/** The elements of comma-separated texts, one list of all: in order, as written, without empty ones. */
export function elementsOf(values: readonly string[]): readonly string[] {
  return values
    .flatMap((value) => value.split(','))
    .map(stripTabOrSpace)
    .filter((element) => element !== '');
}

/**
 * What stands in a list header, repeated fields as one list: in order, as written, without empty elements. For reading what
 * somebody meant; unlike the rules it takes elements that are no tokens. Empty when there is no such header.
 *
 * @see https://httpwg.org/specs/rfc9110.html#abnf.extension.recipient
 */
export const listElements = (list: HeaderList, name: string): readonly string[] =>
  elementsOf(headerValues(list, name));
