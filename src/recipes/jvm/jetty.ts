import { xml } from '../languages/data-languages';
import { anyDepthOfSubdomains } from '../common-mistakes';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { initParameter } from './init-parameter';

export const jetty: Recipe = {
  id: 'jetty',
  name: 'Jetty (CrossOriginFilter)',
  kind: 'web-server',
  language: xml,
  place: '`WEB-INF/web.xml`, before every other filter',
  command: 'java -jar $JETTY_HOME/start.jar --add-modules=servlets',
  commandNeedsPosix: true,
  defaults: {
    methods: ['GET', 'POST', 'HEAD'],
    requestHeaders: ['X-Requested-With', 'Content-Type', 'Accept', 'Origin'],
  },
  snippet: (policy) =>
    lines(
      '<filter>',
      '  <filter-name>cross-origin</filter-name>',
      '  <filter-class>org.eclipse.jetty.servlets.CrossOriginFilter</filter-class>',
      indented(
        2,
        initParameter('allowedOrigins', policy.origins.join(',')),
        policy.methods.length === 0 ? null : initParameter('allowedMethods', policy.methods.join(',')),
        policy.requestHeaders.length === 0
          ? null
          : initParameter('allowedHeaders', policy.requestHeaders.join(',')),
        policy.exposeHeaders.length === 0
          ? null
          : initParameter('exposedHeaders', policy.exposeHeaders.join(',')),
        initParameter('allowCredentials', String(policy.credentials)),
        policy.maxAge === null ? null : initParameter('preflightMaxAge', String(policy.maxAge)),
        initParameter('chainPreflight', 'false'),
      ),
      '</filter>',
      '<filter-mapping>',
      '  <filter-name>cross-origin</filter-name>',
      '  <url-pattern>/*</url-pattern>',
      '</filter-mapping>',
    ),
  traps: [
    'By default, every origin is allowed, and with credentials (`allowCredentials`).',
    'With `chainPreflight`, which is the default, the preflight also reaches the application, which may return 401 or 405.',
    'An unlisted method or header gets no CORS headers. The default headers do not include `Authorization`.',
    anyDepthOfSubdomains,
    'Jetty 12 has a `CrossOriginHandler` for all its environments, configured with the module `cross-origin`.',
  ],
  twoLayers: 'Remove CORS from the application (for example, Spring), and headers that a proxy adds.',
  source: 'https://jetty.org/docs/jetty/10/programming-guide/server/http.html',
};
