import type { ServerVariant } from './server-variants';

/** What to remove, and from which layer, where two add CORS headers. */
export const ONE_LAYER: readonly ServerVariant[] = [
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'The location, if nginx adds the headers too',
    language: 'nginx',
    text: `proxy_hide_header Access-Control-Allow-Origin;
proxy_hide_header Access-Control-Allow-Credentials;
proxy_hide_header Access-Control-Allow-Methods;
proxy_hide_header Access-Control-Allow-Headers;`,
    source: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_hide_header',
  },
  {
    stacks: ['spring-cloud-gateway', 'spring-mvc', 'spring-security', 'spring-webflux'],
    name: 'Spring Cloud Gateway',
    place: '`application.yml` of the gateway (before version 4.3 without `server.webflux`)',
    language: 'yaml',
    text: `spring:
  cloud:
    gateway:
      server:
        webflux:
          default-filters:
            - DedupeResponseHeader=Access-Control-Allow-Origin Access-Control-Allow-Credentials, RETAIN_FIRST`,
    source:
      'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway/gatewayfilter-factories/deduperesponseheader-factory.html',
  },
  {
    stacks: ['apache'],
    name: 'Apache httpd',
    place: 'Before the lines that set the headers',
    language: 'apache',
    text: `Header unset Access-Control-Allow-Origin
Header unset Access-Control-Allow-Credentials`,
    source: 'https://httpd.apache.org/docs/current/mod/mod_headers.html#header',
  },
  {
    stacks: ['haproxy'],
    name: 'HAProxy',
    place: 'The backend, before the lines that set the headers',
    language: 'haproxy',
    text: `http-response del-header Access-Control-Allow-Origin
http-response del-header Access-Control-Allow-Credentials`,
    source: 'https://docs.haproxy.org/3.0/configuration.html#http-response%20del-header',
  },
  {
    stacks: ['kong'],
    name: 'Kong',
    place: 'Beside the cors plugin, at the service or route',
    language: 'yaml',
    text: `plugins:
  - name: response-transformer
    config:
      remove:
        headers:
          - Access-Control-Allow-Origin
          - Access-Control-Allow-Credentials`,
    source: 'https://developer.konghq.com/plugins/response-transformer/',
  },
  {
    stacks: ['express', 'express-by-hand', 'nestjs'],
    name: 'Express',
    place: 'The application, if a proxy adds the headers too',
    language: 'javascript',
    text: `// app.use(cors()); and each res.setHeader('Access-Control-Allow-…') go`,
    source: 'https://expressjs.com/en/resources/middleware/cors.html',
  },
];
