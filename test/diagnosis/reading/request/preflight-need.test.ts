import { describe, expect, it } from 'vitest';
import { preflightNeed } from '../../../../src/diagnosis/reading/request/preflight-need';
import { ENGINES } from '../../../../src/fetch-standard/engines';
import { headerList, hop } from '../../exchange-builder';

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

describe('where nothing shows whether a header needed a preflight', () => {
  const needOf = (headers: Readonly<Record<string, string>>, engine = ENGINES.firefox) =>
    preflightNeed(hop({ requestHeaders: headerList(headers) }), true, engine);
  const long = 'a'.repeat(100);

  it('the header is named: the browser may have added it', () => {
    expect(needOf({ 'If-None-Match': '"v1"' })).toMatchObject({ reasons: [], undecided: ['if-none-match'] });
  });

  it('the header is named: Firefox may have tested its parts each for itself', () => {
    expect(needOf({ Accept: `${long}, ${long}` })).toMatchObject({ reasons: [], undecided: ['accept'] });
  });

  it('nothing is left open of Chromium, which tests what it sends', () => {
    const need = needOf({ Accept: `${long}, ${long}` }, ENGINES.chromium);
    expect(need).toMatchObject({ reasons: [{ name: 'accept', why: 'value-too-long' }], undecided: [] });
  });

  it('another reason stands by itself', () => {
    const need = needOf({ Accept: `${long}, ${long}`, 'X-A': '1' });
    expect(need).toMatchObject({ reasons: [{ name: 'x-a' }], undecided: ['accept'] });
  });

  it('what every request carries raises no question', () => {
    expect(needOf({ 'User-Agent': 'Mozilla/5.0 (X11) Firefox/153.0', Accept: '*/*' }).undecided).toEqual([]);
  });
});
