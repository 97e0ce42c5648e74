import { apiKeyAtGateway } from './api-key-at-gateway';
import { backendDown } from './backend-down';
import { blockedByClient } from './blocked-by-client';
import { browserCache } from './browser-cache';
import { developmentOrigin } from './development-origin';
import { errorWithoutHeaders } from './error-without-headers';
import { gatewayAnswered } from './gateway-answered';
import { headerListShort } from './header-list-short';
import { headersNotExposed } from './headers-not-exposed';
import { headersOnOtherRoutes } from './headers-on-other-routes';
import { headersTwice } from './headers-twice';
import { localNetwork } from './local-network';
import { methodListShort } from './method-list-short';
import { methodMisspelled } from './method-misspelled';
import { mixedContent } from './mixed-content';
import { neverConfigured } from './never-configured';
import { nullOrigin } from './null-origin';
import { opaqueByChoice } from './opaque-by-choice';
import { optionsBehindAuthentication } from './options-behind-authentication';
import { optionsNotRouted } from './options-not-routed';
import { originCheck } from './origin-check';
import { originMisspelled } from './origin-misspelled';
import { originNotListed } from './origin-not-listed';
import { presignedUrl } from './presigned-url';
import { previewDeployment } from './preview-deployment';
import { redirectHttps } from './redirect-https';
import { redirectLogin } from './redirect-login';
import { redirectSlash } from './redirect-slash';
import { redirectWww } from './redirect-www';
import { serverUnreachable } from './server-unreachable';
import { sharedCache } from './shared-cache';
import { tracingHeader } from './tracing-header';
import { wildcardMisunderstood } from './wildcard-misunderstood';
import { wildcardWithCredentials } from './wildcard-with-credentials';
import type { SituationDefinition } from './situation';
import type { SituationCode } from './situation-code';

/** Every situation by its code; a code without a definition does not compile. */
export const SITUATIONS: Readonly<Record<SituationCode, SituationDefinition>> = {
  'blocked-by-client': blockedByClient,
  'local-network': localNetwork,
  'mixed-content': mixedContent,
  'server-unreachable': serverUnreachable,
  'presigned-url': presignedUrl,
  'api-key-at-gateway': apiKeyAtGateway,
  'backend-down': backendDown,
  'gateway-answered': gatewayAnswered,
  'options-behind-authentication': optionsBehindAuthentication,
  'options-not-routed': optionsNotRouted,
  'redirect-login': redirectLogin,
  'redirect-https': redirectHttps,
  'redirect-www': redirectWww,
  'redirect-slash': redirectSlash,
  'headers-twice': headersTwice,
  'browser-cache': browserCache,
  'shared-cache': sharedCache,
  'error-without-headers': errorWithoutHeaders,
  'null-origin': nullOrigin,
  'development-origin': developmentOrigin,
  'preview-deployment': previewDeployment,
  'origin-misspelled': originMisspelled,
  'origin-not-listed': originNotListed,
  'tracing-header': tracingHeader,
  'header-list-short': headerListShort,
  'wildcard-with-credentials': wildcardWithCredentials,
  'wildcard-misunderstood': wildcardMisunderstood,
  'method-misspelled': methodMisspelled,
  'method-list-short': methodListShort,
  'headers-on-other-routes': headersOnOtherRoutes,
  'never-configured': neverConfigured,
  'origin-check': originCheck,
  'opaque-by-choice': opaqueByChoice,
  'headers-not-exposed': headersNotExposed,
};
