import { networkInterfaces } from 'node:os';
import type { Socket } from 'node:net';
import { responseBytes } from './response-bytes';
import { respondToCase, notFound, nothingFound, withUrlsFilled, writeReaction } from './case-responses';
import type { ServedCase } from './case-responses';
import { allCases } from './cases/all-cases';
import { makeCertificate } from './certificate';
import { Http2Server, writeToStream } from './http2-server';
import { respondToLoad, LoadLog } from './load-responses';
import type { LoadEntry } from './load-responses';
import { Lockstep } from './lockstep';
import type { LockstepEntry } from './lockstep';
import { loadPageFiles } from './page-files';
import type { PageFile } from './page-files';
import { headerOf } from './wire-request';
import type { WireRequest } from './wire-request';
import type { HeaderLine, OriginRole, ZooCase, ZooOrigins } from './zoo-case';
import { ZooLog } from './zoo-log';
import type { LogEntry } from './zoo-log';
import { closedPort, ZooServer } from './zoo-server';

export type Zoo = {
  /** The page that lists the cases and sends them; `window.zoo` there is for automation. */
  pageUrl: string;
  /** The same page on the site of `api` and `other`, which get no cookie from it. */
  cookielessPageUrl: string;
  /** The same page on plain http with a name of its own, so that it is no secure context. */
  plainPageUrl: string;
  /** The same page over TLS, on a site of its own. */
  securePageUrl: string;
  origins: ZooOrigins;
  /** https origins whose certificates the browser is to trust. */
  trustedOrigins: readonly string[];
  /** Host names of servers that are requested at their own ports. */
  hostNames: readonly string[];
  /** Ports of this machine that serve hosts which are requested without a port. */
  hostPorts: Readonly<Record<string, number>>;
  /** Base64 SHA-256 of the public key of the `secure` server, for Chromium's list of trusted keys. */
  spkiHash: string;
  certificatePem: string;
  cases: readonly ZooCase[];
  /** Lets the servers respond to a further case, which the page does not list; `window.zoo.sendAll` sends such. */
  serve: (zooCase: ServedCase) => void;
  /** What the servers received for a case, in order; of one run if its name is given. */
  log: (caseId: string, run?: string) => LogEntry[];
  /** What the servers received under `/load` with this `n`, in order. */
  loadLog: (n: string) => LoadEntry[];
  /** The responses of the servers under `/lockstep` with this `n`, in order. */
  lockstepLog: (n: string) => LockstepEntry[];
  close: () => Promise<void>;
};

/** The servers that have the whole page; the others have its frames. */
const PAGE_ROLES: ReadonlySet<OriginRole> = new Set(['page', 'upgraded', 'defaultPort']);

/** As browsers write `bücher.localhost`. */
const INTERNATIONAL_HOST = 'xn--bcher-kva.localhost';
const DEFAULT_PORT_HOST = 'default-port.test';
/** Only a name that is not this machine's own is upgraded to https. */
export const UPGRADED_HOST = 'upgraded.test';

export type ZooOptions = {
  readonly cases?: readonly ZooCase[];
  /** Names by which servers are known instead of 127.0.0.1 and a port; the browser learns of them by `hostPorts`. */
  readonly hosts?: Partial<Readonly<Record<'page' | 'api' | 'other', string>>>;
};

