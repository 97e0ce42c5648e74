import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../src/diagnosis/reading/log/diagnosed-log';
import { endpointHistory } from '../../src/diagnosis/reading/log/endpoint-history';
import { situationsOf } from '../../src/diagnosis/situations/situations-of';
import { whatIf } from '../../src/diagnosis/what-if/what-if';
import { NO_EDITS } from '../../src/diagnosis/what-if/what-if-edits';
import type { Exchange } from '../../src/exchange/exchange';
import { contradictionReport } from '../../src/report/markdown/contradiction-report';
import { editedResponseLines } from '../../src/report/edited-response-lines';
import { printReport } from '../../src/report/forms/print-report';
import { EVERY_FORM } from '../../src/report/forms/every-form';
import { fixReport } from '../../src/report/markdown/fix-report';
import {
  blocked,
  exchange,
  failed,
  headerList,
  hop,
  preflight,
  response,
} from '../diagnosis/exchange-builder';

const TOKEN = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a';
const PAGE = 'https://app.example';
const API = 'https://api.example';

type Planted = { readonly shown: Exchange; readonly others: readonly Exchange[] };
type Parts = Partial<{
  url: string;
  method: string;
  sent: Record<string, string>;
  requested: readonly string[];
  received: Record<string, string>;
  preflightReceived: Record<string, string>;
  rewritten: Record<string, string>;
  statusLine: string;
}>;

const seen = (parts: Parts, more: Partial<Exchange> = {}): Exchange => {
  const received = response(200, parts.received ?? {}, {
    rewritten: parts.rewritten === undefined ? null : headerList(parts.rewritten),
    ...(parts.statusLine === undefined ? {} : { statusLine: parts.statusLine }),
  });
  const sentPreflight = parts.requested === undefined ? null : preflight('PUT', parts.requested, null);
  return exchange(
    [
      hop({
        url: parts.url ?? `${API}/orders`,
        method: parts.method ?? 'GET',
        requestHeaders: headerList({ Origin: PAGE, 'Sec-Fetch-Mode': 'cors', ...parts.sent }),
        preflight:
          sentPreflight === null
            ? null
            : {
                ...sentPreflight,
                response: response(200, parts.preflightReceived ?? {}, { statusLine: received.statusLine }),
              },
        response: sentPreflight === null ? received : null,
      }),
    ],
    blocked,
    more,
  );
};

const alone = (shown: Exchange): Planted => ({ shown, others: [] });

