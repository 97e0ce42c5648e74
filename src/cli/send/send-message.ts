import type { NetworkError, NetworkErrorKind } from '../../exchange/network-event';
import { connect, TlsError } from './connect';
import type { ConnectOptions } from './connect';
import { sendOverHttp1 } from './http1';
import { sendOverHttp2 } from './http2';
import type { OutgoingMessage, ResponseHead } from './message';

/** What came of a message. */
export type Sent =
  | { readonly kind: 'response'; readonly response: ResponseHead }
  | { readonly kind: 'failed'; readonly error: NetworkError };

const KINDS: Readonly<Record<string, NetworkErrorKind>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ECONNRESET: 'reset',
  EPIPE: 'reset',
  ERR_HTTP2_STREAM_ERROR: 'invalid-response',
  ETIMEDOUT: 'timeout',
};

function codeIn(error: unknown): string | null {
  if (error instanceof AggregateError) return codeIn(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function networkErrorOf(error: unknown, signal: AbortSignal): NetworkError {
  if (signal.aborted) return { kind: 'timeout', name: 'ETIMEDOUT' };
  const name = codeIn(error);
  if (error instanceof TlsError) return { kind: 'tls', name: error.code };
  if (name === null) return { kind: 'other', name: 'unknown error' };
  const kind = KINDS[name] ?? (/^(?:HPE_|ERR_HTTP2_|ERR_INVALID_)/.test(name) ? 'invalid-response' : 'other');
  return { kind, name };
}

/** Sends one message over a connection of its own. What goes wrong is told, not thrown. */
export async function sendMessage(message: OutgoingMessage, options: ConnectOptions): Promise<Sent> {
  try {
    const { socket, protocol } = await connect(new URL(message.url), options);
    const send = protocol === 'h2' ? sendOverHttp2 : sendOverHttp1;
    return { kind: 'response', response: await send(message, socket, options.signal) };
  } catch (error) {
    return { kind: 'failed', error: networkErrorOf(error, options.signal) };
  }
}
