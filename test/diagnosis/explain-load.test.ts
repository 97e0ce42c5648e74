import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose';
import { explainLoad } from '../../src/diagnosis/explain-load';
import { plainText } from '../../src/diagnosis/prose';
import type { Exchange } from '../../src/exchange/exchange';
import type { ResourceType } from '../../src/exchange/network-event';
import { completed, exchange, headerList, hop, PAGE, response } from './exchange-builder';

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
  it.each<[string, ResourceType, string, string | undefined, RegExp]>([
    ['a font', 'font', 'font', undefined, /^Fonts are always fetched with CORS/],
    ['a script', 'script', 'script', undefined, /module .* or its element has crossorigin/],
    ['an image', 'image', 'image', undefined, /its element has crossorigin, or if CSS uses it as a mask/],
    ['a style sheet', 'stylesheet', 'style', undefined, /because its element has crossorigin/],
    ['a video', 'media', 'video', undefined, /^A video .* because its element has crossorigin/],
    ['audio', 'media', 'audio', undefined, /^Audio .* because its element has crossorigin/],
    ['an EventSource', 'xmlhttprequest', 'empty', 'text/event-stream', /withCredentials: true/],
    ['a fetch', 'xmlhttprequest', 'empty', undefined, /let the script read the answer/],
    ['a beacon', 'ping', 'empty', undefined, /if the type of the body is not CORS-safelisted/],
    ['a preload in Chromium', 'other', 'empty', undefined, /loaded ahead/],
    ['a manifest', 'other', 'manifest', undefined, /manifest is always fetched with CORS/],
    ['text tracks', 'other', 'track', undefined, /because the video has crossorigin/],
  ])('for %s', (_name, type, destination, accept, sentence) => {
    expect(explained(load(type, 'cors', destination, accept))).toMatch(sentence);
  });
});

describe('what it means that a load is made without CORS', () => {
  it.each<[string, ResourceType, string, RegExp]>([
    ['an image', 'image', 'image', /it is shown, and only a canvas .* is tainted/],
    ['a script', 'script', 'script', /it runs/],
    ['a style sheet', 'stylesheet', 'style', /only its rules cannot be read/],
    ['a video', 'media', 'video', /it plays, and only a canvas/],
    ['a font that is preloaded', 'font', 'font', /loaded once more/],
    ['a beacon', 'ping', 'empty', /without CORS if the type of the body is CORS-safelisted/],
    ['a fetch', 'xmlhttprequest', 'empty', /mode: "no-cors"/],
  ])('is told for %s', (_name, type, destination, sentence) => {
    expect(explained(load(type, 'no-cors', destination))).toMatch(sentence);
  });
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
