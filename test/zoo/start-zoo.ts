import type { Socket } from 'node:net';
import { responseBytes } from './answer-bytes';
import { answerCase, fillUrl, notFound } from './case-answers';
import type { ServedCase } from './case-answers';
import { allCases } from './cases/all-cases';
import { makeCertificate } from './certificate';
import { answerLoad, LoadLog } from './load-answers';
import type { LoadEntry } from './load-answers';
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
  origins: ZooOrigins;
  /** Base64 SHA-256 of the public key of the `secure` server, for Chromium's list of trusted keys. */
  spkiHash: string;
  certificatePem: string;
  cases: readonly ZooCase[];
  /** Lets the servers answer a further case, which the page does not list; `window.zoo.sendAll` sends such. */
  serve: (zooCase: ServedCase) => void;
  /** What the servers received for a case, in order; of one run if its name is given. */
  log: (caseId: string, run?: string) => LogEntry[];
  /** What the servers received under `/load` with this `n`, in order. */
  loadLog: (n: string) => LoadEntry[];
  /** What the servers answered under `/lockstep` with this `n`, in order. */
  lockstepLog: (n: string) => LockstepEntry[];
  close: () => Promise<void>;
};

/** Starts the servers and the page on free ports of 127.0.0.1. */
export async function startZoo({ cases = allCases }: { cases?: readonly ZooCase[] } = {}): Promise<Zoo> {
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
    const file = role === 'page' || pathname.startsWith('/frame') ? files.get(pathname) : undefined;
    if (searchParams.has('case')) await answerCase(request, socket, { role, cases: served, origins, log });
    else if (pathname === '/load') await answerLoad(request, socket, { searchParams, log: loadLog });
    else if (pathname === '/lockstep') lockstep.receive(request, socket, searchParams);
    else if (file) sendFile(request, socket, file);
    else notFound(socket, `Nothing at ${pathname}.`);
  };
  const listen = (role: OriginRole): Promise<ZooServer> =>
    ZooServer.listen(handlerFor(role), role === 'secure' ? certificate : undefined);

  const [page, api, sameSite, other, secure, plainOnTls] = await Promise.all([
    listen('page'),
    listen('api'),
    listen('sameSite'),
    listen('other'),
    listen('secure'),
    listen('plainOnTls'),
  ]);
  const origins: ZooOrigins = {
    page: `http://localhost:${page.port}`,
    api: `http://127.0.0.1:${api.port}`,
    sameSite: `http://localhost:${sameSite.port}`,
    other: `http://127.0.0.1:${other.port}`,
    secure: `https://127.0.0.1:${secure.port}`,
    plainOnTls: `https://127.0.0.1:${plainOnTls.port}`,
    closed: `http://127.0.0.1:${await closedPort()}`,
    unknownHost: 'http://unknown-host.invalid',
  };
  files = await loadPageFiles({ cases: cases.map((zooCase) => withOwnUrlFilled(zooCase, origins)), origins });

  return {
    pageUrl: `${origins.page}/`,
    cookielessPageUrl: `http://127.0.0.1:${page.port}/`,
    origins,
    spkiHash: certificate.spkiHash,
    certificatePem: certificate.certificatePem,
    cases,
    serve: (zooCase) => void served.set(zooCase.id, zooCase),
    log: (caseId, run) => log.of(caseId, run),
    loadLog: (n) => loadLog.of(n),
    lockstepLog: (n) => lockstep.of(n),
    close: async () => {
      const servers = [page, api, sameSite, other, secure, plainOnTls];
      await Promise.all(servers.map((server) => server.close()));
    },
  };
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

function withOwnUrlFilled(zooCase: ZooCase, origins: ZooOrigins): ZooCase {
  const { request } = zooCase;
  if (request.kind !== 'fetch' || request.url === undefined) return zooCase;
  return { ...zooCase, request: { ...request, url: fillUrl(request.url, origins) } };
}
