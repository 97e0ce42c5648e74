import type { ServerVariant } from './server-variants';

/** Where the limit of a request's body is raised, here to 20 megabytes. */
export const BODY_LIMIT: readonly ServerVariant[] = [
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'The server or location',
    language: 'nginx',
    text: 'client_max_body_size 20m;',
    source: 'https://nginx.org/en/docs/http/ngx_http_core_module.html#client_max_body_size',
  },
  {
    stacks: ['ingress-nginx'],
    name: 'ingress-nginx',
    place: 'The annotations of the Ingress',
    language: 'yaml',
    text: 'nginx.ingress.kubernetes.io/proxy-body-size: "20m"',
    source: 'https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/',
  },
  {
    stacks: ['apache'],
    name: 'Apache httpd',
    place: 'The `<VirtualHost>` or `<Location>`',
    language: 'apache',
    text: 'LimitRequestBody 20971520',
    source: 'https://httpd.apache.org/docs/current/mod/core.html#limitrequestbody',
  },
  {
    stacks: ['iis', 'aspnet-core'],
    name: 'IIS',
    place: '`web.config`',
    language: 'html',
    text: `<system.webServer>
  <security>
    <requestFiltering>
      <requestLimits maxAllowedContentLength="20971520" />
    </requestFiltering>
  </security>
</system.webServer>`,
    source:
      'https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/requestlimits/',
  },
  {
    stacks: ['express', 'express-by-hand', 'nestjs'],
    name: 'Express',
    place: 'After the CORS middleware',
    language: 'javascript',
    text: "app.use(express.json({ limit: '20mb' }));",
    source: 'https://expressjs.com/en/api.html#express.json',
  },
  {
    stacks: ['spring-mvc', 'spring-security'],
    name: 'Spring Boot',
    place: '`application.properties`',
    language: 'properties',
    text: `spring.servlet.multipart.max-file-size=20MB
spring.servlet.multipart.max-request-size=20MB`,
    source: 'https://docs.spring.io/spring-boot/appendix/application-properties/index.html',
  },
];
