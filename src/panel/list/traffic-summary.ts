import { plural } from '../../diagnosis/words/plural';
import type { Row } from '../store/row';

/** Says where requests went that are not in the list; empty when there were none. */
export const sameOriginSummary = (count: number): string =>
  count === 0
    ? ''
    : `${plural(count, 'request', 'requests')} went to the page's own origin, to which CORS does not apply.`;

/** What was recorded, in numbers, so that "nothing blocked" can be told from "nothing seen". */
export function trafficSummary(rows: readonly Row[], sameOriginRequests: number): string {
  const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
  const preflights = count((row) => row.mark === 'allowed' && row.hasPreflight);
  const counted = [
    [count((row) => row.verdict === 'blocked'), 'blocked'],
    [
      count((row) => row.mark === 'allowed'),
      `allowed${preflights === 0 ? '' : ` (${String(preflights)} by a preflight)`}`,
    ],
    [count((row) => row.verdict === 'opaque'), 'opaque'],
    [count((row) => row.verdict === 'failed'), 'failed for other reasons than CORS'],
    [count((row) => row.verdict === 'pending'), 'still in progress'],
    [count((row) => row.mark === 'unknown'), 'not known'],
  ] as const;
  const parts = counted.filter(([number]) => number > 0).map(([number, what]) => `${String(number)} ${what}`);
  return `${parts.join(', ')}. ${sameOriginSummary(sameOriginRequests)}`.trim();
}
