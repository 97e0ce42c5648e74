import { anotherResponder } from './layers/another-responder';
import { apiKeyAtGateway } from './services/api-key-at-gateway';
import { backgroundRevalidation } from './layers/background-revalidation';
import { backendDown } from './layers/backend-down';
import { beaconCredentials } from './credentials/beacon-credentials';
import { blockedByClient } from './page/blocked-by-client';
import { browserCache } from './layers/browser-cache';
import { cacheHeaders } from './headers/cache-headers';
import { cookieNotKept } from './credentials/cookie-not-kept';
import { cookieNotSent } from './credentials/cookie-not-sent';
import { corsFilterRefused } from './preflight/cors-filter-refused';
import { defaultOptions } from './preflight/default-options';
import { developmentOrigin } from './origin/development-origin';
import { developmentServer } from './services/development-server';
import { errorWithoutHeaders } from './headers/error-without-headers';
import { fileTypeRule } from './page/file-type-rule';
import { functionNotPublic } from './services/function-not-public';
import { gatewayResponded } from './layers/gateway-responded';
import { headerListShort } from './headers/header-list-short';
import { headersNotExposed } from './headers/headers-not-exposed';
import { headersOnOtherRoutes } from './headers/headers-on-other-routes';
import { headersTwice } from './headers/headers-twice';
import { hostWithoutCors } from './services/host-without-cors';
import { hostWithoutPreflights } from './preflight/host-without-preflights';
import { localNetwork } from './page/local-network';
import { lostResponseHeader } from './headers/lost-response-header';
import { manifestWithoutCookies } from './credentials/manifest-without-cookies';
import { mcpHeaders } from './headers/mcp-headers';
import { mcpOrigin } from './origin/mcp-origin';
import { methodListShort } from './headers/method-list-short';
import { methodMisspelled } from './headers/method-misspelled';
import { insecureUrl } from './page/insecure-url';
import { modelServer } from './services/model-server';
import { neverConfigured } from './headers/never-configured';
import { nullOrigin } from './origin/null-origin';
import { opaqueByChoice } from './page/opaque-by-choice';
import { optionsBehindAuthentication } from './preflight/options-behind-authentication';
import { optionsNotRouted } from './preflight/options-not-routed';
import { originCheck } from './origin/origin-check';
import { originMisspelled } from './origin/origin-misspelled';
import { originNotListed } from './origin/origin-not-listed';
import { platformCors } from './services/platform-cors';
import { platformError } from './services/platform-error';
import { platformLogin } from './services/platform-login';
import { preflightAtGateway } from './preflight/preflight-at-gateway';
import { presignedUrl } from './services/presigned-url';
import { previewDeployment } from './origin/preview-deployment';
import { redirectHttps } from './redirect/redirect-https';
import { redirectInsecure } from './redirect/redirect-insecure';
import { redirectLogin } from './redirect/redirect-login';
import { redirectSlash } from './redirect/redirect-slash';
import { redirectToPage } from './redirect/redirect-to-page';
import { redirectWww } from './redirect/redirect-www';
import { requestRefused } from './layers/request-refused';
import { requestTooLarge } from './layers/request-too-large';
import { resourcePolicy } from './page/resource-policy';
import { responseHeaderInRequest } from './headers/response-header-in-request';
import { serverUnreachable } from './layers/server-unreachable';
import { sharedCache } from './layers/shared-cache';
import { socketServer } from './services/socket-server';
import { storageRule } from './services/storage-rule';
import { tokenClient } from './services/token-client';
import { tracingHeader } from './headers/tracing-header';
import { tunnelWarning } from './services/tunnel-warning';
import { urlFromLocation } from './redirect/url-from-location';
import { wildcardMisunderstood } from './headers/wildcard-misunderstood';
import { wildcardWithCredentials } from './credentials/wildcard-with-credentials';

/**
 * Every situation, the most telling first: where several fit an exchange, they are shown in this order. The place of a new
 * one is its rank, and its code is known everywhere by standing here.
 */
export const SITUATIONS = [
  blockedByClient,
  localNetwork,
  redirectInsecure,
  insecureUrl,
  backgroundRevalidation,
  urlFromLocation,
  serverUnreachable,
  responseHeaderInRequest,
  hostWithoutPreflights,
  manifestWithoutCookies,
  hostWithoutCors,
  tunnelWarning,
  platformLogin,
  platformError,
  functionNotPublic,
  storageRule,
  presignedUrl,
  apiKeyAtGateway,
  backendDown,
  nullOrigin,
  preflightAtGateway,
  gatewayResponded,
  requestTooLarge,
  requestRefused,
  modelServer,
  mcpOrigin,
  corsFilterRefused,
  optionsBehindAuthentication,
  defaultOptions,
  optionsNotRouted,
  redirectLogin,
  redirectToPage,
  redirectHttps,
  redirectWww,
  redirectSlash,
  headersTwice,
  browserCache,
  fileTypeRule,
  sharedCache,
  cookieNotSent,
  cookieNotKept,
  lostResponseHeader,
  tokenClient,
  socketServer,
  developmentServer,
  resourcePolicy,
  errorWithoutHeaders,
  developmentOrigin,
  previewDeployment,
  originMisspelled,
  originNotListed,
  cacheHeaders,
  tracingHeader,
  mcpHeaders,
  headerListShort,
  beaconCredentials,
  platformCors,
  wildcardWithCredentials,
  wildcardMisunderstood,
  methodMisspelled,
  methodListShort,
  headersOnOtherRoutes,
  anotherResponder,
  neverConfigured,
  originCheck,
  opaqueByChoice,
  headersNotExposed,
] as const;
