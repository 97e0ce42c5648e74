import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { rowOf } from '../../src/panel/store/row';
import {
  ALLOWS_PAGE,
  API,
  completed,
  exchange,
  hop,
  preflight,
  response,
} from '../diagnosis/exchange-builder';

const ROWS = 2_000;
/** In Node, where a reference takes twice what it takes in Chromium. */
const MOST_BYTES_A_ROW = 4_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function usedBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const passedAfterPreflight = (item: number) =>
  exchange(
    [
      hop({
        url: `${API}?item=${String(item)}`,
        method: 'PUT',
        preflight: preflight(
          'PUT',
          [],
          response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' }),
        ),
        response: response(200, ALLOWS_PAGE),
      }),
    ],
    completed,
    { id: String(item) },
  );

describe('the rows of thousands of requests', () => {
  it('keep nothing of how the rules came to the verdict', () => {
    const exchanges = Array.from({ length: ROWS }, (_, item) => passedAfterPreflight(item));
    rowOf(passedAfterPreflight(ROWS));
    const before = usedBytes();
    const rows = exchanges.map(rowOf);
    const bytes = usedBytes() - before;
    expect(rows.every(({ verdict }) => verdict === 'allowed')).toBe(true);
    expect(bytes / ROWS).toBeLessThan(MOST_BYTES_A_ROW);
  });
});
