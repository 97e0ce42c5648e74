import { writeYaml } from '../languages/data-writers';
import { yaml } from '../languages/data-languages';
import type { Recipe } from '../recipe';
import { withSafelistedMethods, withSomeRequestHeader } from '../settings';

export const springCloudGateway: Recipe = {
  id: 'spring-cloud-gateway',
  name: 'Spring Cloud Gateway',
  kind: 'gateway',
  language: yaml,
  place: '`application.yml` of the gateway',
  command: null,
  snippet: (policy) => {
    const { origins, methods, requestHeaders, exposeHeaders, credentials, maxAge } = withSomeRequestHeader(
      withSafelistedMethods(policy),
    );
    const globalcors = {
      'add-to-simple-url-handler-mapping': true,
      'cors-configurations': {
        '[/**]': {
          allowedOrigins: origins,
          allowedMethods: methods,
          allowedHeaders: requestHeaders,
          exposedHeaders: exposeHeaders.length === 0 ? undefined : exposeHeaders,
          allowCredentials: credentials,
          maxAge: maxAge ?? undefined,
        },
      },
    };
    return writeYaml({ spring: { cloud: { gateway: { server: { webflux: { globalcors } } } } } });
  },
  traps: [
    'Before version 4.3, the prefix is `spring.cloud.gateway.globalcors`. Version 5 supports only the prefix shown.',
    'With `add-to-simple-url-handler-mapping`, the gateway responds to preflights that no route matches.',
    'The `server-webmvc` variant has no `globalcors`. Use the settings of Spring MVC there.',
  ],
  twoLayers:
    'If the service behind the gateway also sends the headers, remove them there. Or add the default filter `DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials`, which keeps those of the gateway.',
  source:
    'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway-server-webflux/cors-configuration.html',
  notRun: { writtenOn: '2026-11-21' },
};
