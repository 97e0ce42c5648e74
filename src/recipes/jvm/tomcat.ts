import { xml } from '../languages/data-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { initParameter } from './init-parameter';

/** A list that the filter's default already has is left out. */
const list = (name: string, values: readonly string[]): readonly string[] | null =>
  values.length === 0 ? null : initParameter(name, values.join(','));

export const tomcat: Recipe = {
  id: 'tomcat',
  name: 'Tomcat (CorsFilter)',
  kind: 'web-server',
  language: xml,
  place: '`WEB-INF/web.xml`, before every other filter',
  command: null,
  defaults: {
    methods: ['GET', 'POST', 'HEAD', 'OPTIONS'],
    requestHeaders: [
      'Origin',
      'Accept',
      'X-Requested-With',
      'Content-Type',
      'Access-Control-Request-Method',
      'Access-Control-Request-Headers',
    ],
  },
  everyOrigin: true,
  snippet: (policy) =>
    lines(
      '<filter>',
      '  <filter-name>CorsFilter</filter-name>',
      '  <filter-class>org.apache.catalina.filters.CorsFilter</filter-class>',
      indented(
        2,
        list('cors.allowed.origins', policy.origins),
        list('cors.allowed.methods', policy.methods),
        list('cors.allowed.headers', policy.requestHeaders),
        list('cors.exposed.headers', policy.exposeHeaders),
        policy.credentials ? initParameter('cors.support.credentials', 'true') : null,
        policy.maxAge === null ? null : initParameter('cors.preflight.maxage', String(policy.maxAge)),
      ),
      '</filter>',
      '<filter-mapping>',
      '  <filter-name>CorsFilter</filter-name>',
      '  <url-pattern>/*</url-pattern>',
      '</filter-mapping>',
    ),
  traps: [
    'A disallowed origin, method or header gets a 403 on actual requests too. List every method that pages use, including `GET` and `POST`.',
    'The default headers do not include `Authorization`, and `*` has no special meaning there.',
    'An authenticator valve returns 401 to preflights unless its `allowCorsPreflight` is `filter` or `always`.',
    'With `*` and credentials, the filter does not start.',
  ],
  twoLayers:
    'Remove the same filter from `conf/web.xml`, CORS from the application (for example, Spring), and headers that a proxy adds.',
  source: 'https://tomcat.apache.org/tomcat-11.0-doc/config/filter.html#CORS_Filter',
};