/** Starts the servers and the page on free ports of 127.0.0.1, and one of ::1 where the machine has it. */
export async function startZoo({ cases = allCases, hosts = {} }: ZooOptions = {}): Promise<Zoo> {
  const hasIpv6 = Object.values(networkInterfaces()).some((found) =>
    found?.some(({ address }) => address === '::1'),
  );
  const certificate = await makeCertificate();
  const log = new ZooLog();
  const loadLog = new LoadLog();
  const lockstep = new Lockstep();
  const served = new Map<string, ServedCase>(cases.map((zooCase) => [zooCase.id, zooCase]));
  let files = new Map<string, PageFile>();

  const handlerFor = (role: OriginRole) => async (request: WireRequest, socket: Socket) => {
    if (!URL.canParse(request.target, origins[role])) {
      notFound(socket, 'That is no path.');
      return;
    }
    const { pathname, searchParams } = new URL(request.target, origins[role]);
    const isOfPage = PAGE_ROLES.has(role) || pathname.startsWith('/frame');
    const file = isOfPage ? files.get(pathname) : undefined;
    const receivedOf = /^\/received\/([\w-]+)$/.exec(pathname)?.[1];
    if (receivedOf !== undefined) sendCount(socket, log.of(receivedOf).length);
    else if (searchParams.has('case'))
      await respondToCase(request, (reaction, values) => writeReaction(reaction, socket, values), {
        role,
        cases: served,
        origins,
        log,
      });
    else if (pathname === '/load') await respondToLoad(request, socket, { searchParams, log: loadLog });
    else if (pathname === '/lockstep') lockstep.receive(request, socket, searchParams);
    else if (file) sendFile(request, socket, file);
    else notFound(socket, `Nothing at ${pathname}.`);
  };
  const listen = (role: OriginRole): Promise<ZooServer> =>
    ZooServer.listen(handlerFor(role), {
      ...(role === 'secure' || role === 'upgraded' ? { certificate } : {}),
      ...(role === 'ipv6' && hasIpv6 ? { host: '::1' } : {}),
    });

  const servers = await Promise.all([
    listen('page'),
    listen('api'),
    listen('sameSite'),
    listen('other'),
    listen('secure'),
    listen('plainOnTls'),
    listen('international'),
    listen('ipv6'),
    listen('defaultPort'),
    listen('upgraded'),
  ]);
  const http2 = await Http2Server.listen(async (request, stream) => {
    if (URL.canParse(request.target, origins.http2))
      await respondToCase(request, (reaction, values) => writeToStream(reaction, stream, values), {
        role: 'http2',
        cases: served,
        origins,
        log,
      });
    else await writeToStream(nothingFound('That is no path.'), stream, {});
  }, certificate);
  const [page, api, sameSite, other, secure, plainOnTls, international, ipv6, defaultPort, upgraded] =
    servers;
  const named = { page, api, other };
  const hostPorts: Record<string, number> = { [DEFAULT_PORT_HOST]: defaultPort.port };
  const originOf = (role: keyof typeof named, usualHost: string): string => {
    const host = hosts[role];
    if (host === undefined) return `http://${usualHost}:${named[role].port}`;
    hostPorts[host] = named[role].port;
    return `http://${host}`;
  };
  const origins: ZooOrigins = {
    page: originOf('page', 'localhost'),
    api: originOf('api', '127.0.0.1'),
    sameSite: `http://localhost:${sameSite.port}`,
    other: originOf('other', '127.0.0.1'),
    secure: `https://127.0.0.1:${secure.port}`,
    plainOnTls: `https://127.0.0.1:${plainOnTls.port}`,
    international: `http://${INTERNATIONAL_HOST}:${international.port}`,
    ipv6: `http://${hasIpv6 ? '[::1]' : '127.0.0.1'}:${ipv6.port}`,
    defaultPort: `http://${DEFAULT_PORT_HOST}`,
    upgraded: `https://${UPGRADED_HOST}:${upgraded.port}`,
    http2: `https://127.0.0.1:${http2.port}`,
    closed: `http://127.0.0.1:${await closedPort()}`,
    unknownHost: 'http://unknown-host.invalid',
  };
  const listed = cases.map((zooCase) => ({ ...zooCase, request: withUrlsFilled(zooCase.request, origins) }));
  files = await loadPageFiles({ cases: listed, origins });

  return {
    pageUrl: `${origins.page}/`,
    plainPageUrl: `${origins.defaultPort}/`,
    securePageUrl: `${origins.upgraded}/`,
    cookielessPageUrl: `http://127.0.0.1:${page.port}/`,
    origins,
    trustedOrigins: [origins.secure, origins.upgraded, origins.http2],
    hostNames: [UPGRADED_HOST],
    hostPorts,
    spkiHash: certificate.spkiHash,
    certificatePem: certificate.certificatePem,
    cases,
    serve: (zooCase) => void served.set(zooCase.id, zooCase),
    log: (caseId, run) => log.of(caseId, run),
    loadLog: (n) => loadLog.of(n),
    lockstepLog: (n) => lockstep.of(n),
    close: async () => {
      await Promise.all([...servers, http2].map((server) => server.close()));
    },
  };
}

function sendCount(socket: Socket, count: number): void {
  const headers: HeaderLine[] = [
    ['Content-Type', 'application/json'],
    ['Cache-Control', 'no-store'],
  ];
  socket.end(responseBytes({ kind: 'response', status: 200, headers, body: String(count) }, {}));
}

/** The cookie is for localhost on every port, so credentialed requests to `sameSite` carry it. */
const COOKIE: HeaderLine = ['Set-Cookie', 'zoo-session=keeper; Path=/'];

function sendFile(
  request: WireRequest,
  socket: Socket,
  { contentType, body, headers: own = [] }: PageFile,
): void {
  const cookie = headerOf(request, 'host')?.startsWith('localhost:') === true ? [COOKIE] : [];
  const headers: HeaderLine[] = [
    ['Content-Type', contentType],
    ...own,
    ['Cache-Control', 'no-store'],
    ...cookie,
  ];
  const head = responseBytes({ kind: 'response', status: 200, headers, announcedLength: body.length }, {});
  socket.end(Buffer.concat([head, body]));
}