/** Each way in which something strange comes into an exchange. */
const PLACES: Readonly<Record<string, Planted>> = {
  'a path': alone(seen({ url: `${API}/bots/${TOKEN}/orders` })),
  'a telling parameter': alone(seen({ url: `${API}/orders?access_token=${TOKEN}` })),
  'a URL in a parameter': alone(
    seen({ url: `${API}/orders?next=${encodeURIComponent(`${API}/?key=${TOKEN}`)}` }),
  ),
  'a method': alone(seen({ method: TOKEN })),
  'a method that was asked for': alone(seen({ method: TOKEN, requested: [] })),
  'a request header of any name': alone(seen({ sent: { 'X-Upstream': TOKEN } })),
  'the name of a request header': alone(seen({ sent: { [`X-${TOKEN}`]: '1', [TOKEN]: '1' } })),
  'a name that was asked for': alone(
    seen({ method: 'PUT', requested: ['content-type', TOKEN.toLowerCase()] }),
  ),
  'the status line': alone(seen({ statusLine: `HTTP/1.1 200 ${TOKEN}` })),
  'the status line of a preflight': alone(
    seen({ method: 'PUT', requested: [], statusLine: `HTTP/1.1 200 ${TOKEN}` }),
  ),
  'an allowed origin': alone(seen({ received: { 'Access-Control-Allow-Origin': `${PAGE}/${TOKEN}` } })),
  'allowed header names': alone(
    seen({
      method: 'PUT',
      requested: ['x-a'],
      preflightReceived: { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Headers': TOKEN },
    }),
  ),
  'exposed names': alone(
    seen({ received: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': TOKEN } }),
  ),
  Vary: alone(seen({ received: { 'Access-Control-Allow-Origin': PAGE, Vary: TOKEN } })),
  'the name of the server': alone(seen({ received: { Server: `nginx/${TOKEN}`, Via: `1.1 ${TOKEN}` } })),
  'a challenge': alone(
    seen({ received: { 'WWW-Authenticate': `Negotiate ${TOKEN}`, 'Access-Control-Allow-Origin': PAGE } }),
  ),
  'a changed header': alone(
    seen({
      received: { 'Access-Control-Allow-Origin': `${PAGE}/${TOKEN}` },
      rewritten: { 'Access-Control-Allow-Origin': PAGE },
    }),
  ),
  'a call frame': alone(
    seen(
      {},
      { callFrames: [{ functionName: TOKEN, url: `${PAGE}/app.js?token=${TOKEN}`, line: 1, column: 2 }] },
    ),
  ),
  "the browser's error": alone(seen({}, { end: failed('unspecified', TOKEN) })),
  'an error of DevTools': alone(seen({}, { devtoolsError: { name: TOKEN, hop: 0 } })),
  'a redirect': alone(
    exchange(
      [
        hop({
          response: response(302, { Location: `${API}/x/${TOKEN}` }),
          redirectUrl: `https://u:${TOKEN}@api.example/`,
        }),
        hop({ url: `${API}/x/${TOKEN}`, response: response(200) }),
      ],
      blocked,
    ),
  ),
  'another request of the endpoint': {
    shown: seen({ received: { 'Access-Control-Allow-Origin': 'https://other.example' } }),
    others: [
      {
        ...seen({ url: `${API}/orders?token=${TOKEN}`, received: { 'Access-Control-Allow-Origin': PAGE } }),
        id: 'a',
      },
      {
        ...seen({
          url: `${API}/orders/${TOKEN}`,
          received: { 'Access-Control-Allow-Origin': `${PAGE}/${TOKEN}` },
        }),
        id: 'b',
      },
    ],
  },
};

const logOf = ({ shown, others }: Planted): DiagnosedLog => ({
  exchanges: [...others, shown],
  diagnosisOf: diagnose,
});

/** Each form in which something leaves. */
const FORMS: Readonly<Record<string, (planted: Planted) => string | null>> = {
  ...Object.fromEntries(
    EVERY_FORM.flatMap((form) => [
      [
        `${form.name} of a request`,
        (planted: Planted) =>
          printReport(form, { exchanges: [planted.shown], log: logOf(planted), chosen: {} }).text,
      ],
      [
        `${form.name} of all that was recorded`,
        (planted: Planted) => {
          const exchanges = [planted.shown, ...planted.others] as const;
          return printReport(form, { exchanges, log: logOf(planted), chosen: {} }).text;
        },
      ],
    ]),
  ),
  'the fix': (planted) => {
    const diagnosis = diagnose(planted.shown);
    const situations = situationsOf(planted.shown, diagnosis, endpointHistory(logOf(planted)));
    return fixReport(
      { exchange: planted.shown, diagnosis, situations, log: null, history: null },
      { [API]: 'express' },
    );
  },
  'what contradicts': ({ shown }) =>
    contradictionReport(shown, { ...diagnose(shown), contradiction: `It says ${TOKEN}.` }),
  'the lines of What if': ({ shown }) =>
    editedResponseLines(shown, whatIf(shown, diagnose(shown), NO_EDITS)?.responses ?? []),
};

describe.each(Object.keys(FORMS))('no token leaves by %s', (form) => {
  it.each(Object.keys(PLACES))('from %s', (place) => {
    const planted = PLACES[place];
    if (planted === undefined) throw new Error('the place is known');
    const text = FORMS[form]?.(planted) ?? '';
    expect(text.toLowerCase()).not.toContain(TOKEN.toLowerCase().slice(4));
  });
});
