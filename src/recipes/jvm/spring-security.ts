import { java } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { springCorsConfiguration } from './spring-cors-configuration';

export const springSecurity: Recipe = {
  id: 'spring-security',
  name: 'Spring Security (servlet)',
  kind: 'framework',
  language: java,
  place: 'The configuration class that makes the `SecurityFilterChain`',
  command: null,
  snippet: (policy) =>
    lines(
      '@Bean',
      'UrlBasedCorsConfigurationSource corsConfigurationSource() {',
      indented(4, springCorsConfiguration(policy)),
      '    return source;',
      '}',
    ),
  traps: [
    'Before version 6.4, also call `http.cors(withDefaults())` in every chain: without CORS there, a preflight, which carries no cookie and no token, gets 401 or 403.',
    'Spring picks the bean by itself only if it is the only one of this type and has this name.',
    '`cors(CorsConfigurer::disable)` removes the headers, not the check that the browser makes.',
    'Name every method that pages use: others get 403 `Invalid CORS request`.',
  ],
  twoLayers:
    'Remove `addCorsMappings` and `CorsFilter` beans of your own, and the headers of a proxy in front.',
  source: 'https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html',
};
