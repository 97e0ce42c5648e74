import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange';
import { getHeader } from '../../../src/fetch-standard/header-list';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { printReport } from '../../../src/report/forms/print-report';
import { HURL_FORM } from '../../../src/report/script/script-form';
import { blocked, exchange, hop, PAGE, preflight, response, sentBy } from '../../diagnosis/exchange-builder';
import { hostileExchange } from '../markup/hostile-exchange';
import { judgedResponse, passesPreflight } from './judged-response';
import type { JudgedResponse } from './judged-response';

const fileOf = (first: Exchange, ...others: readonly Exchange[]): string =>
  printReport(HURL_FORM, { exchanges: [first, ...others], log: null, chosen: {} }).text;

const put = (headers: Readonly<Record<string, string>> = {}): Exchange =>
  exchange(
    [
      hop({
        method: 'PUT',
        requestHeaders: sentBy(PAGE, headers),
        preflight: preflight('PUT', [], response(403)),
      }),
    ],
    blocked,
  );

/** What a file asserts of the first response, as Hurl reads it: every line holds. */
function holdsFirst(file: string, status: number, headers: HeaderList): boolean {
  const [, ...rest] = file.split('[Asserts]\n');
  const asserts = rest[0]?.split('\n\n')[0]?.split('\n') ?? [];
  expect(asserts.length).toBeGreaterThan(2);
  return asserts.every((line) => {
    if (line === 'status >= 200') return status >= 200;
    if (line === 'status < 300') return status < 300;
    const [, name = '', pattern = ''] = /^header "([^"]+)" matches \/(.*)\/$/.exec(line) ?? [];
    expect(name).not.toBe('');
    const flags = pattern.startsWith('(?i)') ? 'i' : '';
    const value = getHeader(headers, name);
    return value !== null && new RegExp(pattern.replace('(?i)', ''), flags).test(value);
  });
}

const ofResponse = ({ origin, credentials, method, names }: JudgedResponse): Exchange =>
  exchange(
    [
      hop({
        method,
        requestHeaders: sentBy(origin, credentials ? { Cookie: 'a=1' } : {}),
        preflight: preflight(method, names, response(403)),
      }),
    ],
    blocked,
    { pageOrigin: origin },
  );

describe('a Hurl file', () => {
  it('sends the preflight and the request, and asserts what the rules require', () => {
    const file = fileOf(put({ Cookie: 'a=1' }));
    expect(file).toContain(
      [
        'OPTIONS https://api.example/orders',
        'Origin: https://app.example',
        'Access-Control-Request-Method: PUT',
        'HTTP *',
        '[Asserts]',
        'status >= 200',
        'status < 300',
        String.raw`header "Access-Control-Allow-Origin" matches /^(https:\/\/app\.example)$/`,
        'header "Access-Control-Allow-Credentials" matches /^(true)$/',
      ].join('\n'),
    );
    expect(file).toContain('\nCookie: {{COOKIE}}\n');
    expect(file).toContain('Set these variables to whole values: COOKIE.');
  });

  it('is judged by the rules for whatever a preflight response says in single lines', () => {
    fc.assert(
      fc.property(judgedResponse, (judged) => {
        const names = judged.headers.map(({ name }) => name.toLowerCase());
        // Hurl reads no method in lower case, and asserts nothing of a list that may be absent.
        const isOptional = judged.method !== 'PUT' || judged.names.length === 0;
        fc.pre(new Set(names).size === names.length && !isOptional);
        const file = fileOf(ofResponse(judged));
        expect(holdsFirst(file, judged.status, judged.headers)).toBe(passesPreflight(judged));
      }),
      { numRuns: 300 },
    );
  });

  it('sends a request that may change something only where the reader has said so', () => {
    expect(fileOf(put())).toMatch(/^PUT .*\n(?:.+\n)*\[Options\]\nskip: \{\{skip_unsafe\}\}\n/m);
  });

  it('ends with an error where nothing can be told, so that no such file passes', () => {
    const opaque = exchange([hop({ requestHeaders: sentBy(PAGE, { 'Sec-Fetch-Mode': 'no-cors' }) })], null);
    const lower = { ...put(), hops: [{ ...put().hops[0], method: 'patch' }] as const };
    for (const each of [opaque, lower]) expect(fileOf(each)).toContain('\nGET {{not_known}}\n');
    expect(fileOf(opaque, put()).trimEnd().endsWith('GET {{not_known}}')).toBe(true);
  });

  it('has nothing of strangers but in the places of values', () => {
    const OURS =
      /^(?:|#.*|[A-Z]+ [^#{}\\ ].*|GET \{\{not_known\}\}|HTTP \*|\[Asserts\]|\[Options\]|skip: \{\{skip_unsafe\}\}|status (?:>=|<|!=) \d+|header "[\w-]+" (?:not )?matches \/.*\/|(?:[\w.-]|\\u\{[0-9a-f]+\})+: (?:[^#{}\\]|\\u\{[0-9a-f]+\}|\{\{[A-Z0-9_]+\}\})*)$/;
    for (const each of fc.sample(hostileExchange, { numRuns: 150, seed: 6 }))
      expect(
        fileOf(each)
          .split('\n')
          .filter((line) => !OURS.test(line)),
      ).toEqual([]);
  });
});
