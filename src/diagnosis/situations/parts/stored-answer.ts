import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';

const namesInVary = ({ headers }: Response): readonly string[] =>
  (getHeader(headers, 'vary') ?? '').split(',').map((name) => name.trim().toLowerCase());

/** Whether caches are told that the answer depends on who asks. */
export const variesByOrigin = (answer: Response): boolean =>
  namesInVary(answer).some((name) => name === 'origin' || name === '*');

/** The header by which a shared cache says that it answered; null where none does. */
export function sharedCacheSign({ headers }: Response): string | null {
  const age = getHeader(headers, 'age');
  if (age !== null && /^[1-9]\d*$/.test(age)) return 'Age';
  const hit = ['X-Cache', 'CF-Cache-Status', 'X-Vercel-Cache', 'X-Cache-Status'].find((name) =>
    /hit|stale|revalidated/i.test(getHeader(headers, name) ?? ''),
  );
  return hit ?? null;
}

/** Seconds between two answers from which on the same `Date` means the same answer, and not the same second. */
const APART_MS = 2_000;

/** Whether an answer is a stored copy of an earlier one: it carries the same `Date`, seconds later. */
export function isCopyOf(answer: Response, earlier: Response): boolean {
  const date = getHeader(answer.headers, 'date');
  return (
    date !== null && date === getHeader(earlier.headers, 'date') && answer.time - earlier.time >= APART_MS
  );
}
