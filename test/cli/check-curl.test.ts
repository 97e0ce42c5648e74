import { afterEach, describe, expect, it } from 'vitest';
import { readCurl } from '../../src/cli/check/read-curl';
import { httpResponse, LocalServer } from './local-server';
import { ranWith } from './ran';

const PAGE = 'https://app.example';

/** As Chrome copies it for bash. */
const ofChrome = (url: string): string =>
  String.raw`curl '${url}' \
  -X 'PUT' \
  -H 'accept: application/json' \
  -H 'accept-language: en-US,en;q=0.9' \
  -H 'authorization: Bearer fresh' \
  -H 'cache-control: no-cache' \
  -H 'content-type: application/json' \
  -b 'session=1; theme=dark' \
  -H 'origin: ${PAGE}' \
  -H 'priority: u=1, i' \
  -H 'referer: ${PAGE}/' \
  -H 'sec-ch-ua: "Chromium";v="142"' \
  -H 'sec-fetch-mode: cors' \
  -H 'sec-fetch-site: cross-site' \
  -H 'user-agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0' \
  -H $'x-note: it\'s \u0021' \
  --data-raw $'{"a":"it\'s"}' \
  --compressed --insecure`;

/** As Firefox copies it. */
const ofFirefox = (url: string): string =>
  `curl '${url}' --compressed -H 'User-Agent: Mozilla/5.0 (X11) Gecko/20100101 Firefox/145.0' -H 'Accept: */*' -H 'Accept-Language: en-US,en;q=0.5' -H 'Accept-Encoding: gzip, deflate, br' -H 'X-Shop: 1' -H 'Origin: ${PAGE}' -H 'Connection: keep-alive' -H 'Sec-Fetch-Dest: empty' -H 'Sec-Fetch-Mode: cors' -H 'Sec-Fetch-Site: cross-site' -H 'Priority: u=4'`;

const open: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(...headers: readonly string[]): Promise<LocalServer> {
  const server = await LocalServer.start((_, socket) => socket.end(httpResponse('200 OK', headers)));
  open.push(server);
  return server;
}

const ALLOWS_ALL = [
  `Access-Control-Allow-Origin: ${PAGE}`,
  'Access-Control-Allow-Credentials: true',
  'Access-Control-Allow-Methods: PUT',
  'Access-Control-Allow-Headers: authorization, content-type, x-note, x-shop',
];

describe('check of a command that Chrome copies', () => {
  it('takes its origin, its method, its cookies and the headers of the script', async () => {
    const server = await serving(...ALLOWS_ALL);
    const { exit } = await ranWith({}, 'check', ofChrome(`${server.origin}/orders`), '--send');
    expect(exit).toBe(0);
    const [preflight = '', request = ''] = server.received;
    expect(preflight).toContain(`Origin: ${PAGE}\r\n`);
    expect(preflight).toContain('Access-Control-Request-Method: PUT\r\n');
    expect(preflight).toContain('Access-Control-Request-Headers: authorization,content-type,x-note\r\n');
    expect(preflight).not.toContain('session=1');
    expect(request).toContain('Cookie: session=1; theme=dark\r\n');
    expect(request).toContain("x-note: it's !\r\n");
    expect(request).toContain('user-agent: Mozilla/5.0 (X11; Linux x86_64) Chrome/142.0.0.0\r\n');
    expect(request.match(/sec-fetch-mode/gi)).toHaveLength(1);
    expect(request).toMatch(/\r\n\r\n\{"a":"it's"\}$/);
  });

  it('takes them as words too, and from the standard input', async () => {
    const server = await serving(...ALLOWS_ALL);
    const url = `${server.origin}/orders`;
    const words = ['curl', url, '-H', `origin: ${PAGE}`, '-H', 'x-shop: 1', '--compressed'];
    expect((await ranWith({}, 'check', '--engine', 'chrome', '--', ...words)).exit).toBe(0);
    expect(server.received[0]).toContain('Access-Control-Request-Headers: x-shop\r\n');
    expect((await ranWith({ '-': `${ofFirefox(url)}\n` }, 'check', '-')).exit).toBe(0);
  });

  it('accepts any certificate where the command does', () => {
    expect(readCurl(ofChrome('https://localhost:8443/'))).toMatchObject({ insecure: true });
  });
});

describe('check of a command that Firefox copies', () => {
  it('takes none of the headers of the browser for those of the script', async () => {
    const server = await serving(...ALLOWS_ALL);
    await ranWith({}, 'check', ofFirefox(`${server.origin}/`));
    expect(server.received[0]).toContain('Access-Control-Request-Headers: x-shop\r\n');
  });
});

describe('check of a command of curl', () => {
  it('needs an origin from somewhere', async () => {
    const server = await serving(...ALLOWS_ALL);
    const without = await ranWith({}, 'check', `curl ${server.origin}`);
    expect(without.exit).toBe(2);
    expect(without.complaint).toContain('Add it, such as --origin https://app.example.');
    expect((await ranWith({}, 'check', `curl ${server.origin}`, '--origin', PAGE)).exit).toBe(0);
  });

  it('sends a form where curl would', () => {
    expect(readCurl("curl https://api.example/ -d 'a=1' -d 'b=2'")).toMatchObject({
      request: {
        headers: ['Content-Type: application/x-www-form-urlencoded'],
        data: 'a=1&b=2',
        method: null,
      },
    });
  });

  it.each([
    ['curl', 'has no URL'],
    ['curl https://a.example https://b.example', 'more than one URL'],
    ["curl 'https://a.example", 'a quote that does not end'],
    ['curl https://a.example --proxy x', "Unknown option '--proxy'"],
    ['curl https://a.example -d @file', 'from a file'],
    ['curl ^"https://a.example/^" ^\n -H ^"a: b^"', 'Copy it as cURL (bash) instead.'],
  ])('says what to do about %j', async (command, advice) => {
    const { exit, complaint } = await ranWith({}, 'check', command, '--origin', PAGE);
    expect(exit).toBe(2);
    expect(complaint).toContain(advice);
  });

  it('takes no second method beside it', async () => {
    const { exit, complaint } = await ranWith({}, 'check', 'curl https://a.example', '-X', 'PUT');
    expect(exit).toBe(2);
    expect(complaint).toContain('Leave out -X, -H and --data.');
  });
});
