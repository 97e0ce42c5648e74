import { anotherResponder } from './another-responder';
import { apiKeyAtGateway } from './api-key-at-gateway';
import { backendDown } from './backend-down';
import { blockedByClient } from './blocked-by-client';
import { browserCache } from './browser-cache';
import { cookieNotKept } from './cookie-not-kept';
import { cookieNotSent } from './cookie-not-sent';
import { corsFilterRefused } from './cors-filter-refused';
import { developmentOrigin } from './development-origin';
import { errorWithoutHeaders } from './error-without-headers';
import { fileTypeRule } from './file-type-rule';
import { functionNotPublic } from './function-not-public';
import { gatewayAnswered } from './gateway-answered';
import { headerListShort } from './header-list-short';
import { headersNotExposed } from './headers-not-exposed';
import { headersOnOtherRoutes } from './headers-on-other-routes';
import { headersTwice } from './headers-twice';
import { hostWithoutPreflights } from './host-without-preflights';
import { localNetwork } from './local-network';
import { lostResponseHeader } from './lost-response-header';
import { mcpHeaders } from './mcp-headers';
import { mcpOrigin } from './mcp-origin';
import { methodListShort } from './method-list-short';
import { methodMisspelled } from './method-misspelled';
import { mixedContent } from './mixed-content';
import { modelServer } from './model-server';
import { neverConfigured } from './never-configured';
import { nullOrigin } from './null-origin';
import { opaqueByChoice } from './opaque-by-choice';
import { optionsBehindAuthentication } from './options-behind-authentication';
import { optionsNotRouted } from './options-not-routed';
import { originCheck } from './origin-check';
import { originMisspelled } from './origin-misspelled';
import { originNotListed } from './origin-not-listed';
import { platformCors } from './platform-cors';
import { platformLogin } from './platform-login';
import { preflightAtGateway } from './preflight-at-gateway';
import { presignedUrl } from './presigned-url';
import { previewDeployment } from './preview-deployment';
import { redirectHttps } from './redirect-https';
import { redirectLogin } from './redirect-login';
import { redirectSlash } from './redirect-slash';
import { redirectToPage } from './redirect-to-page';
import { redirectWww } from './redirect-www';
import { requestRefused } from './request-refused';
import { requestTooLarge } from './request-too-large';
import { resourcePolicy } from './resource-policy';
import { responseHeaderInRequest } from './response-header-in-request';
import { serverUnreachable } from './server-unreachable';
import { sharedCache } from './shared-cache';
import { socketServer } from './socket-server';
import { tokenClient } from './token-client';
import { tracingHeader } from './tracing-header';
import { tunnelWarning } from './tunnel-warning';
import { urlFromLocation } from './url-from-location';
import { wildcardMisunderstood } from './wildcard-misunderstood';
import { wildcardWithCredentials } from './wildcard-with-credentials';
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
