import { java } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { springCorsConfiguration, springDefaults, springPermits } from './spring-cors-configuration';

export const springSecurity: Recipe = {
  id: 'spring-security',
  name: 'Spring Security (servlet)',
  kind: 'framework',
  language: java,
  place: 'The configuration class that creates the `SecurityFilterChain`',
  command: null,
  defaults: springDefaults,
  snippet: (policy) =>
    lines(
      '@Bean',
      'UrlBasedCorsConfigurationSource corsConfigurationSource() {',
      indented(4, springCorsConfiguration(policy)),
      '    return source;',
      '}',
    ),
  traps: [
    springPermits,
    'Before version 6.4, also call `http.cors(withDefaults())` in every chain. Without it, a preflight gets a 401 or 403, because it carries no cookie and no token.',
    'Spring finds the bean by itself only if it is the only one of its type and has this name.',
    '`cors(CorsConfigurer::disable)` removes the headers, but browsers still enforce CORS.',
    'List every method that pages use. Others get a 403 `Invalid CORS request`.',
  ],
  twoLayers: 'Remove `addCorsMappings`, your own `CorsFilter` beans, and headers that a proxy adds.',
  source: 'https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html',
  notRun: { writtenOn: '2026-11-21' },
};
