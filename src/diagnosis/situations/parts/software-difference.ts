import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';
import { code, prose, type Prose } from '../../words/prose';

/** Headers in which software names itself. `Via` is none: one CDN names another of its machines there in each response. */
const NAMES_SOFTWARE = ['Server', 'X-Powered-By'] as const;
/** Characters of a value beyond which the sentence does not repeat it. */
const LONGEST_REPEATED = 60;

/** A header in which two responses name different software; null as a value where the response has none. */
export type SoftwareDifference = {
  readonly header: string;
  readonly one: string | null;
  readonly other: string | null;
};

/** The product without its version or machine, which may differ within one server. */
const productOf = (value: string | null): string => asciiLowercase(/^[^\s/(]*/.exec(value ?? '')?.[0] ?? '');

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
  return compared.find((names) => productOf(names.one) !== productOf(names.other)) ?? null;
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
