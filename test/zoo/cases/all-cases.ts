import type { ZooCase } from '../zoo-case';
import { contextCases } from './contexts';
import { corsCheckCases } from './cors-check';
import { credentialedRedirectCases } from './credentialed-redirects';
import { credentialsCases } from './credentials';
import { elementCases } from './elements';
import { emptyRepeatCases } from './empty-repeats';
import { engineCases } from './engines';
import { exposureCases } from './exposure';
import { foundCases } from './found';
import { http2Cases } from './http2';
import { httpCacheCases } from './http-cache';
import { integrityCases } from './integrity';
import { localNetworkCases } from './local-network';
import { manyAtOnceCases } from './many-at-once';
import { methodCases } from './methods';
import { modeAndSchemeCases } from './modes-and-schemes';
import { networkCases } from './network';
import { opaqueBlockingCases } from './opaque-blocking';
import { preflightCases } from './preflight';
import { preflightsAfterRedirects } from './preflights-after-redirects';
import { preflightCacheCases } from './preflight-cache';
import { leftRedirectCases } from './left-redirects';
import { redirectCases } from './redirects';
import { requestHeaderCases } from './request-headers';
import { sendingCases } from './sending';
import { serviceWorkerCases } from './service-workers';
import { unmarkedCases } from './unmarked';
import { upgradeCases } from './upgrades';
import { webSocketCases } from './web-socket';

/** Every case, in the order of the page. */
export const allCases: readonly ZooCase[] = [
  ...corsCheckCases,
  ...emptyRepeatCases,
  ...preflightCases,
  ...preflightCacheCases,
  ...httpCacheCases,
  ...methodCases,
  ...requestHeaderCases,
  ...credentialsCases,
  ...redirectCases,
  ...leftRedirectCases,
  ...credentialedRedirectCases,
  ...modeAndSchemeCases,
  ...upgradeCases,
  ...contextCases,
  ...serviceWorkerCases,
  ...elementCases,
  ...opaqueBlockingCases,
  ...integrityCases,
  ...sendingCases,
  ...webSocketCases,
  ...exposureCases,
  ...networkCases,
  ...http2Cases,
  ...localNetworkCases,
  ...manyAtOnceCases,
  ...engineCases,
  ...preflightsAfterRedirects,
  ...foundCases,
  ...unmarkedCases,
];
