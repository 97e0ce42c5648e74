import type { FetchRequest, Outcome } from '../zoo-case';
import { lastComesNext } from './last-comes-next';

/** Sends a fetch wherever this runs (page, frame, worker) and says what the script came to see. */
export async function sendFetch(url: string, request: FetchRequest): Promise<Outcome> {
  for (const { thenWaitMs, url: own, ...earlier } of request.before ?? []) {
    await sendOnce(own === undefined ? url : own + new URL(url).search, { ...request, ...earlier });
    if (thenWaitMs !== undefined) await new Promise((resolve) => setTimeout(resolve, thenWaitMs));
  }
  const times = request.times ?? 1;
  for (let sent = 1; sent < times; sent += 1) await sendOnce(url, request);
  // A sandboxed frame could send it only with CORS, and that request would stand among the cases.
  const isRepeated = times > 1 || request.before !== undefined || request.primedFrom !== undefined;
  const isSequence = isRepeated && origin !== 'null';
  const before = isSequence ? { receivedBefore: await receivedBefore(url) } : {};
  if (isSequence) await tellConsole(url);
  return { ...(await sendOnce(url, request)), ...before };
}

/** How many requests of the case the servers have got by now. */
async function receivedBefore(url: string): Promise<number> {
  const caseId = new URL(url).searchParams.get('case') ?? '';
  return Number(await (await fetch(`/received/${caseId}`)).text());
}

/**
 * Has the browser write to its console that the last request of the case comes next, behind whatever it has to say of the
 * earlier ones: an error that nobody handles goes the same way as a message about CORS.
 */
function tellConsole(url: string): Promise<void> {
  const error = new Error(lastComesNext(new URL(url).searchParams.get('case') ?? ''));
  return new Promise((resolve) => {
    const listener = ({ reason }: PromiseRejectionEvent): void => {
      if (reason !== error) return;
      removeEventListener('unhandledrejection', listener);
      resolve();
    };
    addEventListener('unhandledrejection', listener);
    void Promise.reject(error);
  });
}

async function sendOnce(url: string, request: FetchRequest): Promise<Outcome> {
  const { method, mode, credentials, redirect, cache, keepalive, headers, abortAfterMs, read } = request;
  const { integrity, targetAddressSpace } = request;
  const init: StreamingInit = {
    ...bodyOf(request),
    headers: (headers ?? []).map(([name, value]): [string, string] => [name, value]),
  };
  if (method !== undefined) init.method = method;
  if (mode) init.mode = mode;
  if (credentials) init.credentials = credentials;
  if (redirect) init.redirect = redirect;
  if (cache) init.cache = cache;
  if (keepalive !== undefined) init.keepalive = keepalive;
  if (integrity !== undefined) init.integrity = integrity;
  if (targetAddressSpace !== undefined) init.targetAddressSpace = targetAddressSpace;
  if (abortAfterMs !== undefined) init.signal = AbortSignal.timeout(abortAfterMs);
  try {
    const response = await fetch(url, init);
    const outcome: Outcome = { settled: 'resolved', status: response.status, type: response.type };
    if (read) outcome.read = Object.fromEntries(read.map((name) => [name, response.headers.get(name)]));
    await response.text();
    return outcome;
  } catch (error) {
    return { settled: 'rejected', error: String(error) };
  }
}

/** What TypeScript's own type does not have yet; a stream needs `duplex`. */
type StreamingInit = RequestInit & { duplex?: 'half'; targetAddressSpace?: 'local' | 'loopback' };

function bodyOf({ body, streamBody }: FetchRequest): StreamingInit {
  if (body === undefined) return {};
  return streamBody === true ? { body: new Blob([body]).stream(), duplex: 'half' } : { body };
}
