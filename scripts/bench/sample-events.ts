import type { NetworkEvent } from '../../src/exchange/network-event';
import type { HeaderList } from '../../src/fetch-standard/header-list';

const PAGE = 'https://app.example';
const TAB = 1;

/** The headers that Chromium sends with a cross-site fetch; about 700 bytes. */
const SENT: HeaderList = [
  { name: 'sec-ch-ua', value: '"Chromium";v="156", "Not A(Brand";v="24"' },
  { name: 'sec-ch-ua-mobile', value: '?0' },
  { name: 'sec-ch-ua-platform', value: '"Linux"' },
  {
    name: 'User-Agent',
    value: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36',
  },
  { name: 'Accept', value: '*/*' },
  { name: 'Origin', value: PAGE },
  { name: 'Sec-Fetch-Site', value: 'cross-site' },
  { name: 'Sec-Fetch-Mode', value: 'cors' },
  { name: 'Sec-Fetch-Dest', value: 'empty' },
  { name: 'Referer', value: `${PAGE}/` },
  { name: 'Accept-Encoding', value: 'gzip, deflate, br, zstd' },
  { name: 'Accept-Language', value: 'en-US,en;q=0.9' },
];

const COMMON_RESPONSE: HeaderList = [
  { name: 'Date', value: 'Sat, 21 Nov 2026 10:00:00 GMT' },
  { name: 'Content-Type', value: 'application/json; charset=utf-8' },
  { name: 'Cache-Control', value: 'no-store' },
  { name: 'Vary', value: 'Origin' },
  { name: 'Server', value: 'nginx' },
];

const ALLOWED: HeaderList = [...COMMON_RESPONSE, { name: 'Access-Control-Allow-Origin', value: PAGE }];

/** The kinds of exchange that a real page makes, in turn. */
const KINDS = ['allowed', 'missing', 'preflight-allowed', 'preflight-blocked', 'mismatch'] as const;

/** All events of the n-th sample exchange, in Chromium's order. */
export function sampleEvents(n: number): readonly NetworkEvent[] {
  const kind = KINDS[n % KINDS.length] ?? 'allowed';
  const isPreflighted = kind === 'preflight-allowed' || kind === 'preflight-blocked';
  const url = `https://api.example/v1/orders/${String(n)}?page=2`;
  const method = isPreflighted ? 'PUT' : 'GET';
  const time = 1_790_000_000_000 + n * 10;
  const every = {
    tabId: TAB,
    url,
    type: 'xmlhttprequest',
    frameId: 0,
    documentId: 'document',
    initiator: PAGE,
    userContext: 'ordinary',
  } as const;
  const actual = { ...every, requestId: String(n * 2), method };
  const preflight = { ...every, requestId: String(n * 2 + 1), method: 'OPTIONS' };
  const responded = {
    statusLine: 'HTTP/1.1 200 OK',
    headerBytesCut: 0,
    fromCache: false,
    repeatsMerged: false,
  };
  const events: NetworkEvent[] = [{ ...actual, kind: 'request-started', time }];
  if (isPreflighted) {
    const requested: HeaderList = [
      ...SENT,
      { name: 'Access-Control-Request-Method', value: method },
      { name: 'Access-Control-Request-Headers', value: 'authorization,content-type' },
    ];
    const allowances: HeaderList = [
      ...ALLOWED,
      { name: 'Access-Control-Allow-Methods', value: 'GET, PUT, DELETE' },
      { name: 'Access-Control-Allow-Headers', value: 'authorization, content-type' },
    ];
    const headers = kind === 'preflight-allowed' ? allowances : COMMON_RESPONSE;
    events.push(
      { ...preflight, kind: 'request-started', time: time + 1 },
      { ...preflight, kind: 'request-headers', time: time + 2, headers: requested },
      { ...preflight, ...responded, kind: 'response-headers', time: time + 3, status: 204, headers },
      { ...preflight, kind: 'completed', time: time + 4, fromCache: false },
    );
  }
  if (kind !== 'preflight-blocked') {
    const mismatch: HeaderList = [
      ...COMMON_RESPONSE,
      { name: 'Access-Control-Allow-Origin', value: `${PAGE}/` },
    ];
    const responseHeaders = {
      allowed: ALLOWED,
      'preflight-allowed': ALLOWED,
      mismatch,
      missing: COMMON_RESPONSE,
    };
    events.push(
      { ...actual, kind: 'request-headers', time: time + 5, headers: SENT },
      {
        ...actual,
        ...responded,
        kind: 'response-headers',
        time: time + 6,
        status: 200,
        headers: responseHeaders[kind],
      },
    );
  }
  const isAllowed = kind === 'allowed' || kind === 'preflight-allowed';
  events.push(
    isAllowed
      ? { ...actual, kind: 'completed', time: time + 9, fromCache: false }
      : {
          ...actual,
          kind: 'failed',
          time: time + 9,
          error: { kind: 'unspecified', name: 'net::ERR_FAILED' },
        },
  );
  return events;
}
