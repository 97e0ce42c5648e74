import type { CauseCode } from '../../diagnosis/words/cause-code';
import { lastHop } from '../../exchange/hops';
import type { EngineCheck } from './check-request';

/** What to do where no response came, by why. */
const ADVICE: Readonly<Partial<Record<CauseCode, string>>> = {
  'network-dns': 'Check the host name.',
  'network-refused': 'Check the host and the port, and whether the server runs.',
  'network-reset': 'The server closed the connection. Check its log.',
  'network-tls':
    'The TLS handshake failed, for example because of the certificate. If you trust the server, as in development, try --insecure.',
  'network-timeout': 'Check whether the server responds at all, or allow more time with --timeout.',
  'response-invalid': "The response is not valid HTTP. Check the server's log.",
};

/** The cause behind a preflight that got no response: its own name is the same for all of them. */
function networkCode({ diagnosis, exchange }: EngineCheck): CauseCode | null {
  const [cause] = diagnosis.causes;
  if (cause?.code !== 'preflight-network-error') return cause?.code ?? null;
  const end = lastHop(exchange).preflight?.end;
  if (end?.kind !== 'failed') return null;
  switch (end.error.kind) {
    case 'dns':
      return 'network-dns';
    case 'refused':
      return 'network-refused';
    case 'reset':
      return 'network-reset';
    case 'tls':
      return 'network-tls';
    case 'timeout':
      return 'network-timeout';
    case 'invalid-response':
      return 'response-invalid';
    default:
      return null;
  }
}

/** Why it could not be told whether a request passes, and what to do: one or two sentences. */
export function whyUnknown(check: EngineCheck): string {
  const { notSent, exchange } = check;
  if (notSent !== null) {
    const passed = lastHop(exchange).preflight !== null ? 'The preflight passes. ' : '';
    return `${passed}${notSent} was not sent, because it may change something. Add --send to send it and to check its response.`;
  }
  const { end } = exchange;
  const error = end?.kind === 'failed' ? ` (${end.error.name})` : '';
  const advice = ADVICE[networkCode(check) ?? 'network-other'] ?? 'Check whether the server can be reached.';
  return `No valid response came from ${new URL(lastHop(exchange).url).origin}${error}. ${advice}`;
}
