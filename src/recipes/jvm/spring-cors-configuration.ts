import { java } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import type { StackDefaults, WrittenPolicy } from '../stack-defaults';
import { settings, type Notation } from '../settings';

const setters: Notation = {
  list: (key, values) => `configuration.${key}(List.of(${quotedList(java, values)}));`,
  flag: (key, value) => `configuration.${key}(${String(value)});`,
  number: (key, value) => `configuration.${key}(${value}L);`,
};

/** What `applyPermitDefaultValues()` allows: `CorsConfiguration` of spring-projects/spring-framework at 021850c. */
export const springDefaults: StackDefaults = { methods: ['GET', 'HEAD', 'POST'], requestHeaders: 'all' };

/** What to know of them. */
export const springPermits =
  '`applyPermitDefaultValues()` allows `GET`, `HEAD`, `POST` and every request header. The origins below it take the place of its `*`.';

/** The statements that fill Spring's own `CorsConfiguration` and a source that serves it for every path. */
export function springCorsConfiguration(policy: WrittenPolicy): readonly string[] {
  return [
    'CorsConfiguration configuration = new CorsConfiguration().applyPermitDefaultValues();',
    ...settings(policy, setters, {
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
