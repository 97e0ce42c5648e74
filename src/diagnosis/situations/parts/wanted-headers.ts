import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import type { Sighting } from '../../reading/log/endpoint-history';
import { cameTooEarly } from './later-requests/came-too-early';
import { missedChallenge } from './later-requests/missed-challenge';
import { missedLocation } from './later-requests/missed-location';
import { missedValue } from './later-requests/missed-value';

/** A response header that a client has to read, because a later request depends on it. */
export type WantedHeader = {
  /** In lower case. */
  readonly name: string;
  /** Whether a client needs it in any case, so that it matters without a later request that failed. */
  readonly isAlwaysNeeded: boolean;
  /** Whether a later request of the same page failed as one does whose script could not read the header. */
  readonly isMissedBy: (later: Sighting, earlier: Sighting) => boolean;
  /** What the later request lacked, as the object of "comes from". */
  readonly missing: Prose;
  /** Such a request, as the subject of "got a 404". */
  readonly laterRequest: Prose;
  readonly source: string;
};

/** A header whose value the client has to repeat in the request header `sentAs`. */
const repeated = (
  name: string,
  sentAs: string,
  statuses: readonly number[],
  source: string,
): WantedHeader => ({
  name,
  isAlwaysNeeded: name !== 'etag',
  isMissedBy: missedValue(sentAs, statuses),
  missing: prose`a missing ${code(sentAs)} header`,
  laterRequest: prose`A later request without ${code(sentAs)}`,
  source,
});

/** A header that names how long a client has to wait. */
const toWaitFor = (name: string, source: string): WantedHeader => ({
  name,
  isAlwaysNeeded: false,
  isMissedBy: cameTooEarly(name),
  missing: prose`a request that the script sent too early`,
  laterRequest: prose`A later request that came too early`,
  source,
});

const OF_RATE_LIMITS = 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/';

/** Headers that protocols have their clients repeat or obey. */
const OF_PROTOCOLS: readonly WantedHeader[] = [
  repeated(
    'mcp-session-id',
    'mcp-session-id',
    [400, 404],
    'https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#session-management',
  ),
  repeated('etag', 'if-match', [412, 428], 'https://www.rfc-editor.org/rfc/rfc6585#section-3'),
  repeated(
    'upload-offset',
    'upload-offset',
    [400, 409],
    'https://tus.io/protocols/resumable-upload#upload-offset',
  ),
  repeated('dpop-nonce', 'dpop', [400, 401], 'https://www.rfc-editor.org/rfc/rfc9449#section-8'),
  {
    name: 'location',
    isAlwaysNeeded: false,
    isMissedBy: missedLocation,
    missing: prose`a URL that the script did not have`,
    laterRequest: prose`A later request to a URL with ${code('null')} or ${code('undefined')} instead of that one`,
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.2',
  },
  {
    name: 'www-authenticate',
    isAlwaysNeeded: false,
    isMissedBy: missedChallenge,
    missing: prose`credentials that the script cannot work out`,
    laterRequest: prose`A later request that repeats this one without credentials`,
    source: 'https://www.rfc-editor.org/rfc/rfc9728#section-5.1',
  },
  toWaitFor('retry-after', 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3'),
  toWaitFor('ratelimit', OF_RATE_LIMITS),
  toWaitFor('ratelimit-remaining', OF_RATE_LIMITS),
  toWaitFor('x-ratelimit-remaining', OF_RATE_LIMITS),
];

/** Names that say that a client shall send the value back. */
const TO_REPEAT = /(?:^|-)(?:session|csrf|xsrf|auth)(?:-(?:id|token))?$|^x-(?:csrf|xsrf|auth)/;

/** What a client needs a response header for; null where it needs it for nothing that is known. */
export function wantedHeader(lowerName: string): WantedHeader | null {
  const known = OF_PROTOCOLS.find(({ name }) => name === lowerName);
  if (known !== undefined) return known;
  return TO_REPEAT.test(lowerName)
    ? repeated(lowerName, lowerName, [400, 401, 403, 404, 419, 428], '')
    : null;
}
