import type { Exchange } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { headersByAuthor, requestedHeaderNames } from '../reading/request/author-headers';
import type { RecordedLine } from './edited-lines';

/**
 * The headers that the page's script set, as far as can be told: those that were seen, and those that only the preflight
 * names, since a request that is stopped there shows no headers.
 */
export function scriptLines({ hops: [first] }: Pick<Exchange, 'hops'>): readonly RecordedLine[] {
  const { script } = headersByAuthor(first);
  const seen = new Set(script.map(({ name }) => asciiLowercase(name)));
  const requested = first.preflight === null ? [] : requestedHeaderNames(first.preflight.requestHeaders);
  const named = requested.filter((name) => !seen.has(name));
  return [...script, ...named.map((name) => ({ name, value: null }))];
}
