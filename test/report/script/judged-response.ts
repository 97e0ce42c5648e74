import fc from 'fast-check';
import { corsCheck } from '../../../src/fetch-standard/cors-check';
import { checkPreflightResponse } from '../../../src/fetch-standard/cors-preflight-fetch';
import { ENGINES } from '../../../src/fetch-standard/engines';
import type { Engine } from '../../../src/fetch-standard/engines';
import type { Header } from '../../../src/fetch-standard/header-list';
import { PAGE } from '../../diagnosis/exchange-builder';

/** The standard, but for the one point in which no browser follows it. */
const JUDGE: Engine = { ...ENGINES.standard, authorizationCoveredByWildcard: true };

const spelled = (name: string): fc.Arbitrary<string> => fc.constantFrom(name, name.toLowerCase());
const line = (name: string, values: readonly string[]): fc.Arbitrary<Header> =>
  fc.record({ name: spelled(name), value: fc.constantFrom(...values) });

const LISTS = [
  '',
  '*',
  'PUT',
  'put',
  'GET, PUT',
  ' PUT\t,,*',
  'PUT PATCH',
  'x-one',
  'X-One,authorization',
  '"PUT"',
];

const headers = fc.array(
  fc.oneof(
    line('Access-Control-Allow-Origin', [
      PAGE,
      PAGE,
      PAGE,
      '*',
      '*',
      'null',
      `${PAGE}/`,
      '',
      'https://APP.example',
    ]),
    line('Access-Control-Allow-Credentials', ['true', 'true', 'TRUE', 'false', '']),
    line('Access-Control-Allow-Methods', LISTS),
    line('Access-Control-Allow-Headers', LISTS),
    line('X-Access-Control-Allow-Origin', [PAGE]),
  ),
  { maxLength: 6 },
);

/** A response, and what it is a response to. */
export type JudgedResponse = {
  readonly status: number;
  readonly headers: readonly Header[];
  readonly origin: string;
  readonly credentials: boolean;
  readonly method: string;
  readonly names: readonly string[];
};

export const judgedResponse: fc.Arbitrary<JudgedResponse> = fc.record({
  status: fc.constantFrom(200, 200, 204, 204, 299, 301, 404, 500),
  headers,
  origin: fc.constantFrom(PAGE, PAGE, PAGE, 'null'),
  credentials: fc.boolean(),
  method: fc.constantFrom('PUT', 'PUT', 'GET', 'patch'),
  names: fc.subarray(['authorization', 'x-one']),
});

const common = (response: JudgedResponse) => ({
  ...response,
  repeatsMerged: false,
  tainted: response.origin === 'null',
  engine: JUDGE,
});

/** Whether the rules let a page read it. */
export const passesCorsCheck = (response: JudgedResponse): boolean =>
  corsCheck(common(response)).failures.length === 0;

/** Whether the rules let the browser send the request after it. */
export const passesPreflight = (response: JudgedResponse): boolean =>
  checkPreflightResponse({
    ...common(response),
    unsafeHeaders: response.names.map((name) => ({ name, value: null, why: null })),
    useCorsPreflight: false,
    toOwnOrigin: false,
  }).failures.length === 0;
