import { expect, test } from 'vitest';
import { play } from './play';
import { describePlayed, type PlayedCase } from './played-cases';
import { preflightOf, script, type ScriptRequest } from '../event-script';

const PUT: ScriptRequest = { method: 'PUT' };
const FAILED = 'net::ERR_FAILED';

const CASES: readonly PlayedCase[] = [
  ['a simple request', 'BR0 SH0 HR0(200) RS0 C0', {}, ['0 GET - 200 completed']],
  [
    'a preflighted request',
    'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 200 completed'],
  ],
  [
    'a blocked preflight',
    `BR0 BR1 SH1 HR1(500) RS1 C1 ERR0(${FAILED})`,
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 none failed:unspecified'],
  ],
  ['a blocked response', `BR0 SH0 HR0(200) ERR0(${FAILED})`, {}, ['0 GET - 200 failed:unspecified']],
  [
    'a preflight that the network fails',
    `BR0 BR1 SH1 ERR1(${FAILED}) ERR0(net::ERR_CONNECTION_RESET)`,
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 none failed:reset'],
  ],
  [
    'a request whose preflight is cached',
    'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0 BR2 SH2 HR2(200) RS2 C2',
    { 0: PUT, 1: preflightOf('PUT'), 2: PUT },
    ['0 PUT pf:1 200 completed', '2 PUT - 200 completed'],
  ],
  [
    'three identical requests at once',
    'BR0 BR1 BR2 BR3 SH3 BR4 SH4 BR5 SH5 HR4(204) C4 SH1 HR3(204) C3 SH0 HR5(204) C5 SH2 HR0(200) HR1(200) HR2(200) C0 C1 C2',
    { 0: PUT, 1: PUT, 2: PUT, 3: preflightOf('PUT'), 4: preflightOf('PUT'), 5: preflightOf('PUT') },
    ['0 PUT pf:3 200 completed', '1 PUT pf:4 200 completed', '2 PUT pf:5 200 completed'],
  ],
  [
    'different methods to one URL at once',
    'BR0 BR1 BR2 BR3 SH3 BR4 SH4 SH2 HR2(200) C2 HR4(204) C4 HR3(204) C3 SH1 SH0 HR0(200) HR1(200) C0 C1',
    { 0: PUT, 1: { method: 'DELETE' }, 2: {}, 3: preflightOf('DELETE'), 4: preflightOf('PUT') },
    ['0 PUT pf:4 200 completed', '1 DELETE pf:3 200 completed', '2 GET - 200 completed'],
  ],
  [
    "a page's own OPTIONS request with its preflight",
    'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) RS0 C0',
    { 0: { method: 'OPTIONS' }, 1: preflightOf('OPTIONS') },
    ['0 OPTIONS pf:1 200 completed'],
  ],
  [
    'a preflight that another extension blocks before its headers are known',
    `BR0 BR1 ERR1(net::ERR_BLOCKED_BY_CLIENT) ERR0(${FAILED})`,
    { 0: PUT, 1: { method: 'OPTIONS' } },
    ['0 PUT pf:1 none failed:unspecified'],
  ],
  [
    'a second preflight after a redirect',
    'BR0 BR1 SH1 HR1(204) C1 SH0 HR0(307) RD0 BR0 BR2 SH2 HR2(204) C2 SH0 HR0(200) RS0 C0',
    {
      0: { ...PUT, redirects: ['http://other.test/'] },
      1: preflightOf('PUT'),
      2: { ...preflightOf('PUT'), url: 'http://other.test/' },
    },
    ['0 PUT pf:1 307 -> PUT pf:2 200 completed'],
  ],
  [
    'a redirect that is blocked before it is followed',
    `BR0 SH0 HR0(302) ERR0(${FAILED})`,
    {},
    ['0 GET - 302 failed:unspecified'],
  ],
  [
    'a request that the page aborts during its preflight, which goes on',
    'BR0 BR1 SH1 ERR0(net::ERR_ABORTED) HR1(204) RS1 C1',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 none failed:aborted'],
  ],
  [
    "no phantom of Chromium's look into its font cache",
    `BR0 SH0 ERR0(net::ERR_CACHE_MISS) BR1 SH1 HR1(200) ERR1(${FAILED})`,
    { 0: { type: 'font' }, 1: { type: 'font' } },
    ['1 GET - 200 failed:unspecified'],
  ],
  [
    'a beacon whose preflight has another type',
    `BR0 BR1 SH1 HR1(204) C1 ERR0(${FAILED})`,
    { 0: { method: 'POST', type: 'ping' }, 1: { ...preflightOf('POST'), type: 'other' } },
    ['0 POST pf:1 none failed:unspecified'],
  ],
  [
    'equal requests of two frames apart',
    'BR0 BR1 BR2 SH2 BR3 SH3 C2 C3 SH0 SH1 HR0(200) HR1(200) C0 C1',
    {
      0: PUT,
      1: { ...PUT, frameId: 7, documentId: 'frame' },
      2: { ...preflightOf('PUT'), frameId: 7, documentId: 'frame' },
      3: preflightOf('PUT'),
    },
    ['0 PUT pf:3 200 completed', '1 PUT pf:2 200 completed'],
  ],
  [
    'a request of which every event before the response was missed',
    'HR0(200) RS0 C0',
    {},
    ['0 GET - 200 completed'],
  ],
  [
    'a request whose start was missed while its preflight was seen',
    'BR1 SH1 HR1(204) C1 SH0 HR0(200) C0',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 200 completed'],
  ],
  [
    'a preflight whose start and headers were missed',
    'BR0 HR1(204) C1 SH0 HR0(200) C0',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 200 completed'],
  ],
  [
    'a request and a preflight that both were missed until the responses',
    'HR1(204) C1 SH0 HR0(200) C0',
    { 0: PUT, 1: preflightOf('PUT') },
    ['0 PUT pf:1 200 completed'],
  ],
  [
    'two requests and their preflights that all were missed until the responses',
    'HR2(204) HR3(204) HR0(200) HR1(200) C0 C1',
    { 0: PUT, 1: PUT, 2: preflightOf('PUT'), 3: preflightOf('PUT') },
    ['0 PUT pf:2 200 completed', '1 PUT pf:3 200 completed'],
  ],
  [
    'the next hop when the redirect itself was missed',
    'BR0 SH0 HR0(302) RD0 HR0(200) C0',
    { 0: { redirects: ['http://other.test/'] } },
    ['0 GET - 302 -> GET - 200 completed'],
  ],
  [
    'an event that comes twice once',
    'BR0 BR0 SH0 SH0 HR0(200) HR0(200) RS0 RS0 C0 C0',
    {},
    ['0 GET - 200 completed'],
  ],
];

