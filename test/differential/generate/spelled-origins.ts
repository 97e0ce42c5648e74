import fc from 'fast-check';
import type { FetchRequest, HopResponses } from '../../zoo/zoo-case';
import type { GeneratedCase } from '../generated-case';
import { corsFetch } from './requests';
import { weighted } from './weighted';

/** The ways in which servers write the origin of a page, beside the one way in which browsers do. */
const SPELLINGS = {
  'international-frame': [
    '{international}',
    'http://xn--bcher-kva.localhost:{internationalPort}',
    'http://XN--BCHER-KVA.localhost:{internationalPort}',
    'http://b\xc3\xbccher.localhost:{internationalPort}',
    'http://b\xfccher.localhost:{internationalPort}',
    'http://B\xc3\x9cCHER.localhost:{internationalPort}',
    'http://b%C3%BCcher.localhost:{internationalPort}',
    'http://xn--bcher-kva.localhost',
    'http://bucher.localhost:{internationalPort}',
    '{international}/',
  ],
  'ipv6-frame': [
    '{ipv6}',
    'http://[::1]:{ipv6Port}',
    'http://[0:0:0:0:0:0:0:1]:{ipv6Port}',
    'http://[::0001]:{ipv6Port}',
    'http://[::0.0.0.1]:{ipv6Port}',
    'http://::1:{ipv6Port}',
    'http://[::1]:0{ipv6Port}',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]:{ipv6Port}',
    'http://127.0.0.1:{ipv6Port}',
    'http://[::1]:{ipv6Port}/',
  ],
  'default-port-frame': [
    '{defaultPort}',
    'http://default-port.test',
    'http://default-port.test:80',
    'http://default-port.test:',
    'http://default-port.test:080',
    'https://default-port.test',
    'http://default-port.test:443',
    'http://DEFAULT-PORT.test',
    'http://Default-Port.TEST:80',
    'http://default-port.test.',
    '{defaultPort}/',
  ],
  'secure-frame': [
    '{secure}',
    '{secure}/',
    '{origin}:443',
    '{origin}:80',
    'https://127.1',
    'https://127.0.0.1',
  ],
} as const satisfies Partial<Record<NonNullable<FetchRequest['context']>, readonly string[]>>;

type Context = keyof typeof SPELLINGS;

const contextAndSpelling: fc.Arbitrary<readonly [Context, string]> = weighted<Context>(
  [3, 'international-frame'],
  [3, 'ipv6-frame'],
  [3, 'default-port-frame'],
  [1, 'secure-frame'],
).chain((context) => fc.constantFrom(...SPELLINGS[context]).map((spelling) => [context, spelling] as const));

/** A request of a page whose origin can be written in several ways, to a server that writes it in one of them. */
export const spelledOrigin: fc.Arbitrary<Omit<GeneratedCase, 'id'>> = fc
  .record({ base: corsFetch, contextAndSpelling, inPreflight: weighted([3, true], [1, false]) })
  .map(({ base, contextAndSpelling: [context, spelling], inPreflight }) => {
    const allowing = (origin: string): HopResponses['actual'] => ({
      kind: 'response',
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', '{requestedMethod}'],
        ['Access-Control-Allow-Headers', '{requestedHeaders}'],
      ],
      body: 'ok\n',
    });
    const preflight = allowing(inPreflight ? spelling : '{origin}');
    const actual = allowing(spelling);
    return {
      request: { ...base, context },
      responses: {
        ...(preflight === undefined ? {} : { preflight }),
        ...(actual === undefined ? {} : { actual }),
      },
    };
  });
