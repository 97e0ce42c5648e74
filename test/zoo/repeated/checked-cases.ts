import { addressOfUrl } from '../../../src/cli/send/connect';
import type { Address } from '../../../src/cli/send/connect';
import { sendMessage } from '../../../src/cli/send/send-message';
import { checkRequest } from '../../../src/cli/check/check-request';
import type { EngineCheck } from '../../../src/cli/check/check-request';
import type { WantedRequest } from '../../../src/cli/check/wanted-request';
import { ENGINES } from '../../../src/fetch-standard/engines';
import { isForbiddenRequestHeader } from '../../../src/fetch-standard/forbidden-request-header';
import type { HeaderList } from '../../../src/fetch-standard/header-list';
import { parseOrigin, serializeOrigin } from '../../../src/fetch-standard/origin';
import { playedRequest } from '../../diagnosis/fix/played-request';
import type { Zoo } from '../start-zoo';
import type { Engine, ZooCase, ZooRequest } from '../zoo-case';
import { atRunningOrigins } from './recorded-case';

/** Milliseconds for one case, of which a busy machine takes some for 20 redirects. */
const TIME = 15_000;

/** The same where the server never responds, so that all of them pass. */
const TIME_TO_HANG = 2_000;

const hangs = ({ responses }: ZooCase): boolean =>
  [responses, ...(responses.hops ?? [])].some(
    ({ preflight, actual }) => preflight?.kind === 'hang' || actual?.kind === 'hang',
  );

/** Requests whose service worker does nothing with them are those of their page. */
const LEFT_ALONE: readonly string[] = [
  'controlled-frame-allowed',
  'controlled-frame-blocked',
  'service-worker-leaves-alone-allowed',
  'service-worker-leaves-alone-blocked',
  'service-worker-passes-on',
  'service-worker-passes-on-blocked',
];

/** A beacon as what it is: a request without a script that waits for it. */
function asFetch(request: ZooRequest): ZooRequest {
  if (request.kind === 'beacon') {
    const { to, bodyType } = request;
    const isPlain = bodyType === undefined || bodyType === 'text/plain';
    return {
      kind: 'fetch',
      to,
      method: 'POST',
      credentials: 'include',
      mode: isPlain ? 'no-cors' : 'cors',
      headers: bodyType === undefined ? [] : [['Content-Type', bodyType]],
      body: bodyType === undefined ? 'hay' : '{}',
    };
  }
  if (request.kind === 'css-background') return { kind: 'image', to: request.to };
  return request;
}

/** The headers that a script may set, repeats apart. */
function scriptHeaders(request: ZooRequest): HeaderList {
  if (request.kind !== 'fetch' && request.kind !== 'xhr') return [];
  const set = (request.headers ?? [])
    .map(([name, value]) => ({ name, value: value.trim() }))
    .filter(({ name, value }) => !isForbiddenRequestHeader(name, value));
  const hasType = set.some(({ name }) => name.toLowerCase() === 'content-type');
  return request.body === undefined || hasType
    ? set
    : [...set, { name: 'Content-Type', value: 'text/plain;charset=UTF-8' }];
}

/** What a script requests in a case at a running zoo; null where no script makes it plainly. */
export function wantedRequest(zooCase: ZooCase, engine: Engine, zoo: Zoo): WantedRequest | null {
  const request = asFetch(
    LEFT_ALONE.includes(zooCase.id)
      ? ({ ...zooCase.request, context: 'page' } as ZooRequest)
      : zooCase.request,
  );
  const played = playedRequest({ ...zooCase, request }, ENGINES[engine]);
  if (played === null) return null;
  const { url, origin } = atRunningOrigins(
    { url: played.url, origin: serializeOrigin(played.origin) },
    zoo.origins,
  );
  const isScripted = request.kind === 'fetch' || request.kind === 'xhr';
  // Firefox has no streams as bodies.
  const isStream = engine === 'chromium' && request.kind === 'fetch' && request.streamBody === true;
  const isUpgraded =
    request.kind === 'fetch' && request.context === 'upgrading-frame' && !url.includes('localhost');
  return {
    origin: parseOrigin(origin) ?? { kind: 'opaque' },
    url: isUpgraded ? `${url.replace(/^http:/, 'https:')}?case=${zooCase.id}&run=1&hop=0` : url,
    method: played.method,
    headers: scriptHeaders(request),
    alsoUnsafe: [],
    browserHeaders: [],
    body: isScripted ? (request.body ?? null) : null,
    mode: played.mode,
    credentials: played.credentials,
    redirectMode: played.redirect,
    mayBePreflighted: isScripted,
    useCorsPreflight: played.upload || isStream,
  };
}

/** Where the hosts of a zoo are that have no address of their own. */
export const zooAddress =
  ({ hostPorts, hostNames }: Zoo) =>
  (url: URL): Address => {
    const own = addressOfUrl(url);
    const port = url.port === '' ? hostPorts[url.hostname] : undefined;
    if (port !== undefined) return { host: '127.0.0.1', port };
    const isLocal = hostNames.includes(url.hostname) || url.hostname.endsWith('localhost');
    return isLocal ? { ...own, host: '127.0.0.1' } : own;
  };

/** Checks a case at a running zoo by the rules of one browser. */
export async function checkCase(zooCase: ZooCase, engine: Engine, zoo: Zoo): Promise<EngineCheck | null> {
  const wanted = wantedRequest(zooCase, engine, zoo);
  if (wanted === null) return null;
  const options = {
    insecure: true,
    signal: AbortSignal.timeout(hangs(zooCase) ? TIME_TO_HANG : TIME),
    addressOf: zooAddress(zoo),
  };
  const [check] = await checkRequest(wanted, [engine], {
    id: 'check',
    time: 0,
    send: (message) => sendMessage(message, options),
    maySend: () => true,
  });
  return check;
}
