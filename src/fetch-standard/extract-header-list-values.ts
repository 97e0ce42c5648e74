import { headerValues, type HeaderList } from './header-list';
import { stripTabOrSpace } from './http-whitespace';

/**
 * The elements of a list header. An empty header is an empty list; `element` is the first that is no token, and
 * `valuesBefore` those that stand before it.
 */
export type Extracted =
  | { readonly kind: 'absent' }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | {
      readonly kind: 'invalid';
      readonly value: string;
      readonly element: string;
      readonly valuesBefore: readonly string[];
    };

const TOKEN = /^[-!#$%&'*+.^_`|~0-9A-Za-z]+$/;

/** Whether the text is an HTTP token, as methods and field names are. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/**
 * Extracts a header whose value is a comma-separated list of tokens (Access-Control-Allow-Methods, -Allow-Headers,
 * -Expose-Headers). Repeated fields are one list; one malformed element spoils all of it. Elements keep their case.
 *
 * @see https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractHeaderListValues(name: string, list: HeaderList): Extracted {
  const fields = headerValues(list, name);
  if (fields.length === 0) return { kind: 'absent' };
  const values: string[] = [];
  for (const value of fields) {
    for (const part of value.split(',')) {
      const element = stripTabOrSpace(part);
      if (element === '') continue;
      if (!isToken(element)) return { kind: 'invalid', value, element, valuesBefore: values };
      values.push(element);
    }
  }
  return { kind: 'list', values };
}
