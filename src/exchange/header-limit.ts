import type { HeaderList } from '../fetch-standard/header-list';
import { asciiLowercase } from '../fetch-standard/isomorphic-string';
import { copyOfText } from './copy-of-text';

/** Headers that decide CORS questions; they are the last to be cut. */
const DECISIVE: ReadonlySet<string> = new Set([
  'origin',
  'location',
  'cookie',
  'content-type',
  'authorization',
  'vary',
  'cross-origin-resource-policy',
  'timing-allow-origin',
]);

/** Headers that fit a limit, and the bytes of what did not. */
export type LimitedHeaders = { readonly headers: HeaderList; readonly cutBytes: number };

/**
 * What a field costs besides its name and value, so that thousands of tiny fields are limited as few long ones are.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9113#name-defined-settings SETTINGS_MAX_HEADER_LIST_SIZE
 */
const FIELD_OVERHEAD = 32;

/** Bytes of all names and values, and 32 for each field; isomorphic strings have one character for each byte. */
export function headerBytes(headers: HeaderList | null): number {
  if (headers === null) return 0;
  let bytes = 0;
  for (const { name, value } of headers) bytes += FIELD_OVERHEAD + name.length + value.length;
  return bytes;
}

/**
 * The headers that fit into a number of bytes, in their order. What decides CORS questions is taken first; the value
 * that crosses the limit is cut at its end, and what comes after it is left out.
 */
export function limitHeaders(headers: HeaderList, limit: number): LimitedHeaders {
  const all = headerBytes(headers);
  if (all <= limit) return { headers, cutBytes: 0 };
  const kept = new Map<number, { name: string; value: string }>();
  let room = Math.max(0, limit);
  for (const decisive of [true, false]) {
    for (const [index, { name, value }] of headers.entries()) {
      const least = FIELD_OVERHEAD + name.length;
      if (isDecisive(name) !== decisive || least > room) continue;
      const part = value.length <= room - least ? value : copyOfText(value.slice(0, room - least));
      kept.set(index, { name, value: part });
      room -= least + part.length;
    }
  }
  const inOrder = [...kept].sort(([a], [b]) => a - b).map(([, header]) => header);
  return { headers: inOrder, cutBytes: all - headerBytes(inOrder) };
}

function isDecisive(name: string): boolean {
  const lower = asciiLowercase(name);
  return lower.startsWith('access-control-') || lower.startsWith('sec-fetch-') || DECISIVE.has(lower);
}
