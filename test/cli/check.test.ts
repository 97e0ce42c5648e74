import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpResponse, LocalServer } from './local-server';
import { ranWith } from './ran';

const PAGE = 'http://localhost:5173';
const ALLOWS = 'Access-Control-Allow-Origin: *';

const open: LocalServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serving(respond: (request: string, socket: Socket) => void): Promise<LocalServer> {
  const server = await LocalServer.start(respond);
  open.push(server);
  return server;
}

const always = (response: string) => serving((_, socket) => socket.end(response));

const check = (server: LocalServer, ...more: readonly string[]) =>
  ranWith({}, 'check', `${server.origin}/orders`, '--origin', PAGE, ...more);

describe('check URL', () => {
  it('exits with 0 where the page may read the response in every browser', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS]));
    const { exit, printed, complaint } = await check(server);
    expect([exit, complaint]).toEqual([0, '']);
    for (const name of ['Chrome', 'Firefox', 'Safari'])
      expect(printed).toMatch(new RegExp(`^${name} +Allowed$`, 'm'));
  });

  it('exits with 1, and names the cause, the fix and the configuration of the stack', async () => {
    const server = await always(httpResponse('200 OK', ['X-Powered-By: Express', 'ETag: W/"2-abc"']));
    const { exit, printed } = await check(server);
    expect(exit).toBe(1);
    expect(printed).toContain('Chrome   Blocked: No `Access-Control-Allow-Origin` header');
    expect(printed).toContain('Backend must fix');
    expect(printed).toContain("origin: ['http://localhost:5173'],");
  });

  it('sends a preflight where one is required, with the names in the order of browsers', async () => {
    const server = await always(
      httpResponse('204 No Content', [ALLOWS, 'Access-Control-Allow-Methods: PUT']),
    );
    await check(server, '-X', 'put', '-H', 'X-B: 1', '-H', 'x-a: 2', '-H', 'Accept: text/html');
    const [preflight = ''] = server.received;
    expect(preflight).toMatch(/^OPTIONS \/orders HTTP\/1\.1\r\n/);
    expect(preflight).toContain(`\r\nOrigin: ${PAGE}\r\n`);
    expect(preflight).toContain('\r\nAccess-Control-Request-Method: PUT\r\n');
    expect(preflight).toContain('\r\nAccess-Control-Request-Headers: x-a,x-b\r\n');
    expect(preflight).toContain('\r\nSec-Fetch-Mode: cors\r\n');
  });

  it('sends once what all browsers send alike', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS]));
    await check(server);
    expect(server.requestLines).toEqual(['GET /orders HTTP/1.1']);
  });

  it('sends no method that may change something unless it is told to', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS, 'Access-Control-Allow-Methods: PUT']));
    const unsent = await check(server, '-X', 'PUT');
    expect(unsent.exit).toBe(2);
    expect(unsent.printed).toContain('The preflight passes. PUT was not sent');
    expect(unsent.printed).toContain('Add --send');
    expect(server.requestLines).toEqual(['OPTIONS /orders HTTP/1.1']);
    const sent = await check(server, '-X', 'PUT', '--send', '-d', 'hay');
    expect(sent.exit).toBe(0);
    expect(server.received.at(-1)).toMatch(/^PUT [^]*\r\nContent-Length: 3\r\n[^]*\r\n\r\nhay$/);
  });

  it('keeps repeats of a header apart, as browsers count them', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS, ALLOWS]));
    const { exit, printed } = await check(server, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(printed)).toMatchObject({
      engines: [{ causes: [{ code: 'allow-origin-repeated' }] }, {}, {}],
    });
  });

  it('follows redirects, with the origin null behind a second server', async () => {
    const last = await always(httpResponse('200 OK', ['Access-Control-Allow-Origin: null']));
    const first = await serving((_, socket) =>
      socket.end(httpResponse('302 Found', [ALLOWS, `Location: ${last.origin}/moved`])),
    );
    const { exit } = await check(first);
    expect(exit).toBe(0);
    expect(last.received[0]).toContain('\r\nOrigin: null\r\n');
  });

  it('sends a cookie with the request and not with its preflight, and only with credentials', async () => {
    const server = await always(
      httpResponse('200 OK', [
        `Access-Control-Allow-Origin: ${PAGE}`,
        'Access-Control-Allow-Credentials: true',
        'Access-Control-Allow-Headers: x-a',
      ]),
    );
    const args = ['-H', 'X-A: 1', '-H', 'Cookie: session=1'];
    expect((await check(server, ...args)).complaint).toContain('Add --credentials include.');
    expect(server.received).toEqual([]);
    expect((await check(server, ...args, '--credentials', 'include')).exit).toBe(0);
    expect(server.received.map((one) => one.includes('Cookie: session=1'))).toEqual([false, true]);
  });

  it('judges by the browsers that it is told', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS]));
    const { printed } = await check(server, '--engine', 'firefox');
    expect(printed).toMatch(/^Firefox +Allowed$/m);
    expect(printed).not.toContain('Chrome   ');
  });

  it('says of a server on this machine that Chrome requires a permission of a public page', async () => {
    const server = await always(httpResponse('200 OK', [ALLOWS]));
    const { printed } = await ranWith({}, 'check', server.origin, '--origin', 'https://app.example');
    expect(printed).toContain("Chrome then also requires the user's permission");
    expect((await check(server)).printed).not.toContain('permission');
  });

  it('tells mixed content without sending anything', async () => {
    const { exit, printed } = await ranWith(
      {},
      'check',
      'http://api.example/',
      '--origin',
      'https://app.example',
    );
    expect(exit).toBe(1);
    expect(printed).toContain('Mixed content');
    expect(printed).toContain('Nothing was sent.');
  });

  it('prints the same as JSON, without secrets', async () => {
    const server = await always(httpResponse('200 OK'));
    const { exit, printed } = await ranWith(
      {},
      ...['check', `${server.origin}/orders?access_token=hunter2-of-azeroth`, '--origin', PAGE, '--json'],
    );
    expect(exit).toBe(1);
    expect(printed).not.toContain('hunter2');
    expect(JSON.parse(printed)).toMatchObject({
      format: 'cors-inspector-check',
      version: 1,
      result: 'blocked',
      request: { method: 'GET', origin: PAGE, credentials: 'not-include' },
      engines: ['chrome', 'firefox', 'safari'].map((engine) => ({
        engine,
        result: 'blocked',
        causes: [{ code: 'allow-origin-missing', stage: 'response' }],
      })),
    });
  });
});

