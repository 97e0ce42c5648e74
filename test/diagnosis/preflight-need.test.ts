import { describe, expect, it } from 'vitest';
import { preflightNeed } from '../../src/diagnosis/preflight-need';
import { ENGINES } from '../../src/fetch-standard/engines';
import { headerList, hop } from './exchange-builder';

const reasonsFor = (name: string, value: string) =>
  preflightNeed(hop({ requestHeaders: headerList({ [name]: value }) }), true, ENGINES.firefox).reasons;

describe('a request without a preflight of its own', () => {
  it.each([
    ['Accept', 'a"b'],
    ['Accept-Language', 'en_US'],
    ['Range', 'bytes=-5'],
    ['Save-Data', '1'],
    ['Priority', '1'],
    ['Cache-Control', 'max-age=60'],
    ['Pragma', 'x'],
    ['User-Agent', 'mine'],
  ])('needed one for %s: %s, as no browser sends such a value by itself', (name, value) => {
    expect(reasonsFor(name, value)).toMatchObject([{ kind: 'header', name: name.toLowerCase() }]);
  });

  it.each([
    ['Accept', '*/*'],
    ['Accept-Language', 'en-US,en;q=0.5'],
    ['Range', 'bytes=0-'],
    ['Save-Data', 'on'],
    ['Priority', 'u=4, i'],
    ['Cache-Control', 'no-cache'],
    ['Pragma', 'no-cache'],
    ['If-None-Match', '"v1"'],
    ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
  ])('is not said to need one for %s: %s, which the browser may have added', (name, value) => {
    expect(reasonsFor(name, value)).toEqual([]);
  });
});
