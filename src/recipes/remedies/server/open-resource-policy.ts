import { line, name } from '../code';
import type { ServerVariant } from './server-variants';

/**
 * How resources are let be embedded by other sites.
 *
 * @param prefix the first segment of their path, with its slash
 */
export const openResourcePolicy = (prefix: string): readonly ServerVariant[] => [
  {
    stacks: ['express', 'express-by-hand', 'nestjs'],
    name: 'Express with helmet',
    place: 'Before the route or the static files that other sites embed',
    language: 'javascript',
    text: [line`app.use(${name(prefix)}, helmet.crossOriginResourcePolicy({ policy: 'cross-origin' }));`],
    source: 'https://helmetjs.github.io/#cross-origin-resource-policy',
  },
  {
    stacks: ['hono'],
    name: 'Hono',
    place: 'Before the route',
    language: 'javascript',
    text: [
      line`app.use(${name(`${prefix}/*`)}, secureHeaders({ crossOriginResourcePolicy: 'cross-origin' }));`,
    ],
    source: 'https://hono.dev/docs/middleware/builtin/secure-headers',
  },
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'The location of the resources',
    language: 'nginx',
    text: `proxy_hide_header Cross-Origin-Resource-Policy;
add_header Cross-Origin-Resource-Policy cross-origin always;`,
    source: 'https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header',
  },
  {
    stacks: ['spring-security', 'spring-mvc', 'spring-webflux'],
    name: 'Spring Security',
    place: 'The security filter chain',
    language: 'java',
    text: `http.headers(headers -> headers.crossOriginResourcePolicy(
    policy -> policy.policy(CrossOriginResourcePolicy.CROSS_ORIGIN)));`,
    source: 'https://docs.spring.io/spring-security/reference/servlet/exploits/headers.html',
  },
];
