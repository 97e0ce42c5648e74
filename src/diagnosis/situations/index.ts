import { anotherResponder } from './layers/another-responder';
import { apiKeyAtGateway } from './services/api-key-at-gateway';
import { backendDown } from './layers/backend-down';
import { blockedByClient } from './page/blocked-by-client';
import { browserCache } from './layers/browser-cache';
import { cookieNotKept } from './credentials/cookie-not-kept';
import { cookieNotSent } from './credentials/cookie-not-sent';
import { corsFilterRefused } from './preflight/cors-filter-refused';
import { developmentOrigin } from './origin/development-origin';
import { errorWithoutHeaders } from './headers/error-without-headers';
import { fileTypeRule } from './page/file-type-rule';
import { functionNotPublic } from './services/function-not-public';
import { gatewayAnswered } from './layers/gateway-answered';
import { headerListShort } from './headers/header-list-short';
import { headersNotExposed } from './headers/headers-not-exposed';
import { headersOnOtherRoutes } from './headers/headers-on-other-routes';
import { headersTwice } from './headers/headers-twice';
import { hostWithoutPreflights } from './preflight/host-without-preflights';
import { localNetwork } from './page/local-network';
import { lostResponseHeader } from './headers/lost-response-header';
import { mcpHeaders } from './headers/mcp-headers';
import { mcpOrigin } from './origin/mcp-origin';
import { methodListShort } from './headers/method-list-short';
import { methodMisspelled } from './headers/method-misspelled';
import { mixedContent } from './page/mixed-content';
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
import { platformLogin } from './services/platform-login';
import { preflightAtGateway } from './preflight/preflight-at-gateway';
import { presignedUrl } from './services/presigned-url';
import { previewDeployment } from './origin/preview-deployment';
import { redirectHttps } from './redirect/redirect-https';
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
import { tokenClient } from './services/token-client';
import { tracingHeader } from './headers/tracing-header';
import { tunnelWarning } from './services/tunnel-warning';
import { urlFromLocation } from './redirect/url-from-location';
import { wildcardMisunderstood } from './headers/wildcard-misunderstood';
import { wildcardWithCredentials } from './credentials/wildcard-with-credentials';
import type { SituationDefinition } from './situation';
import type { SituationCode } from './situation-code';

/** Every situation by its code; a code without a definition does not compile. */
export const SITUATIONS: Readonly<Record<SituationCode, SituationDefinition>> = {
  'blocked-by-client': blockedByClient,
  'local-network': localNetwork,
  'mixed-content': mixedContent,
  'url-from-location': urlFromLocation,
  'server-unreachable': serverUnreachable,
  'response-header-in-request': responseHeaderInRequest,
  'host-without-preflights': hostWithoutPreflights,
  'tunnel-warning': tunnelWarning,
  'platform-login': platformLogin,
  'function-not-public': functionNotPublic,
  'presigned-url': presignedUrl,
  'api-key-at-gateway': apiKeyAtGateway,
  'backend-down': backendDown,
  'null-origin': nullOrigin,
  'preflight-at-gateway': preflightAtGateway,
  'gateway-answered': gatewayAnswered,
  'request-too-large': requestTooLarge,
  'request-refused': requestRefused,
  'model-server': modelServer,
  'mcp-origin': mcpOrigin,
  'cors-filter-refused': corsFilterRefused,
  'options-behind-authentication': optionsBehindAuthentication,
  'options-not-routed': optionsNotRouted,
  'redirect-login': redirectLogin,
  'redirect-to-page': redirectToPage,
  'redirect-https': redirectHttps,
  'redirect-www': redirectWww,
  'redirect-slash': redirectSlash,
  'headers-twice': headersTwice,
  'browser-cache': browserCache,
  'file-type-rule': fileTypeRule,
  'shared-cache': sharedCache,
  'cookie-not-sent': cookieNotSent,
  'cookie-not-kept': cookieNotKept,
  'lost-response-header': lostResponseHeader,
  'token-client': tokenClient,
  'socket-server': socketServer,
  'resource-policy': resourcePolicy,
  'error-without-headers': errorWithoutHeaders,
  'development-origin': developmentOrigin,
  'preview-deployment': previewDeployment,
  'origin-misspelled': originMisspelled,
  'origin-not-listed': originNotListed,
  'tracing-header': tracingHeader,
  'mcp-headers': mcpHeaders,
  'header-list-short': headerListShort,
  'platform-cors': platformCors,
  'wildcard-with-credentials': wildcardWithCredentials,
  'wildcard-misunderstood': wildcardMisunderstood,
  'method-misspelled': methodMisspelled,
  'method-list-short': methodListShort,
  'headers-on-other-routes': headersOnOtherRoutes,
  'another-responder': anotherResponder,
  'never-configured': neverConfigured,
  'origin-check': originCheck,
  'opaque-by-choice': opaqueByChoice,
  'headers-not-exposed': headersNotExposed,
};
