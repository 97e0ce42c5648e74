import fc from 'fast-check';
import type { FetchRequest, HeaderLine, HopResponses, OriginRole } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { finalResponses } from './final-responses';
import { corsFetch } from './requests';
import { weighted } from './weighted';

type Content = Omit<GeneratedCase, 'id'>;

/** Every kind of cookie by where it may be sent to, those that browsers refuse to keep among them. */
const ATTRIBUTES = [
  'Secure; SameSite=None',
  'Secure; SameSite=None; Partitioned',
  'Secure; SameSite=None; HttpOnly',
  'SameSite=None',
  'SameSite=Lax',
  'SameSite=Strict',
  'Secure; SameSite=Lax',
  'Secure',
  '',
] as const;

const target: fc.Arbitrary<OriginRole> = weighted<OriginRole>(
  [4, 'secure'],
  [2, 'sameSite'],
  [1, 'api'],
  [1, 'defaultPort'],
);

const withCookie = (responses: HopResponses, cookie: HeaderLine): HopResponses => {
  const { actual } = responses;
  if (actual?.kind !== 'response') return responses;
  return { ...responses, actual: { ...actual, headers: [...actual.headers, cookie] } };
};

/**
 * A request with a cookie that the server set in its response to the one before, if the browser kept it and sends it along.
 * Each has a path of its own, so that no case meets the cookie of another.
 */
export const cookieRequest: fc.Arbitrary<Content> = fc
  .record({
    base: corsFetch,
    to: target,
    jar: fc.integer({ min: 0, max: 0x7fff_ffff }),
    attributes: fc.constantFrom(...ATTRIBUTES),
    credentials: weighted<NonNullable<FetchRequest['credentials']>>(
      [3, 'include'],
      [1, 'same-origin'],
      [1, 'omit'],
    ),
    responses: finalResponses,
  })
  .map(({ base, to, jar, attributes, credentials, responses }) => {
    const path = `/jar-${String(jar)}`;
    const { method, headers, read, cache } = base;
    return {
      request: {
        kind: 'fetch',
        ...(method === undefined ? {} : { method }),
        ...(headers === undefined ? {} : { headers }),
        ...(read === undefined ? {} : { read }),
        ...(cache === undefined ? {} : { cache }),
        to,
        path,
        credentials,
        // Without CORS, so that no late message about it is taken for one about the request that follows.
        before: [{ mode: 'no-cors', credentials: 'include', method: 'GET', headers: [] }],
      },
      responses: withCookie(responses, [
        'Set-Cookie',
        `jar=hay; Path=${path}${attributes === '' ? '' : `; ${attributes}`}`,
      ]),
    };
  });
