import { logOf } from '../diagnosis/case';
import type { Exchange } from '../exchange/exchange';
import { EVERY_FORM } from '../report/forms/every-form';
import { printReport } from '../report/forms/print-report';
import type { Beside } from './explain';

/** The forms that {@link print} knows. */
export const FORMS: readonly string[] = EVERY_FORM.map(({ id }) => id);

/**
 * A report of requests, without secrets.
 *
 * @param requests in the order in which to tell of them
 * @param form one of {@link FORMS}, Markdown where left out
 * @returns the whole file; an empty text of no request
 * @throws RangeError if there is no such form
 */
export function print(
  requests: readonly Exchange[],
  { form = 'markdown', among, stacks = {} }: Beside & { readonly form?: string } = {},
): string {
  const known = EVERY_FORM.find(({ id }) => id === form);
  if (known === undefined)
    throw new RangeError(`There is no form ${JSON.stringify(form)}. Choose one of ${FORMS.join(', ')}.`);
  const [first, ...others] = requests;
  if (first === undefined) return '';
  const log = among === undefined ? null : logOf(among);
  return printReport(known, { exchanges: [first, ...others], log, chosen: stacks }).text;
}
