import { describe, expect, it } from 'vitest';
import { fetchMetadata } from '../../../../src/diagnosis/reading/request/fetch-metadata';
import type { Exchange } from '../../../../src/exchange/exchange';
import { exchange, failed, headerList, hop, PAGE, preflight } from '../../exchange-builder';

/** The headers of the last hop, one a line. */
function linesOf(seen: Exchange): readonly string[] {
  const last = seen.hops.at(-1);
  if (last === undefined) throw new Error('no hop');
  return fetchMetadata(seen, last).map(({ name, value }) => `${name}: ${value}`);
}

const unsent = (url: string, more: Partial<Exchange> = {}): Exchange =>
  exchange([hop({ url, requestHeaders: null })], failed('unspecified'), more);

const CROSS_SITE = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: cors', 'Sec-Fetch-Dest: empty'];

describe('the Sec-Fetch headers by which servers refuse', () => {
  it('are those that the browser sent, and no others of the family', () => {
    const requestHeaders = headerList({
      'sec-fetch-site': 'same-site',
      'sec-fetch-user': '?1',
      'sec-fetch-dest': 'font',
    });
    expect(linesOf(exchange([hop({ requestHeaders })], null))).toEqual([
      'sec-fetch-site: same-site',
      'sec-fetch-dest: font',
    ]);
  });

  it('are none where the browser sent none', () => {
    const requestHeaders = headerList({ Origin: PAGE });
    expect(linesOf(exchange([hop({ requestHeaders })], null))).toEqual([]);
  });

  it('are those of the preflight where the request itself was never sent', () => {
    const sentPreflight = preflight('PUT', [], null);
    const requestHeaders = [
      ...sentPreflight.requestHeaders,
      ...headerList({ 'Sec-Fetch-Site': 'same-site' }),
    ];
    const one = hop({ requestHeaders: null, preflight: { ...sentPreflight, requestHeaders } });
    expect(linesOf(exchange([one], failed('unspecified')))).toEqual(['Sec-Fetch-Site: same-site']);
  });

  it.each([
    ['https://app.example/api', 'same-origin'],
    ['https://app.example:8443/api', 'same-site'],
    ['http://localhost:3000/api', 'cross-site'],
    ['https://api.other/', 'cross-site'],
    ['https://192.0.2.1/', 'cross-site'],
  ])('follow from page and URL where nothing was sent: %s is %s', (url, site) => {
    expect(linesOf(unsent(url))).toEqual([`Sec-Fetch-Site: ${site}`, ...CROSS_SITE.slice(1)]);
  });

  it('leave the site out where only the list of public suffixes tells it', () => {
    expect(linesOf(unsent('https://api.example/'))).toEqual(CROSS_SITE.slice(1));
  });

  it('are cross-site for a page without an origin of its own', () => {
    expect(linesOf(unsent('https://api.example/', { pageOrigin: 'null' }))).toEqual(CROSS_SITE);
  });

  it('are none for plain http elsewhere than on this machine', () => {
    expect(linesOf(unsent('http://api.example/'))).toEqual([]);
  });

  it('stay cross-site once a redirect left the site', () => {
    const hops = [
      hop({ url: 'https://api.other/', requestHeaders: null }),
      hop({ url: `${PAGE}/back`, requestHeaders: null }),
    ] as const;
    expect(linesOf(exchange(hops, failed('unspecified')))).toEqual(CROSS_SITE);
  });
});
