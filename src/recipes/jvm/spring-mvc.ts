import { java } from '../languages/programming-languages';
import { javaCalls } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { springDefaults } from './spring-cors-configuration';

export const springMvc: Recipe = {
  id: 'spring-mvc',
  name: 'Spring MVC',
  kind: 'framework',
  language: java,
  place: 'A separate class in the package of the application',
  command: null,
  defaults: springDefaults,
  snippet: (policy, server) =>
    lines(
      '@Configuration',
      'class CorsSettings implements WebMvcConfigurer {',
      '    @Override',
      '    public void addCorsMappings(CorsRegistry registry) {',
      `        registry.addMapping(${java.quote(`${server.prefix}/**`)})`,
      indented(
        12,
        settings(policy, javaCalls, {
          origins: 'allowedOrigins',
          methods: 'allowedMethods',
          requestHeaders: 'allowedHeaders',
          exposeHeaders: 'exposedHeaders',
          credentials: 'allowCredentials',
          maxAge: 'maxAge',
        }),
      ).map((line, index, all) => (index === all.length - 1 ? `${line};` : line)),
      '    }',
      '}',
    ),
  traps: [
    'A disallowed method or origin gets a 403 `Invalid CORS request`, on actual requests too. List every method that pages use.',
    'If the application uses Spring Security, this is not enough, because preflights must also pass its filter chain.',
    '`allowCredentials(true)` with the origin `*` fails at the first request.',
    'Behind a proxy, set `server.forward-headers-strategy`. Otherwise, Spring treats same-origin requests as cross-origin.',
    'Responses of filters that run before Spring have no CORS headers.',
  ],
  twoLayers:
    'If `Access-Control-Allow-Origin` is already set, Spring adds nothing. A proxy in front adds a second one, so remove it there. `@CrossOrigin` on a controller is combined with these settings.',
  source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  notRun: { writtenOn: '2026-11-21' },
};
