import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { code, prose, type Prose } from '../../words/prose';

/** Headers in which software names itself: what sent the response, what it was passed through, and what made it. */
const NAMES_SOFTWARE = ['Server', 'Via', 'X-Powered-By'] as const;
/** Characters of a value beyond which the sentence does not repeat it. */
const LONGEST_REPEATED = 60;

/** A header in which two responses name different software; null as a value where the response has none. */
export type SoftwareDifference = {
  readonly header: string;
  readonly one: string | null;
  readonly other: string | null;
};

/** The first header in which two responses name different software; null where they name the same, or none at all. */
export function softwareDifference(
  one: Pick<Response, 'headers'>,
  other: Pick<Response, 'headers'>,
): SoftwareDifference | null {
  const compared = NAMES_SOFTWARE.map((header) => ({
    header,
    one: getHeader(one.headers, header),
    other: getHeader(other.headers, header),
  }));
  return (
    compared.find((names) => asciiLowercase(names.one ?? '') !== asciiLowercase(names.other ?? '')) ?? null
  );
}

const named = (value: string | null): Prose => {
  if (value === null || value === '') return prose`missing`;
  return value.length <= LONGEST_REPEATED ? prose`${code(value)}` : prose`another one`;
};

/**
 * What follows from the difference; starts with a space.
 *
 * @param ofOne which response that is, such as `in the preflight response`
 */
export const saysDifference = (
  { header, one, other }: SoftwareDifference,
  ofOne: string,
  ofOther: string,
): Prose =>
  prose` The ${code(header)} header is ${named(one)} ${ofOne} and ${named(other)} ${ofOther}, so different software likely sent the two.`;
