import { circumstancesOf } from './parts/circumstances';
import type { CauseCode } from '../words/cause-code';
import type { CauseDefinition, FailureOf, Scene } from './parts/cause-definition';
import type { Cause, Evidence, Knowledge, NetworkFailure } from '../diagnosis';
import type { RuleFailure } from '../../fetch-standard/failure';
import { aborted } from './unsent/aborted';
import { allowCredentialsMissing } from './headers/allow-credentials-missing';
import { allowCredentialsNotTrue } from './headers/allow-credentials-not-true';
import { allowHeadersInvalid } from './headers/allow-headers-invalid';
import { allowMethodsInvalid } from './headers/allow-methods-invalid';
import { allowOriginEmpty } from './headers/allow-origin-empty';
import { allowOriginInvalid } from './headers/allow-origin-invalid';
import { allowOriginList } from './headers/allow-origin-list';
import { allowOriginMismatch } from './headers/allow-origin-mismatch';
import { allowOriginMissing } from './headers/allow-origin-missing';
import { allowOriginRepeated } from './headers/allow-origin-repeated';
import { allowOriginWildcardWithCredentials } from './headers/allow-origin-wildcard-with-credentials';
import { authorizationUnderWildcard } from './headers/authorization-under-wildcard';
import { blockedByExtension } from './unsent/blocked-by-extension';
import { blockedUnexplained } from './unsent/blocked-unexplained';
import { coepBlocked } from './policies/coep-blocked';
import { connectionAllowlist } from './policies/connection-allowlist';
import { corpBlocked } from './policies/corp-blocked';
import { cspBlocked } from './policies/csp-blocked';
import { documentIsolationPolicy } from './policies/document-isolation-policy';
import { headerNotAllowed } from './headers/header-not-allowed';
import { integrityPolicy } from './policies/integrity-policy';
import { localNetworkAddressSpace } from './local-network/local-network-address-space';
import { localNetworkDenied } from './local-network/local-network-denied';
import { localNetworkInsecureContext } from './local-network/local-network-insecure-context';
import { methodNotAllowed } from './headers/method-not-allowed';
import { mixedContent } from './policies/mixed-content';
import { modeNoCorsRedirect } from './redirect/mode-no-cors-redirect';
import { modeSameOrigin } from './policies/mode-same-origin';
import { networkDns } from './connection/network-dns';
import { networkOther } from './connection/network-other';
import { networkRefused } from './connection/network-refused';
import { networkReset } from './connection/network-reset';
import { networkTimeout } from './connection/network-timeout';
import { networkTls } from './connection/network-tls';
import { neverSent } from './unsent/never-sent';
import { orbBlocked } from './policies/orb-blocked';
import { preflightNetworkError } from './preflight/preflight-network-error';
import { preflightRedirect } from './preflight/preflight-redirect';
import { preflightUpgraded } from './preflight/preflight-upgraded';
import { preflightStatus } from './preflight/preflight-status';
import { redirectLocationInvalid } from './redirect/redirect-location-invalid';
import { redirectLoop } from './redirect/redirect-loop';
import { redirectModeError } from './redirect/redirect-mode-error';
import { redirectScheme } from './redirect/redirect-scheme';
import { redirectStreamBody } from './redirect/redirect-stream-body';
import { redirectWithUserinfo } from './redirect/redirect-with-userinfo';
import { responseInvalid } from './connection/response-invalid';
import { schemeUnsupported } from './policies/scheme-unsupported';
import { serviceWorkerFailed } from './unsent/service-worker-failed';
import { websocketFailed } from './connection/websocket-failed';

/** Every cause by its code; a code without a definition does not compile. */
export const CAUSES: { readonly [C in CauseCode]: CauseDefinition<C> } = {
  'allow-origin-missing': allowOriginMissing,
  'allow-origin-empty': allowOriginEmpty,
  'allow-origin-wildcard-with-credentials': allowOriginWildcardWithCredentials,
  'allow-origin-repeated': allowOriginRepeated,
  'allow-origin-list': allowOriginList,
  'allow-origin-invalid': allowOriginInvalid,
  'allow-origin-mismatch': allowOriginMismatch,
  'allow-credentials-missing': allowCredentialsMissing,
  'allow-credentials-not-true': allowCredentialsNotTrue,
  'preflight-status': preflightStatus,
  'preflight-redirect': preflightRedirect,
  'preflight-upgraded': preflightUpgraded,
  'allow-methods-invalid': allowMethodsInvalid,
  'allow-headers-invalid': allowHeadersInvalid,
  'method-not-allowed': methodNotAllowed,
  'header-not-allowed': headerNotAllowed,
  'authorization-under-wildcard': authorizationUnderWildcard,
  'redirect-with-userinfo': redirectWithUserinfo,
  'redirect-scheme': redirectScheme,
  'redirect-location-invalid': redirectLocationInvalid,
  'redirect-loop': redirectLoop,
  'redirect-mode-error': redirectModeError,
  'redirect-stream-body': redirectStreamBody,
  'mode-same-origin': modeSameOrigin,
  'mode-no-cors-redirect': modeNoCorsRedirect,
  'scheme-unsupported': schemeUnsupported,
  'preflight-network-error': preflightNetworkError,
  'response-invalid': responseInvalid,
  'network-dns': networkDns,
  'network-refused': networkRefused,
  'network-reset': networkReset,
  'network-tls': networkTls,
  'network-timeout': networkTimeout,
  'network-other': networkOther,
  aborted,
  'blocked-by-extension': blockedByExtension,
  'corp-blocked': corpBlocked,
  'coep-blocked': coepBlocked,
  'document-isolation-policy': documentIsolationPolicy,
  'csp-blocked': cspBlocked,
  'connection-allowlist': connectionAllowlist,
  'integrity-policy': integrityPolicy,
  'mixed-content': mixedContent,
  'never-sent': neverSent,
  'service-worker-failed': serviceWorkerFailed,
  'orb-blocked': orbBlocked,
  'local-network-denied': localNetworkDenied,
  'local-network-insecure-context': localNetworkInsecureContext,
  'local-network-address-space': localNetworkAddressSpace,
  'websocket-failed': websocketFailed,
  'blocked-unexplained': blockedUnexplained,
};

/** Calls `use` with a failure and the definition of its code. */
export function withDefinition<R>(
  failure: RuleFailure | NetworkFailure,
  use: (definition: CauseDefinition<CauseCode>, failure: FailureOf<CauseCode>) => R,
): R {
  // Sound, though not to the compiler: the definition is looked up by the code of the very failure that it is given.
  return use(CAUSES[failure.code] as CauseDefinition<CauseCode>, failure as FailureOf<CauseCode>);
}

/**
 * What is wrong, where, who has to act, and what proves it. The evidence is gathered when somebody looks: a preflight can
 * name thousands of headers, and a list of requests shows none of it.
 */
export function describeFailure(
  failure: RuleFailure | NetworkFailure,
  scene: Scene,
  knownBy: Knowledge,
): Cause {
  return withDefinition(failure, (definition, known) => {
    let evidence: readonly Evidence[] | undefined;
    return {
      code: definition.code,
      detail: definition.detail(known),
      stage: scene.stage,
      hop: scene.hop,
      owner: definition.owner(known, scene),
      knownBy,
      failure,
      circumstances: circumstancesOf(scene),
      get evidence() {
        evidence ??= definition.evidence(known, scene);
        return evidence;
      },
    };
  });
}
