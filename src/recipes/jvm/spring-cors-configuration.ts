import { java } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import type { WrittenPolicy } from '../stack-defaults';
import { settings, withSafelistedMethods, withSomeRequestHeader, type Notation } from '../settings';

const setters: Notation = {
  list: (key, values) => `configuration.${key}(List.of(${quotedList(java, values)}));`,
  flag: (key, value) => `configuration.${key}(${String(value)});`,
  number: (key, value) => `configuration.${key}(${value}L);`,
};

/** The statements that fill Spring's own `CorsConfiguration` and a source that serves it for every path. */
export function springCorsConfiguration(policy: WrittenPolicy): readonly string[] {
  return [
    'CorsConfiguration configuration = new CorsConfiguration();',
    ...settings(withSomeRequestHeader(withSafelistedMethods(policy)), setters, {
      origins: 'setAllowedOrigins',
      methods: 'setAllowedMethods',
      requestHeaders: 'setAllowedHeaders',
      exposeHeaders: 'setExposedHeaders',
      credentials: 'setAllowCredentials',
      maxAge: 'setMaxAge',
    }),
    'UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();',
    'source.registerCorsConfiguration("/**", configuration);',
  ];
}