describe('a check of a server that misbehaves', () => {
  const cannotTell = async (server: LocalServer, ...more: readonly string[]) => {
    const before = performance.now();
    const { exit, printed } = await check(server, '--timeout', '0.5', ...more);
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(exit).toBe(2);
    return printed;
  };

  it('gives up in time where nobody responds', async () => {
    const printed = await cannotTell(await serving(() => undefined));
    expect(printed).toContain('ETIMEDOUT');
    expect(printed).toContain('allow more time with --timeout');
  });

  it('gives up in time where the head of a response never ends', async () => {
    const server = await serving((_, socket) => socket.write('HTTP/1.1 200 OK\r\nX-A: 1\r\n'));
    expect(await cannotTell(server)).toContain('ETIMEDOUT');
  });

  it('names a port on which nobody listens', async () => {
    const server = await LocalServer.start(() => undefined);
    const { origin } = server;
    await server.close();
    const { exit, printed } = await ranWith({}, 'check', origin, '--origin', PAGE);
    expect(exit).toBe(2);
    expect(printed).toContain('(ECONNREFUSED). Check the host and the port');
  });

  it('tells a response that is no HTTP', async () => {
    expect(await cannotTell(await always('\0okapi\r\n\r\n'))).toContain('The response is not valid HTTP.');
    expect(await cannotTell(await always('HTTP/1.1 200 OK\r\nX-A: a\0b\r\n\r\n'))).toContain(
      'not valid HTTP',
    );
  });

  it('tells a TLS handshake with a server that has none', async () => {
    const server = await always(httpResponse('400 Bad Request'));
    const url = server.origin.replace('http:', 'https:');
    const { exit, printed } = await ranWith({}, 'check', url, '--origin', PAGE);
    expect(exit).toBe(2);
    expect(printed).toContain('If you trust the server, as in development, try --insecure.');
  });

  it('ends at the twentieth redirect of a loop', async () => {
    const server = await serving((_, socket) =>
      socket.end(httpResponse('302 Found', [ALLOWS, 'Location: /orders'])),
    );
    const { exit, printed } = await check(server, '--engine', 'chrome');
    expect(exit).toBe(1);
    expect(printed).toMatch(/redirect/i);
    expect(server.received).toHaveLength(21);
  });

  it('does not wait for a body that never ends, nor read a large one', async () => {
    let written = 0;
    const server = await serving((_, socket) => {
      socket.write(['HTTP/1.1 200 OK', ALLOWS, 'Content-Length: 100000000', '', ''].join('\r\n'));
      const more = (): void => {
        if (socket.destroyed) return;
        const chunk = Buffer.alloc(64 * 1024);
        written += chunk.length;
        if (socket.write(chunk)) setImmediate(more);
        else socket.once('drain', more);
      };
      more();
    });
    expect((await check(server)).exit).toBe(0);
    expect(written).toBeLessThan(20_000_000);
  });
});

