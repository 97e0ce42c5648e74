import {
  evidence,
  SILENT_HEADERS,
  telling,
  TELLING_REQUEST_HEADERS,
  TELLING_RESPONSE_HEADERS,
  values,
} from './header-writings';
import { encoded } from './place';
import type { Field, Place, Writing } from './place';
import { urlWritings } from './url-writings';

const at = (field: Field, { kind, beside, write }: Writing): Place => ({ kind, beside, field, write });

/** Each list in turn, so that every writing and every field comes up, and not every pair of both. */
const inTurn = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];

const URL_FIELDS = [
  { at: 'url' },
  { at: 'later-url' },
  { at: 'redirect-url' },
  { at: 'frame-url' },
  { at: 'response-header', name: 'Content-Location' },
  { at: 'response-header', name: 'X-Original-Url' },
  { at: 'request-header', name: 'X-Source-Page' },
] as const;

const urlPlaces: readonly Place[] = urlWritings.flatMap((writing, index) => [
  at({ at: 'url' }, writing),
  at(inTurn<Field>(URL_FIELDS, index), writing),
]);

const REQUESTS = ['request-header', 'preflight-request-header', 'later-request-header'] as const;
const RESPONSES = ['response-header', 'preflight-response-header', 'rewritten-header'] as const;

const headerPlaces = (
  names: readonly string[],
  fields: readonly ['request-header' | 'response-header', ...(typeof REQUESTS | typeof RESPONSES)[number][]],
  writings: readonly Writing[],
): readonly Place[] =>
  names.flatMap((name, index) =>
    writings.map((writing, turn) => at({ at: inTurn(fields, index + turn), name }, writing)),
  );

const silentHeaders = SILENT_HEADERS.flatMap((name, index) =>
  values
    // Half of the pairs are enough, another half for the next name.
    .filter((_, turn) => (turn + index) % 2 === 0)
    .map((writing, turn) => at({ at: inTurn([...REQUESTS, ...RESPONSES], index + turn), name }, writing)),
);

const evidencePlaces = evidence.map(({ name, of, ...writing }) =>
  at({ at: of === 'request' ? 'request-header' : 'response-header', name }, writing),
);

const odd: readonly Place[] = [
  at(
    { at: 'status-line' },
    { kind: 'status line', beside: 'nothing', write: (secret) => `HTTP/1.1 500 ${secret}` },
  ),
  at(
    { at: 'status-line' },
    { kind: 'status line', beside: 'name', write: (secret) => `HTTP/1.1 401 token=${secret}` },
  ),
  at(
    { at: 'status-line' },
    { kind: 'status line', beside: 'word', write: (secret) => `HTTP/1.1 403 bad token ${secret}` },
  ),
  at(
    { at: 'preflight-status-line' },
    { kind: 'status line', beside: 'nothing', write: (secret) => `HTTP/1.1 200 ${secret}` },
  ),
  at({ at: 'method' }, { kind: 'method', beside: 'nothing', write: (secret) => secret }),
  at(
    { at: 'header-name' },
    { kind: 'header name', beside: 'nothing', write: (secret) => `X-${encoded(secret)}` },
  ),
  at(
    { at: 'header-name' },
    { kind: 'header name', beside: 'word', write: (secret) => `X-Token-${encoded(secret)}` },
  ),
  at({ at: 'frame-function' }, { kind: 'call frame', beside: 'nothing', write: (secret) => secret }),
  at(
    { at: 'frame-function' },
    { kind: 'call frame', beside: 'word', write: (secret) => `login(token ${secret})` },
  ),
  at(
    { at: 'frame-url' },
    {
      kind: 'call frame',
      beside: 'nothing',
      write: (secret) => `https://cdn.example/${encoded(secret)}/a.js`,
    },
  ),
  at({ at: 'error' }, { kind: 'error', beside: 'nothing', write: (secret) => `net::ERR_X ${secret}` }),
  at(
    { at: 'devtools-error' },
    { kind: 'error', beside: 'word', write: (secret) => `net::ERR_X token ${secret}` },
  ),
];

/** Every place that a secret is planted in. */
export const places: readonly Place[] = [
  ...urlPlaces,
  ...headerPlaces(TELLING_REQUEST_HEADERS, ['request-header', ...REQUESTS], telling),
  ...headerPlaces(TELLING_RESPONSE_HEADERS, ['response-header', ...RESPONSES], telling),
  ...silentHeaders,
  ...evidencePlaces,
  ...odd,
];
