import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { explainLoad } from '../../../src/diagnosis/sentences/explain-load';
import { plainText } from '../../../src/diagnosis/words/prose';
import type { Exchange } from '../../../src/exchange/exchange';
import { NO_TAB } from '../../../src/exchange/network-event';
import type { ResourceType } from '../../../src/exchange/network-event';
import { completed, exchange, failed, headerList, hop, PAGE, response } from '../exchange-builder';

const load = (type: ResourceType, mode: string, destination: string, accept = '*/*'): Exchange => {
  const own = mode === 'cors' ? { Origin: PAGE } : {};
  const requestHeaders = headerList({
    ...own,
    Accept: accept,
    'Sec-Fetch-Mode': mode,
    'Sec-Fetch-Dest': destination,
  });
  return exchange([hop({ requestHeaders, response: response(200) })], completed, { type });
};

const explained = (seen: Exchange): string | null => {
  const text = explainLoad(seen, diagnose(seen));
  return text === null ? null : plainText(text);
};

describe('why a load is made with CORS is told in its own terms', () => {
  it.each<[string, ResourceType, string, RegExp]>([
    ['a font', 'font', 'font', /^Fonts are always fetched with CORS/],
    ['a script', 'script', 'script', /module .* or its element has crossorigin/],
    ['an image', 'image', 'image', /its element has crossorigin, or if CSS uses it as a mask/],
    ['a style sheet', 'stylesheet', 'style', /because its element has crossorigin/],
    ['a video', 'media', 'video', /^A video .* because its element has crossorigin/],
    ['audio', 'media', 'audio', /^Audio .* because its element has crossorigin/],
    ['a fetch', 'xmlhttprequest', 'empty', /let the script read the response/],
    ['a beacon', 'ping', 'empty', /if the type of the body is not CORS-safelisted/],
    ['a preload in Chromium', 'other', 'empty', /preloaded/],
    ['a manifest', 'other', 'manifest', /manifest is always fetched with CORS/],
    ['text tracks', 'other', 'track', /because the video has crossorigin/],
  ])('for %s', (_name, type, destination, sentence) => {
    expect(explained(load(type, 'cors', destination))).toMatch(sentence);
  });

  it('for an EventSource', () => {
    const stream = load('xmlhttprequest', 'cors', 'empty', 'text/event-stream');
    expect(explained(stream)).toMatch(/withCredentials: true/);
  });
});

describe('what it means that a load is made without CORS', () => {
  it.each<[string, ResourceType, string, RegExp]>([
    ['an image', 'image', 'image', /It is shown, but drawing it on a canvas taints the canvas/],
    ['a script', 'script', 'script', /It runs/],
    ['a style sheet', 'stylesheet', 'style', /cannot read its rules/],
    ['a video', 'media', 'video', /It plays, but drawing it on a canvas/],
    ['a font that is preloaded', 'font', 'font', /loaded again/],
    ['a beacon', 'ping', 'empty', /without CORS if the type of the body is CORS-safelisted/],
    ['a fetch', 'xmlhttprequest', 'empty', /mode: "no-cors"/],
  ])('is told for %s', (_name, type, destination, sentence) => {
    expect(explained(load(type, 'no-cors', destination))).toMatch(sentence);
  });
});

const opaqueResponse = (
  type: ResourceType,
  destination: string,
  allowed?: string,
  more: Partial<Exchange> = {},
) =>
  exchange(
    [
      hop({
        requestHeaders: headerList({ 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': destination }),
        response: response(200, allowed === undefined ? {} : { 'Access-Control-Allow-Origin': allowed }),
      }),
    ],
    completed,
    { type, ...more },
  );

describe('how what was loaded without CORS becomes readable', () => {
  it('is told for a fetch: both the script and the server have to change', () => {
    const text = explained(opaqueResponse('xmlhttprequest', 'empty'));
    expect(text).toContain('pass it on unread');
    expect(text).toContain(
      `use mode: "cors", and the server must send Access-Control-Allow-Origin: ${PAGE}.`,
    );
  });

  it.each(['*', PAGE])('is told for a fetch: the script alone, where the server says %s', (allowed) => {
    expect(explained(opaqueResponse('xmlhttprequest', 'empty', allowed))).toContain(
      `and the server already sends Access-Control-Allow-Origin: ${allowed}.`,
    );
  });

  it('is told for a fetch of a service worker, whose pages cannot always be given the response', () => {
    const seen = opaqueResponse('xmlhttprequest', 'empty', undefined, { tabId: NO_TAB });
    expect(explained(seen)).toContain('only to a page that also made the request without CORS');
  });

  it('does not recommend to allow the origin null by name', () => {
    const seen = opaqueResponse('image', 'image', undefined, { pageOrigin: 'null' });
    expect(explained(seen)).toContain('the server must send Access-Control-Allow-Origin: * ');
  });

  it.each(['script', 'image', 'media'] as const)('is told for an element: %s', (type) => {
    expect(explained(opaqueResponse(type, ''))).toContain(
      'the element needs crossorigin, and the server must send',
    );
  });

  it('is not told for what nobody reads', () => {
    expect(explained(opaqueResponse('ping', 'empty'))).not.toContain('Access-Control');
  });
});

describe('a hash that the page names', () => {
  it.each([
    ['cors', /the hash after CORS has allowed the response\. Only the Console shows whether it matched/],
    ['no-cors', /then rejects the resource, because only a response fetched with CORS/],
  ])('is said to be compared where no extension sees it: %s', (mode, sentence) => {
    const requestHeaders = headerList({ Origin: PAGE, 'Sec-Fetch-Mode': mode });
    const received = response(200, { 'Access-Control-Allow-Origin': PAGE });
    const seen = exchange([hop({ requestHeaders, response: received })], completed, { type: 'script' });
    expect(explained(seen)).toMatch(sentence);
  });

  it('is left out where CORS did not let the script pass', () => {
    const blocked = exchange([hop({ response: response(200) })], failed('unspecified'), { type: 'script' });
    expect(explained(blocked)).not.toContain('hash');
  });
});

it('tells of a WebSocket which origin was sent, as the server alone can check it', () => {
  const seen = exchange(
    [
      hop({
        url: 'wss://api.example/',
        requestHeaders: headerList({ Origin: PAGE }),
        response: response(101),
      }),
    ],
    completed,
    { type: 'websocket' },
  );
  expect(explained(seen)).toContain(
    `The browser sends Origin: ${PAGE}, and the server itself must compare it`,
  );
});

it('tells the ping of a link from a beacon', () => {
  const requestHeaders = headerList({ 'Ping-To': 'https://b.example/', 'Sec-Fetch-Mode': 'no-cors' });
  const seen = exchange([hop({ method: 'POST', requestHeaders, response: response(204) })], completed, {
    type: 'ping',
  });
  expect(explained(seen)).toMatch(/^The ping of a link is sent without CORS/);
});

it('is told without a destination too, which is not sent to an insecure server', () => {
  const requestHeaders = headerList({ Origin: PAGE });
  const seen = exchange([hop({ requestHeaders, response: response(200) })], completed, { type: 'media' });
  expect(explained(seen)).toMatch(/^Video and audio are fetched with CORS/);
});

it('is not made up for what no rule is known of', () => {
  expect(explained(load('object', 'cors', 'object'))).toBeNull();
  expect(explained(load('other', 'cors', 'constructor'))).toBeNull();
  expect(explained(load('script', 'same-origin', 'worker'))).toBeNull();
});
