import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainCause } from '../../../src/diagnosis/sentences/explain-cause';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { PAGE, exchange, failed, headerList, hop } from '../exchange-builder';

describe('a request that the browser keeps from the local network', () => {
  const firefox = { browser: 'firefox' } as const;
  const refused = failed('local-network', 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS');
  const local = hop({ url: 'http://192.168.0.1/' });

  it.each([
    [PAGE, 0, 'local-network-denied', 'derived'],
    [PAGE, 7, 'local-network-denied', 'assumed'],
    ['null', 0, 'local-network-denied', 'assumed'],
    ['http://localhost:3000', 0, 'local-network-denied', 'derived'],
    ['http://app.example', 0, 'local-network-insecure-context', 'derived'],
    ['http://app.example', 7, 'local-network-insecure-context', 'derived'],
  ] as const)('from %s in frame %i is %s, %s', (origin, frameId, code, knownBy) => {
    const diagnosed = diagnose(exchange([local], refused, { pageOrigin: origin, frameId }));
    expect(diagnosed).toMatchObject({ verdict: 'failed', reachedServer: 'no' });
    expect(diagnosed.causes).toMatchObject([{ code, stage: 'request', knownBy }]);
  });

  const SHOP = 'https://shop.example';
  const ofFrame = (more: Partial<Exchange>) =>
    diagnose(exchange([local], refused, { frameId: 7, topLevelOrigin: SHOP, ...more })).causes;

  it('lacks what the page around a frame of another origin has to pass on, likely', () => {
    const [cause] = ofFrame({});
    if (cause === undefined) throw new Error('The request has no cause.');
    expect(cause).toMatchObject({ detail: 'not-delegated', owner: 'frontend', knownBy: 'assumed' });
    const text = plainText(explainCause(cause).explanation);
    expect(text).toContain(SHOP);
    expect(text).toMatch(/allow="(?:local|loopback)-network"/);
  });

  it.each([
    ['a frame of the same origin as the page around it', { topLevelOrigin: PAGE }],
    ['the page itself', { frameId: 0 }],
    ['a frame in a page of which nothing is known', { topLevelOrigin: null }],
  ] as const)('is what the user alone can give in %s', (_where, more) => {
    expect(ofFrame(more)).toMatchObject([{ detail: null, owner: 'user' }]);
  });

  it('is kept from the browser itself where the operating system does so', () => {
    const bySystem = failed('local-network-by-system', 'net::ERR_LOCAL_NETWORK_PERMISSION_MISSING');
    expect(diagnose(exchange([local], bySystem)).causes).toMatchObject([
      { code: 'local-network-denied', detail: 'by-system', owner: 'user', knownBy: 'observed' },
    ]);
  });

  const socketHop = (url: string) =>
    hop({ url, requestHeaders: headerList({ Origin: PAGE, 'Sec-WebSocket-Version': '13' }) });

  it.each([
    ['ws://127.0.0.1:8188/ws', {}, 'infrastructure', 'assumed'],
    ['ws://192.168.0.7/ws', {}, 'infrastructure', 'assumed'],
    ['ws://127.0.0.1:8188/ws', { pageOrigin: 'chrome-extension://abcdef' }, 'infrastructure', 'assumed'],
    ['ws://127.0.0.1:8188/ws', { pageOrigin: 'http://app.example' }, 'frontend', 'assumed'],
    ['wss://api.example/ws', {}, 'infrastructure', 'observed'],
    ['ws://127.0.0.1:8188/ws', { pageOrigin: 'http://localhost:3000' }, 'infrastructure', 'observed'],
    ['ws://127.0.0.1:8188/ws', { pageOrigin: null }, 'infrastructure', 'observed'],
  ])(
    'may be what a WebSocket lacked, for which no user is blamed without a mark: %s %j',
    (url, more, owner, knownBy) => {
      const seen = exchange([socketHop(url)], failed('unspecified'), {
        type: 'websocket',
        ...more,
      });
      const [cause] = diagnose(seen).causes;
      if (cause === undefined) throw new Error('The WebSocket has no cause.');
      expect(cause).toMatchObject({ code: 'websocket-failed', owner, knownBy });
      const text = plainText(explainCause(cause).explanation);
      expect(text.includes('local network')).toBe(knownBy === 'assumed');
    },
  );

  const explanationAt = (url: string, more: Partial<Exchange> = {}): string => {
    const [cause] = diagnose(exchange([hop({ url })], refused, more)).causes;
    if (cause === undefined) throw new Error('The request has no cause.');
    return plainText(explainCause(cause).explanation);
  };

  it.each([
    ['http://127.0.0.1/', 'Allow "Apps on device" for', 'LoopbackNetworkAllowedForUrls since Chrome 146'],
    ['http://192.168.0.1/', 'Allow "Local network" for', 'LocalNetworkAllowedForUrls since Chrome 146'],
    [
      'https://printer.corp.example/',
      'Allow "Local network" or "Apps on device", whichever is blocked,',
      'LocalNetworkAllowedForUrls or LoopbackNetworkAllowedForUrls since Chrome 146',
    ],
  ])('is allowed under the name that Chrome shows, by a person or by policy: %s', (url, name, policy) => {
    const text = explanationAt(url);
    expect(text).toContain(name);
    expect(text).toContain(policy);
    expect(text).toContain('LocalNetworkAccessAllowedForUrls before');
  });

  const under = (policy: string, url = 'http://127.0.0.1/', more: Partial<Exchange> = {}) =>
    diagnose(
      exchange([hop({ url })], refused, {
        pagePolicies: headerList({ 'Permissions-Policy': policy }),
        ...more,
      }),
    ).causes;

  it.each([
    'loopback-network=()',
    'camera=(self), loopback-network=("https://other.example")',
    'local-network-access=()',
  ])('is denied by the page itself under %s, with that line as evidence', (policy) => {
    const [cause] = under(policy);
    if (cause === undefined) throw new Error('The request has no cause.');
    expect(cause).toMatchObject({ detail: 'by-page-policy', owner: 'frontend', knownBy: 'derived' });
    expect(cause.evidence).toContainEqual(expect.objectContaining({ message: 'page', value: policy }));
    expect(plainText(explainCause(cause).explanation)).toContain(
      'Set loopback-network=(self) in that header',
    );
  });

  it.each([
    'loopback-network=(self)',
    'loopback-network=*',
    `loopback-network=("${PAGE}")`,
    'loopback-network=("https://*.example")',
    'local-network=()',
    'loopback-network=(self), local-network-access=()',
    'camera=()',
  ])('is not denied by the page under %s', (policy) => {
    expect(under(policy)).toMatchObject([{ detail: null, owner: 'user' }]);
  });

  it('is not denied by a header of the page where only looking it up tells the address space', () => {
    expect(under('loopback-network=()', 'https://printer.corp.example/')).toMatchObject([{ owner: 'user' }]);
  });

  it('is denied to a WebSocket by the page itself, likely', () => {
    const socket = exchange([socketHop('ws://127.0.0.1:8188/')], failed('unspecified'), {
      type: 'websocket',
      pagePolicies: headerList({ 'Permissions-Policy': 'loopback-network=()' }),
    });
    expect(diagnose(socket).causes).toMatchObject([{ owner: 'frontend', knownBy: 'assumed' }]);
  });

  it('is denied for certain where Firefox says so', () => {
    const denied = failed('local-network-denied', 'NS_ERROR_LOCAL_NETWORK_ACCESS_DENIED');
    const seen = exchange([local], denied, firefox);
    const [cause] = diagnose(seen).causes;
    if (cause === undefined) throw new Error('The request has no cause.');
    expect(cause).toMatchObject({ code: 'local-network-denied', knownBy: 'observed' });
    // Each browser has names of its own for the permission and for the policy.
    const text = plainText(explainCause(cause).explanation);
    expect(text).toContain('LocalNetworkAccess, since Firefox 151');
    expect(text).not.toContain('Chrome');
  });

  it.each([
    ['http://127.0.0.1/', 'local-network-address-space'],
    ['http://[::1]/', 'local-network-address-space'],
    ['http://printer.local/', 'local-network-address-space'],
    ['http://172.31.0.1/', 'local-network-address-space'],
    ['http://172.32.0.1/', 'network-other'],
    ['https://api.example/', 'network-other'],
  ])('and given up without a reason or a response at %s is %s', (url, code) => {
    expect(diagnose(exchange([hop({ url })], failed('unspecified'))).causes).toMatchObject([{ code }]);
  });

  it('is not taken for one that was never sent, or that Firefox gave up', () => {
    const url = 'http://127.0.0.1/';
    const bad = failed('unspecified', 'NS_ERROR_DOM_BAD_URI');
    for (const seen of [
      exchange([hop({ url, requestHeaders: null })], failed('unspecified')),
      exchange([hop({ url })], bad, firefox),
    ])
      expect(diagnose(seen).causes).toMatchObject([{ code: 'network-other' }]);
  });
});
