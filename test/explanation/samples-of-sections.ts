import { diagnose } from '../../src/diagnosis/diagnose';
import type { DiagnosedLog } from '../../src/diagnosis/reading/log/diagnosed-log';
import type { Exchange } from '../../src/exchange/exchange';
import { SITUATIONS } from '../../src/diagnosis/situations';
import {
  ALLOWS_PAGE,
  blocked,
  completed,
  exchange,
  headerList,
  hop,
  PAGE,
  preflight,
  response,
  sentBy,
} from '../diagnosis/exchange-builder';
import { blockedAt, passedAt } from '../diagnosis/follow-up/request-again';
import { logOf } from '../diagnosis/preflight-cache/preflight-log';
import { SAMPLES } from '../diagnosis/situations/samples';

/** A request and what was recorded with it. */
export type Sample = { readonly shown: Exchange; readonly log: DiagnosedLog };

const among = (shown: Exchange, others: readonly Exchange[] = []): Sample => ({
  shown,
  log: { exchanges: [...others, shown], diagnosisOf: diagnose },
});

const PREFLIGHT_OK = response(204, { ...ALLOWS_PAGE, 'Access-Control-Allow-Methods': 'PUT' });

/** Whose credentials mode does not show, and whose preflight allows none. */
const openCredentials = hop({
  method: 'PUT',
  requestHeaders: null,
  preflight: preflight('PUT', [], response(204, { 'Access-Control-Allow-Origin': PAGE })),
});

/** More than a report writes out. */
const MANY_NAMES = Array.from({ length: 60 }, (_, index) => `x-${String(index)}`);

const line = (url: string, functionName: string) => ({ url, line: 42, column: 7, functionName });

function cached(): Sample {
  const log = logOf({ id: 'first', at: 0 }, { id: 'second', at: 2 });
  const shown = log.exchanges.at(-1);
  if (shown === undefined) throw new Error('the log has requests');
  return { shown, log };
}

const ELSEWHERE = { 'Access-Control-Allow-Origin': 'https://other.example' };

/** What became of a blocked request. */
const FOLLOW_UPS: Readonly<Record<string, Sample>> = {
  'a request that was fixed later': among(blockedAt(1), [passedAt(60)]),
  'a request that shows a fix': among(passedAt(60), [blockedAt(1)]),
  'a request that is likely fixed': among(blockedAt(1, { more: { browser: 'firefox', pageStatus: 0 } }), [
    passedAt(60, { more: { browser: 'firefox', pageStatus: 200 } }, { 'Access-Control-Allow-Origin': '*' }),
  ]),
  'a request that may be fixed': among(blockedAt(1, { status: 500 }), [passedAt(60)]),
  'a request that is still blocked': among(blockedAt(1), [blockedAt(60)]),
  'a request that fails otherwise later': among(blockedAt(1), [blockedAt(60, {}, ELSEWHERE)]),
};

/** Requests of which everything that a section can say is said of at least one. */
export const SECTION_SAMPLES: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(
    SITUATIONS.map(({ code }) => [
      code,
      among(SAMPLES[code].shows.exchange, SAMPLES[code].shows.others ?? []),
    ]),
  ),
  ...FOLLOW_UPS,
  'causes that hold only with credentials': among(exchange([openCredentials], blocked)),
  'an undecided preflight': among(
    exchange(
      [
        hop({
          requestHeaders: headerList({ Origin: PAGE, 'If-None-Match': '"v1"' }),
          response: response(200, ALLOWS_PAGE),
        }),
      ],
      completed,
    ),
  ),
  'more causes and reasons than a report holds': among(
    exchange([hop({ method: 'PUT', preflight: preflight('PUT', MANY_NAMES, PREFLIGHT_OK) })], blocked),
  ),
  'a cached preflight': cached(),
  'lines of scripts, and what was cut': among(
    exchange([hop({ requestHeaders: sentBy(PAGE), response: response(200) })], blocked, {
      callFrames: [line(`${PAGE}/shop.js`, 'order'), line(`${PAGE}/main.js`, '')],
      cut: { headerBytes: 12, urlCharacters: 3 },
      beginningMissed: true,
    }),
  ),
  'what another extension changed': among(
    exchange(
      [
        hop({
          response: response(
            200,
            { 'Access-Control-Allow-Origin': PAGE },
            { rewritten: headerList({ Vary: 'x' }) },
          ),
        }),
      ],
      blocked,
    ),
  ),
  'a browser that disagrees': among(
    exchange([hop({ requestHeaders: sentBy(PAGE), response: response(200) })], completed, {
      pageStatus: 200,
    }),
  ),
  'a page in development': among(
    exchange(
      [
        hop({
          url: 'http://localhost:8000/api/orders',
          requestHeaders: sentBy(PAGE),
          response: response(200),
        }),
      ],
      blocked,
      { pageOrigin: 'http://localhost:5173' },
    ),
  ),
  'a font in a frame': among(
    exchange([hop({ requestHeaders: sentBy(PAGE), response: response(200) })], blocked, {
      type: 'font',
      frameId: 3,
    }),
  ),
};
