import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import { plural } from '../../diagnosis/words/plural';
import type { LeftOut } from '../redaction/redaction';

/** The most headers that are named. */
const MOST_NAMES = 20;

/** The names of headers, as far as somebody would read them. */
function headerNames(names: readonly string[]): Prose {
  const named = names
    .slice(0, MOST_NAMES)
    .reduce<Prose>((list, name) => (list.length === 0 ? [code(name)] : prose`${list}, ${code(name)}`), []);
  const rest = names.length - MOST_NAMES;
  return rest <= 0 ? named : prose`${named} and ${plural(rest, 'more header', 'more headers')}`;
}

/** Which secrets were left out of what is printed so far, as sentences. */
export const leftOutNotes = ({ headers, urls }: LeftOut): readonly Prose[] => [
  ...(headers.length === 0
    ? []
    : [
        prose`Secret values of ${headerNames(headers)} are replaced by ${code('[redacted]')}, in commands by ${code('YOUR-…')}.`,
      ]),
  ...(urls
    ? [prose`Secrets in URLs are replaced by ${code('redacted')}, in commands by ${code('YOUR-…')}.`]
    : []),
];
