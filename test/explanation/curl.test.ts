import { describe, expect, it } from 'vitest';
import type { Exchange, Hop } from '../../src/exchange/exchange';
import { writeCommand, type Command } from '../../src/recipes/command';
import { curlCommand, preflightToRepeat, requestToRepeat } from '../../src/explanation/curl';
import { exchange, failed, headerList, hop, preflight, response } from '../diagnosis/exchange-builder';
import { blockedOrder } from '../panel/recorded-shop';

const [order] = blockedOrder.hops;

const posix = (command: Command): string => {
  const written = writeCommand(command, 'posix');
  if (written.kind === 'refused') throw new Error('refused');
  return written.text;
};

const requestCurl = (seen: Exchange, at: Hop) => {
  const { request, unseen } = requestToRepeat(seen, at);
  return { command: posix(curlCommand(request)), unseen };
};

describe('the preflight as curl', () => {
  it('repeats what the browser asked and nothing else', () => {
    if (order.preflight === null) throw new Error('the order has a preflight');
    expect(posix(curlCommand(preflightToRepeat(order, order.preflight)))).toBe(
      [
        'curl -i --globoff -X OPTIONS --url https://api.shop.example/v1/orders',
        "-H 'Origin: https://app.shop.example'",
        "-H 'Access-Control-Request-Method: POST'",
        "-H 'Access-Control-Request-Headers: authorization,content-type'",
      ].join(' \\\n  '),
    );
  });
});

describe('the request as curl', () => {
  it('leaves out what no server decides by, and sends the Sec-Fetch headers that some do', () => {
    const requestHeaders = headerList({
      'User-Agent': 'x',
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'cors',
      'Sec-Fetch-Dest': 'empty',
      'Sec-Fetch-Storage-Access': 'active',
      Origin: 'https://app.example',
      'X-A': '1',
    });
    const one = hop({ requestHeaders });
    expect(requestCurl(exchange([one], null), one).command).toBe(
      "curl -i --globoff -X GET --url https://api.example/orders \\\n  -H 'Origin: https://app.example' \\\n  -H 'X-A: 1' \\\n" +
        "  -H 'Sec-Fetch-Site: cross-site' -H 'Sec-Fetch-Mode: cors' -H 'Sec-Fetch-Dest: empty'",
    );
  });

  it('names the headers of which only the name was seen', () => {
    const one = hop({
      method: 'PUT',
      requestHeaders: null,
      preflight: preflight('PUT', ['x-a', 'x-b'], null),
    });
    const { command, unseen } = requestCurl(exchange([one], failed('unspecified')), one);
    expect(unseen).toEqual(['x-a', 'x-b']);
    expect(command).toContain("-H 'x-a: VALUE-NOT-SEEN'");
  });

  it('says what the preflight behind a redirect said: its origin, and the values from before', () => {
    const first = hop({
      method: 'PUT',
      requestHeaders: headerList({ Origin: 'https://app.example', 'X-A': '1', Cookie: 'a=b' }),
      response: response(307, { Location: 'https://other.example/' }),
    });
    const sentPreflight = preflight('PUT', ['x-a', 'x-b'], null);
    const second = hop({
      url: 'https://other.example/',
      method: 'PUT',
      requestHeaders: null,
      preflight: {
        ...sentPreflight,
        requestHeaders: headerList({ Origin: 'null', 'Access-Control-Request-Headers': 'x-a,x-b' }),
      },
    });
    const { command, unseen } = requestCurl(exchange([first, second], failed('unspecified')), second);
    expect(command.split(' \\\n  ').slice(1)).toEqual([
      "-H 'Origin: null'",
      "-H 'X-A: 1'",
      "-H 'x-b: VALUE-NOT-SEEN'",
    ]);
    expect(unseen).toEqual(['x-b']);
  });

  it('names once each header of a preflight that asks for thousands', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => `x-${String(index)}`);
    const one = hop({
      method: 'PUT',
      requestHeaders: headerList(Object.fromEntries(names.slice(0, 4_999).map((name) => [name, '1']))),
      preflight: preflight('PUT', names, null),
    });
    const { command, unseen } = requestCurl(exchange([one], failed('unspecified')), one);
    expect(unseen).toEqual(['x-4999']);
    expect(command.match(/-H 'x-/g)).toHaveLength(5_000);
  });

  it('hands curl no header that it would read as a file or drop', () => {
    const requestHeaders = [
      { name: '@/etc/passwd', value: 'x' },
      { name: 'X-Empty', value: '' },
    ];
    const one = hop({ requestHeaders });
    const { command } = requestCurl(exchange([one], null), one);
    expect(command).not.toContain('passwd');
    expect(command).toContain("'X-Empty;'");
  });
});
