import type { FetchRequest, Outcome } from '../zoo-case';

/** Sends a fetch wherever this runs (page, frame, worker) and says what the script came to see. */
export async function sendFetch(url: string, request: FetchRequest): Promise<Outcome> {
  let outcome: Outcome = { settled: 'rejected' };
  for (const { thenWaitMs, ...earlier } of request.before ?? []) {
    await sendOnce(url, { ...request, ...earlier });
    if (thenWaitMs !== undefined) await new Promise((resolve) => setTimeout(resolve, thenWaitMs));
  }
  for (let sent = 0; sent < (request.times ?? 1); sent += 1) outcome = await sendOnce(url, request);
  return outcome;
}

async function sendOnce(url: string, request: FetchRequest): Promise<Outcome> {
  const { method, mode, credentials, redirect, cache, keepalive, headers, abortAfterMs, read } = request;
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

/** A stream needs `duplex`, which TypeScript's own type does not have yet. */
type StreamingInit = RequestInit & { duplex?: 'half' };

function bodyOf({ body, streamBody }: FetchRequest): StreamingInit {
  if (body === undefined) return {};
  return streamBody === true ? { body: new Blob([body]).stream(), duplex: 'half' } : { body };
}
