import type { Header, HeaderList } from '../../fetch-standard/header-list';
import { asciiLowercase } from '../../fetch-standard/isomorphic-string';
import { headerBytes, limitHeaders } from '../header-limit';
import { sameHeaders } from './exchange-changes';

/** Response headers of a document that decide what it may load; lower-cased. */
const POLICY_NAMES: ReadonlySet<string> = new Set([
  'connection-allowlist',
  'content-security-policy',
  'cross-origin-embedder-policy',
  'document-isolation-policy',
  'integrity-policy',
  'permissions-policy',
]);

/** A policy beyond this many bytes is cut at its end; the longest known ones have some 8 KB. */
const MOST_BYTES = 16_384;

/** What those of all documents may take, in bytes: they are stored again with every count of the tab. */
const MOST_BYTES_OF_ALL = 4 * MOST_BYTES;

const MAIN_FRAME = 0;

/** The most documents whose policies are remembered. */
const MOST_DOCUMENTS = 32;

/** The policies of a document's own response headers. */
export type DocumentPolicies = {
  readonly page: number;
  readonly frameId: number;
  readonly headers: HeaderList;
};

const isPolicy = ({ name }: Header): boolean => POLICY_NAMES.has(asciiLowercase(name));

/** The headers among those of a document's response that decide what the document may load. */
export const policiesIn = (headers: HeaderList): HeaderList =>
  limitHeaders(headers.filter(isPolicy), MOST_BYTES).headers;

/**
 * With the policies of a document that took the place of its frame's last one. Of very many, or very long ones, the
 * oldest are forgotten.
 */
export function withPolicies(
  all: readonly DocumentPolicies[],
  arrived: DocumentPolicies,
): readonly DocumentPolicies[] {
  const others = all.filter(({ page, frameId }) => page !== arrived.page || frameId !== arrived.frameId);
  const newest = [...others, arrived].slice(-MOST_DOCUMENTS);
  let room = MOST_BYTES_OF_ALL;
  const crossing = newest.findLastIndex(({ headers }) => {
    room -= headerBytes(headers);
    return room < 0;
  });
  return newest.slice(crossing + 1);
}

/**
 * The policies that a request obeys whose document is not known: those of the main document, unless a document in a frame
 * has others. Null also where the main document's response was not seen.
 *
 * @param all the documents of one page
 */
export function agreedPolicies(all: readonly DocumentPolicies[]): HeaderList | null {
  const main = all.find(({ frameId }) => frameId === MAIN_FRAME)?.headers ?? null;
  if (main === null) return null;
  return all.every(({ headers }) => sameHeaders(headers, main)) ? main : null;
}
