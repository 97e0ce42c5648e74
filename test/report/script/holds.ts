import { extractHeaderListValues } from '../../../src/fetch-standard/extract-header-list-values';
import { getHeader } from '../../../src/fetch-standard/header-list';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { listElements } from '../../../src/fetch-standard/list-elements';
import type { HeaderCheck } from '../../../src/report/script/header-check';

/** Whether a response is as a check says, read as its words say. */
export function holds(check: HeaderCheck, headers: HeaderList): boolean {
  const value = getHeader(headers, check.header);
  switch (check.kind) {
    case 'is':
      return value !== null && check.values.includes(value);
    case 'is-list':
      return extractHeaderListValues(check.header, headers).kind !== 'invalid';
    case 'lists': {
      const spelled = (text: string): string => (check.ignoresCase ? text.toLowerCase() : text);
      const listed = new Set(listElements(headers, check.header).map(spelled));
      return check.values.some((wanted) => listed.has(spelled(wanted)));
    }
  }
}
