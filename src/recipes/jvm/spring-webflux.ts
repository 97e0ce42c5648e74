import { java } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { springCorsConfiguration } from './spring-cors-configuration';

export const springWebflux: Recipe = {
  id: 'spring-webflux',
  name: 'Spring WebFlux',
  kind: 'framework',
  language: java,
  place: 'A configuration class; the types are those of `org.springframework.web.cors.reactive`',
  command: null,
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
    'The filter must come before that of Spring Security: a preflight carries no cookie and no token. With Spring Security a bean of the type `CorsConfigurationSource` and `http.cors(...)` do the same.',
    'Import `UrlBasedCorsConfigurationSource` from the `reactive` package: the servlet class of the same name does not fit.',
    'Name every method that pages use: others get 403.',
  ],
  twoLayers: 'Remove `addCorsMappings` of a `WebFluxConfigurer` and the headers of a proxy in front.',
  source: 'https://docs.spring.io/spring-framework/reference/web/webflux-cors.html#webflux-cors-webfilter',
};
