import type { CauseCode } from '../../diagnosis/words/cause-code';
import type { Diagnosis } from '../../diagnosis/diagnosis';
import { explainCannot } from '../../diagnosis/fix/explain-cannot';
import { fixOf } from '../../diagnosis/fix/fix-of';
import { isSpared } from '../../diagnosis/reading/policies/spared-host';
import { engineOf } from '../../diagnosis/reading/engine-of';
import { code, prose } from '../../diagnosis/words/prose';
import type { Prose } from '../../diagnosis/words/prose';
import type { Exchange } from '../../exchange/exchange';

/** Of these a program without a browser finds out by itself whether they still hold. */
const SHOWN_BY_CONNECTION: ReadonlySet<string> = new Set<CauseCode>([
  'network-dns',
  'network-refused',
  'network-reset',
  'network-tls',
  'network-timeout',
  'network-other',
  'preflight-network-error',
]);

/** Why no header helps although the rules pass over what servers send. */
const OUTSIDE_OF_RESPONSES: ReadonlySet<string> = new Set([
  'rewritten-headers',
  'redirect-mode-error',
  'preflight-upgraded',
]);

function whyOfMode({ mode: { mode, knownBy }, verdict }: Diagnosis): Prose | null {
  switch (mode) {
    case 'cors':
      return knownBy === 'assumed' && verdict !== 'blocked'
        ? prose`It is not known whether the page made this request with CORS.`
        : null;
    case 'no-cors':
      return prose`The page made this request with ${code("mode: 'no-cors'")}. No header of a response lets a script read it.`;
    case 'same-origin':
      return explainCannot({ reason: 'mode-same-origin' });
    case 'navigate':
    case 'websocket':
      return prose`CORS does not apply to this kind of request.`;
  }
}

/** Why a program without a browser cannot tell whether a request passes; null where it can. */
export function whyUntold(exchange: Exchange, diagnosis: Diagnosis): Prose | null {
  const { beginningMissed, cut, hops } = exchange;
  if (!hops.every(({ url }) => /^https?:/i.test(url))) return prose`The URL is not of http or https.`;
  if (beginningMissed || cut.urlCharacters > 0) return prose`Not all of this request was recorded.`;
  if (diagnosis.origin === null) return prose`The origin of the page that made this request is not known.`;
  const ofMode = whyOfMode(diagnosis);
  if (ofMode !== null) return ofMode;
  const [cause] = diagnosis.causes;
  if (diagnosis.verdict === 'failed')
    return cause === undefined || SHOWN_BY_CONNECTION.has(cause.code)
      ? null
      : explainCannot({ reason: cause.code });
  if (cause?.code === 'blocked-unexplained') return explainCannot({ reason: cause.code });
  const engine = engineOf(exchange);
  if (hops.some((hop) => isSpared(exchange, hop, engine)))
    return prose`The page upgrades insecure requests, so the browser did not apply CORS to its own host.`;
  const fix = fixOf(exchange);
  return fix?.kind === 'cannot' && OUTSIDE_OF_RESPONSES.has(fix.reason) ? explainCannot(fix) : null;
}
