import { parseUrl } from '../../fetch-standard/parse-url';
import type { Row } from './row';

type Test = (row: Row) => boolean;

const STATES: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['blocked', (row) => row.verdict === 'blocked'],
  ['allowed', (row) => row.mark === 'allowed'],
  ['failed', (row) => row.verdict === 'failed'],
  ['opaque', (row) => row.verdict === 'opaque'],
  ['pending', (row) => row.verdict === 'pending'],
  ['unknown', (row) => row.mark === 'unknown'],
  ['preflight', (row) => row.hasPreflight],
]);

/** `*` stands for any run of characters; without one, a part is enough. */
function glob(pattern: string): (text: string) => boolean {
  const [head = '', ...rest] = pattern.split('*');
  const tail = rest.pop();
  if (tail === undefined) return (text) => text.includes(pattern);
  return (text) => {
    if (!text.startsWith(head)) return false;
    let from = head.length;
    for (const piece of rest) {
      const at = text.indexOf(piece, from);
      if (at < 0) return false;
      from = at + piece.length;
    }
    return text.length - tail.length >= from && text.endsWith(tail);
  };
}

/** `404`, or `4xx` for a whole class; a shorter number matches as a beginning. */
function statusTest(wanted: string): Test {
  const digits = wanted.replace(/x+$/, '');
  return (row) => row.statuses.some((status) => String(status).startsWith(digits));
}

/** Makes the test for one property, of the value that it must have. */
type MakeTest = (value: string, isFixed: Test) => Test;

const KEYS: ReadonlyMap<string, MakeTest> = new Map<string, MakeTest>([
  ['method', (value) => (row) => row.method.toLowerCase() === value],
  ['status', statusTest],
  [
    'host',
    (value) => {
      const matches = glob(value);
      return (row) => row.exchange.hops.some((hop) => matches(hostOf(hop.url, row)));
    },
  ],
  [
    'url',
    (value) => {
      const matches = glob(value.includes('*') ? `*${value}*` : value);
      return (row) => row.exchange.hops.some((hop) => matches(hop.url.toLowerCase()));
    },
  ],
  [
    'code',
    (value) => {
      const matches = glob(value);
      return (row) => row.causes.some(matches);
    },
  ],
  ['owner', (value) => (row) => row.owners.some((owner) => owner.startsWith(value))],
  ['is', (value, isFixed) => (value === 'fixed' ? isFixed : (STATES.get(value) ?? (() => false)))],
]);

function hostOf(url: string, row: Row): string {
  if (url === row.url) return row.host.toLowerCase();
  return parseUrl(url)?.host ?? '';
}

function termTest(term: string, isFixed: Test): Test {
  const [, key, value] = /^([a-z]+):(.*)$/.exec(term) ?? [];
  const make = key === undefined ? undefined : KEYS.get(key);
  if (make === undefined || value === undefined) return (row) => row.searchText.includes(term);
  // A key without a value is being typed: it filters nothing yet.
  return value === '' ? () => true : make(value, isFixed);
}

/**
 * A test for rows from what a reader types: words that must all occur, `-` before one that must not, `"…"` around one
 * with spaces, and `method:`, `status:`, `host:`, `url:`, `code:`, `owner:` and `is:` for one property.
 *
 * @param isFixed whether a row was blocked and passed later, or is the one that passed: only other rows show it
 */
export function parseFilter(text: string, isFixed: Test): Test {
  const terms = [...text.toLowerCase().matchAll(/(-?)((?:[a-z]+:)?"[^"]*"?|\S+)/g)];
  const tests = terms.flatMap(([, minus, raw]) => {
    const term = (raw ?? '').replaceAll('"', '');
    if (term === '' || term === '-') return [];
    const test = termTest(term, isFixed);
    return [minus === '-' ? (row: Row) => !test(row) : test];
  });
  return (row) => tests.every((test) => test(row));
}
