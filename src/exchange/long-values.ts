import type { Header, HeaderList } from '../fetch-standard/header-list';
import { copyOfText } from './copy-of-text';
import type { LimitedHeaders } from './header-limit';
import { isRead } from './read-headers';

/**
 * Bytes that are kept of a response header's value that nothing here reads: enough to see what it is. Servers send tens of
 * kilobytes in some, which would push other requests out of a log of limited size.
 */
export const LONGEST_UNREAD_VALUE = 1_024;

/** What parts the words of a value from one another. */
const LAST_SEPARATOR = /[\s,;"'<>()[\]{}=&|](?=[^\s,;"'<>()[\]{}=&|]*$)/;

/**
 * The beginning of a value, without a last word that is cut: half of a secret no longer looks like one, and would not be
 * redacted. A single word stays, as it is long enough to be judged.
 */
function beginning(value: string): string {
  const kept = value.slice(0, LONGEST_UNREAD_VALUE);
  const at = LAST_SEPARATOR.exec(kept)?.index ?? -1;
  return at === -1 ? kept : kept.slice(0, at + 1);
}

/** The value of a response header as far as it is kept: whole where anything is told by it, else its beginning. */
export function keptValue({ name, value }: Header): string {
  return value.length <= LONGEST_UNREAD_VALUE || isRead(name) ? value : copyOfText(beginning(value));
}

/** Response headers as far as their values are kept, and the bytes of what is not. */
export function shortenUnread(headers: HeaderList): LimitedHeaders {
  if (headers.every(({ value }) => value.length <= LONGEST_UNREAD_VALUE)) return { headers, cutBytes: 0 };
  let cutBytes = 0;
  const kept = headers.map((header) => {
    const value = keptValue(header);
    cutBytes += header.value.length - value.length;
    return { name: header.name, value };
  });
  return { headers: kept, cutBytes };
}
