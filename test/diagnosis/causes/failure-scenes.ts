import type { CauseCode } from '../../../src/diagnosis/words/cause-code';
import type { Scene } from '../../../src/diagnosis/causes/parts/cause-definition';
import type { Stage } from '../../../src/diagnosis/diagnosis';
import { API, PAGE, hop, preflight, response } from '../exchange-builder';
import type { Headers } from '../exchange-builder';
import { ALL_CODES, SAMPLES } from './sample-failures';
import type { Failure } from './sample-failures';

const CHECKED_ON_EVERY_RESPONSE: ReadonlySet<CauseCode> = new Set<CauseCode>([
  'allow-origin-missing',
  'allow-origin-empty',
  'allow-origin-wildcard-with-credentials',
  'allow-origin-repeated',
  'allow-origin-list',
  'allow-origin-invalid',
  'allow-origin-mismatch',
  'allow-credentials-missing',
  'allow-credentials-not-true',
]);

/** The stages in which a code occurs. */
export function stagesOf(code: CauseCode): readonly Stage[] {
  if (CHECKED_ON_EVERY_RESPONSE.has(code)) return ['preflight', 'redirect', 'response'];
  if (code.startsWith('redirect-')) return ['redirect'];
  if (code === 'csp-blocked' || code === 'mixed-content') return ['request', 'redirect'];
  if (code === 'never-sent') return ['request'];
  if (code.startsWith('mode-')) return ['request', 'redirect'];
  if (code === 'scheme-unsupported') return ['request', 'redirect'];
  if (/^(?:preflight|allow-methods|allow-headers|method|header|authorization)-/.test(code))
    return ['preflight'];
  return ['request', 'response'];
}

/** The values that a failure speaks of, as header lines of the response. */
function headersOf(failure: Failure): Headers {
  switch (failure.code) {
    case 'allow-origin-empty':
      return { 'Access-Control-Allow-Origin': '' };
    case 'allow-origin-wildcard-with-credentials':
      return { 'Access-Control-Allow-Origin': '*' };
    case 'allow-origin-repeated':
      return { 'Access-Control-Allow-Origin': failure.values };
    case 'allow-origin-list':
    case 'allow-origin-invalid':
    case 'allow-origin-mismatch':
      return { 'Access-Control-Allow-Origin': failure.value };
    case 'allow-credentials-missing':
      return { 'Access-Control-Allow-Origin': PAGE };
    case 'allow-credentials-not-true':
      return { 'Access-Control-Allow-Origin': PAGE, 'Access-Control-Allow-Credentials': failure.value };
    case 'preflight-redirect':
      return failure.location === null ? {} : { Location: failure.location };
    case 'redirect-with-userinfo':
    case 'redirect-scheme':
    case 'redirect-location-invalid':
      return { Location: failure.location };
    case 'allow-methods-invalid':
      return { 'Access-Control-Allow-Methods': failure.value };
    case 'allow-headers-invalid':
      return { 'Access-Control-Allow-Headers': failure.value };
    case 'method-not-allowed':
      return failure.allowed === null ? {} : { 'Access-Control-Allow-Methods': failure.allowed.join(', ') };
    case 'header-not-allowed':
      return failure.allowed === null ? {} : { 'Access-Control-Allow-Headers': failure.allowed.join(', ') };
    case 'authorization-under-wildcard':
      return { 'Access-Control-Allow-Headers': '*' };
    default:
      return {};
  }
}

const originOf = (failure: Failure): string => ('origin' in failure ? failure.origin : PAGE);

const statusOf = (failure: Failure, stage: Stage): number => {
  if (failure.code === 'websocket-failed') return 403;
  if ('status' in failure && failure.status !== null) return failure.status;
  return stage === 'redirect' ? 302 : 200;
};

/** The URL that a failure speaks of. */
function urlOf(failure: Failure, stage: Stage): string {
  if (failure.code === 'scheme-unsupported') return `${failure.scheme}://api.example/orders`;
  return failure.code === 'mixed-content' && stage === 'request' ? 'http://api.example/orders' : API;
}

/** The hop in which a failure happened, as the recorder would have kept it. */
export function sceneOf(failure: Failure, stage: Stage, status = statusOf(failure, stage)): Scene {
  const location: Headers = stage === 'redirect' ? { Location: '/next' } : {};
  const received = response(status, { ...location, ...headersOf(failure) });
  const method = failure.code === 'method-not-allowed' ? failure.method : 'GET';
  const name = failure.code === 'header-not-allowed' ? failure.name : 'authorization';
  const seen =
    stage === 'preflight'
      ? hop({ method, preflight: preflight(method, [`${name}-more`, name], received) })
      : hop({ method, url: urlOf(failure, stage), response: stage === 'request' ? null : received });
  return { stage, hop: 0, hopData: seen, origin: originOf(failure) };
}

/** A WebSocket has a status exactly where the server responded. */
const isOfStage = (failure: Failure, stage: Stage): boolean =>
  failure.code !== 'websocket-failed' || failure.error.startsWith('status ') === (stage === 'response');

/** Every sample in every stage in which its code occurs. */
export const STAGED_SAMPLES: readonly { readonly failure: Failure; readonly stage: Stage }[] =
  ALL_CODES.flatMap((code) => {
    const failures: readonly Failure[] = SAMPLES[code];
    return stagesOf(code).flatMap((stage) =>
      failures.filter((failure) => isOfStage(failure, stage)).map((failure) => ({ failure, stage })),
    );
  });