describePlayed('in Chromium the recorder shows', 'chromium', CASES);

test('an exchange keeps what arrived apart from what another extension made of it', () => {
  const response = [{ name: 'Access-Control-Allow-Origin', value: 'http://other.test' }];
  const handedOn = [{ name: 'Access-Control-Allow-Origin', value: '*' }];
  const events = script('chromium', 'BR0 SH0 HR0(200) RS0 C0', { 0: { response, handedOn } });
  const [exchange] = play('chromium', events).exchanges();
  expect(exchange?.hops[0].response).toMatchObject({ headers: response, rewritten: handedOn });
});

test('a preflight keeps what arrived apart from what another extension made of it', () => {
  const response = [{ name: 'Vary', value: 'Origin' }];
  const handedOn = [...response, { name: 'Access-Control-Allow-Origin', value: '*' }];
  const events = script('chromium', 'BR0 BR1 SH1 HR1(204) RS1 C1 SH0 HR0(200) C0', {
    0: PUT,
    1: { ...preflightOf('PUT'), response, handedOn },
  });
  const [exchange] = play('chromium', events).exchanges();
  expect(exchange?.hops[0].preflight?.response).toMatchObject({ headers: response, rewritten: handedOn });
});

test('an exchange says when its beginning was missed', () => {
  const events = script('chromium', 'BR0 SH0 HR0(200) C0 HR1(200) C1');
  expect(
    play('chromium', events)
      .exchanges()
      .map(({ beginningMissed }) => beginningMissed),
  ).toEqual([false, true]);
});

test('300 identical requests at once, with responses in any order, each get their own preflight', () => {
  const count = 300;
  const ids = Array.from({ length: count }, (_, index) => index);
  const shuffled = ids.map((id) => ({ id, key: (id * 7919) % 997 })).sort((a, b) => a.key - b.key);
  const requests: Record<string, ScriptRequest> = {};
  for (const id of ids) {
    requests[`${id}a`] = PUT;
    requests[`${id}p`] = preflightOf('PUT');
  }
  const sequence = [
    ...ids.map((id) => `BR${id}a`),
    ...ids.flatMap((id) => [`BR${id}p`, `SH${id}p`]),
    ...shuffled.flatMap(({ id }) => [`HR${id}p(204)`, `C${id}p`, `SH${id}a`, `HR${id}a(200)`, `C${id}a`]),
  ].join(' ');
  const exchanges = play('chromium', script('chromium', sequence, requests)).exchanges();
  expect(exchanges.map(({ id, hops }) => [id, hops[0].preflight?.requestId])).toEqual(
    ids.map((id) => [`${id}a`, `${id}p`]),
  );
});
