import { java } from '../languages/programming-languages';
import { javaCalls } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const springMvc: Recipe = {
  id: 'spring-mvc',
  name: 'Spring MVC',
  kind: 'framework',
  language: java,
  place: 'A class of its own in the package of the application',
  command: null,
  defaults: { methods: ['GET', 'HEAD', 'POST'], requestHeaders: 'all' },
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
    'A method or origin that is not listed gets 403 `Invalid CORS request`, the actual request too: list every method that pages use.',
    'With Spring Security in the application this is not enough: preflights must pass its filter chain too.',
    '`allowCredentials(true)` with the origin `*` fails when the first request comes.',
    'Behind a proxy, set `server.forward-headers-strategy`, or same-origin requests are taken for cross-origin ones.',
    'Responses of a filter before Spring have no headers.',
  ],
  twoLayers:
    'Spring adds nothing where `Access-Control-Allow-Origin` is already set, but a proxy in front adds a second one: remove it there. `@CrossOrigin` on a controller is combined with these settings.',
  source: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
};
