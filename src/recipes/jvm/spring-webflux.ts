import { removeAlsoFromProxy } from '../common-mistakes';
import { java } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { springCorsConfiguration, springDefaults, springPermits } from './spring-cors-configuration';

export const springWebflux: Recipe = {
  id: 'spring-webflux',
  name: 'Spring WebFlux',
  kind: 'framework',
  language: java,
  place: 'A configuration class, with types from `org.springframework.web.cors.reactive`',
  command: null,
  defaults: springDefaults,
  snippet: (policy) =>
    lines(
      '@Bean',
      '@Order(Ordered.HIGHEST_PRECEDENCE)',
      'CorsWebFilter corsWebFilter() {',
      indented(4, springCorsConfiguration(policy)),
      '    return new CorsWebFilter(source);',
      '}',
    ),
  traps: [
    springPermits,
    'The filter must run before Spring Security, because a preflight carries no cookie and no token. With Spring Security, a `CorsConfigurationSource` bean and `http.cors(...)` do the same.',
    'Import `UrlBasedCorsConfigurationSource` from the `reactive` package. The servlet class of the same name does not fit.',
    'List every method that pages use. Others get a 403.',
  ],
  twoLayers: removeAlsoFromProxy('`addCorsMappings` from `WebFluxConfigurer`'),
  source: 'https://docs.spring.io/spring-framework/reference/web/webflux-cors.html#webflux-cors-webfilter',
  notRun: { writtenOn: '2026-11-21' },
};
