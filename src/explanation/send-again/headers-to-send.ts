import type { Hop } from '../../exchange/exchange';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { headersByAuthor, requestedHeaderNames } from '../../diagnosis/reading/request/author-headers';

/** What stands for a value that was never recorded. */
export const VALUE_NOT_RECORDED = 'not-recorded';

/** A type that needs a preflight, as the one did that was not recorded. */
const TYPE_NOT_RECORDED = 'application/json';

/** The script's headers of a request that is made again. */
export type HeadersToSend = {
  readonly headers: HeaderList;
  /** Names in `headers` whose recorded values are secrets. */
  readonly secrets: readonly string[];
  /** Names in `headers` whose values were not recorded, as the request itself was never sent. */
  readonly unseen: readonly string[];
  /** Names of secrets that are left out, because nothing shows that the page's own script set them. */
  readonly leftOut: readonly string[];
};

/**
 * The headers that the page's script had set. A secret is among them only where the preflight named it: then the script
 * had it already, while the password of a browser's own dialog never comes into a page's hands.
 */
export function headersToSend(hop: Hop, isSecret: (header: Header) => boolean): HeadersToSend {
  const named = new Set(hop.preflight === null ? [] : requestedHeaderNames(hop.preflight.requestHeaders));
  const { script } = headersByAuthor(hop);
  const isNamed = ({ name }: Header): boolean => named.has(asciiLowercase(name));
  const secret = script.filter(isSecret);
  const leftOut = secret.filter((header) => !isNamed(header));
  const seen = script.filter((header) => !leftOut.includes(header));
  const seenNames = new Set(seen.map(({ name }) => asciiLowercase(name)));
  const unseen = [...named].filter((name) => !seenNames.has(name));
  const standIns = unseen.map((name) => ({
    name,
    value: name === 'content-type' ? TYPE_NOT_RECORDED : VALUE_NOT_RECORDED,
  }));
  const namesOf = (headers: HeaderList): readonly string[] => headers.map(({ name }) => name);
  return {
    headers: [...seen, ...standIns],
    secrets: namesOf(secret.filter(isNamed)),
    unseen,
    leftOut: namesOf(leftOut),
  };
}
