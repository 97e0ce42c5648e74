import type { CallFrame } from '../exchange/network-event';
import { parseUrl } from '../fetch-standard/parse-url';

const LONGEST_NAME = 60;

/** Where a line stands, in full: URL, line and column as DevTools writes them. */
export const sourcePosition = ({ url, line, column }: CallFrame): string =>
  `${url}:${String(line)}${column === null ? '' : `:${String(column)}`}`;

/** The same with the file's name alone: `shop.js:42`. */
export function shortPosition({ url, line }: CallFrame): string {
  const { pathname = '', host = '' } = parseUrl(url) ?? {};
  const name = pathname.slice(pathname.lastIndexOf('/') + 1) || host || url;
  const shown = name.length <= LONGEST_NAME ? name : `…${name.slice(-LONGEST_NAME)}`;
  return `${shown}:${String(line)}`;
}
