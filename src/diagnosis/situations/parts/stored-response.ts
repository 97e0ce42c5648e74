import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';

/** What a response that was made for another origin looks like, and is not. */
export const EXPLAINED_BY_STORED_RESPONSE: readonly string[] = [
  'never-configured',
  'another-responder',
  'headers-on-other-routes',
  'origin-misspelled',
  'development-origin',
  'preview-deployment',
  'origin-not-listed',
];

/** Seconds between two responses from which on the same `Date` means the same response, and not the same second. */
const APART_MS = 2_000;

/** Headers with which servers and layers before them number their responses. */
const NUMBERS: readonly string[] = [
  'x-request-id',
  'x-correlation-id',
  'x-amz-request-id',
  'x-amzn-requestid',
  'x-amz-cf-id',
  'cf-ray',
  'x-trace-id',
];

/**
 * The header that shows a response to be a stored copy of an earlier one: the same number, which servers give once, or the
 * same `Date`, seconds later. Null where none does.
 */
export function copyShownBy(response: Response, earlier: Response): string | null {
  const isSame = (name: string): boolean => {
    const value = getHeader(response.headers, name);
    return value !== null && value !== '' && value === getHeader(earlier.headers, name);
  };
  const number = NUMBERS.find(isSame);
  if (number !== undefined) return number;
  return isSame('date') && response.time - earlier.time >= APART_MS ? 'Date' : null;
}