describe('check with an argument that is wrong', () => {
  const complaintOf = async (...args: readonly string[]): Promise<string> => {
    const { exit, printed, complaint } = await ranWith({}, 'check', ...args);
    expect([exit, printed]).toEqual([2, '']);
    return complaint;
  };
  const URL_AND_PAGE = ['https://api.example/', '--origin', 'https://app.example'] as const;

  it.each([
    [['https://api.example/'], 'Add it, such as --origin https://app.example.'],
    [['https://api.example/', '--origin', 'https://App.example/x'], 'Write --origin https://app.example.'],
    [['https://api.example/', '--origin', 'app'], '"app" is not an origin. Write the scheme'],
    [['api.example/orders', '--origin', 'https://app.example'], 'Write https://api.example/orders.'],
    [['https://u:p@api.example/', '--origin', 'https://app.example'], 'Leave them out of the URL.'],
    [['ftp://api.example/', '--origin', 'https://app.example'], 'CORS applies to http and https only'],
    [[], 'check needs a URL'],
    [[...URL_AND_PAGE, '--orign', 'x'], 'The option --orign is not known. Is it --origin?'],
    [[...URL_AND_PAGE, '--engine', 'opera'], 'Choose from chrome, firefox, safari.'],
    [[...URL_AND_PAGE, '--timeout', 'soon'], 'is not a number of seconds'],
    [[...URL_AND_PAGE, '-X', 'TRACE'], 'No page can send the method TRACE.'],
    [[...URL_AND_PAGE, '-H', 'Host: a'], 'Only the browser itself sets the header Host. Leave it out.'],
    [[...URL_AND_PAGE, '-H', 'Origin: a'], 'Use --origin.'],
    [[...URL_AND_PAGE, '-H', 'no colon'], "Write it as 'Name: value'."],
    [[...URL_AND_PAGE, '-X', 'GET', '-d', 'x'], 'A GET of a page has no body.'],
    [[...URL_AND_PAGE, '--format', 'yaml'], 'Choose one of text, json, junit, github.'],
    [[...URL_AND_PAGE, '--format', 'junit'], 'Choose text or json.'],
    [[...URL_AND_PAGE, 'https://b.example/'], 'check takes one URL'],
  ])('says what to do: %j', async (args, advice) => {
    expect(await complaintOf(...args)).toContain(advice);
  });
});
