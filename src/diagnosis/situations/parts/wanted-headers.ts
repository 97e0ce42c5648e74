/** A response header that a client has to read, because a later request depends on it. */
export type WantedHeader = {
  /** In lower case. */
  readonly name: string;
  /** The request header that repeats it. */
  readonly sentAs: string;
  /** Statuses of a later request that lacks it. */
  readonly statuses: readonly number[];
  readonly source: string;
};

/** Headers that protocols have their clients repeat. */
const OF_PROTOCOLS: readonly WantedHeader[] = [
  {
    name: 'mcp-session-id',
    sentAs: 'mcp-session-id',
    statuses: [400, 404],
    source: 'https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#session-management',
  },
  {
    name: 'etag',
    sentAs: 'if-match',
    statuses: [412, 428],
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-3',
  },
  {
    name: 'upload-offset',
    sentAs: 'upload-offset',
    statuses: [400, 409],
    source: 'https://tus.io/protocols/resumable-upload#upload-offset',
  },
  {
    name: 'dpop-nonce',
    sentAs: 'dpop',
    statuses: [400, 401],
    source: 'https://www.rfc-editor.org/rfc/rfc9449#section-8',
  },
];

/** Names that say that a client shall send the value back. */
const TO_REPEAT = /(?:^|-)(?:session|csrf|xsrf|auth)(?:-(?:id|token))?$|^x-(?:csrf|xsrf|auth)/;

/** How a client has to repeat a response header; null where none has to. */
export function wantedHeader(lowerName: string): WantedHeader | null {
  const known = OF_PROTOCOLS.find(({ name }) => name === lowerName);
  if (known !== undefined) return known;
  if (!TO_REPEAT.test(lowerName)) return null;
  return { name: lowerName, sentAs: lowerName, statuses: [400, 401, 403, 404, 419, 428], source: '' };
}
