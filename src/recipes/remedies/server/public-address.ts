import type { ServerVariant } from './server-variants';

/** What a proxy has to tell the server behind it: under which address the page knows it. */
export const PROXY_TELLS: readonly ServerVariant[] = [
  {
    stacks: ['nginx'],
    name: 'nginx',
    place: 'The location that passes requests to the server',
    language: 'nginx',
    text: `proxy_set_header X-Forwarded-Host $http_host;
proxy_set_header X-Forwarded-Proto $scheme;`,
    source: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header',
  },
  {
    stacks: ['apache'],
    name: 'Apache httpd',
    place: 'Beside `ProxyPass`, which sends `X-Forwarded-Host` itself',
    language: 'apache',
    text: 'RequestHeader set X-Forwarded-Proto expr=%{REQUEST_SCHEME}',
    source: 'https://httpd.apache.org/docs/current/mod/mod_proxy.html',
  },
  {
    stacks: ['haproxy'],
    name: 'HAProxy',
    place: 'The frontend',
    language: 'haproxy',
    text: `http-request set-header X-Forwarded-Host %[req.hdr(Host)]
http-request set-header X-Forwarded-Proto https if { ssl_fc }`,
    source: 'https://docs.haproxy.org/3.0/configuration.html#http-request%20set-header',
  },
];

/** How a server is told to believe what the proxy in front of it says of its address. */
export const SERVER_TRUSTS: readonly ServerVariant[] = [
  {
    stacks: ['express', 'nestjs', 'express-by-hand'],
    name: 'Express',
    place: 'Where the app is created',
    language: 'javascript',
    text: "app.set('trust proxy', 1);",
    source: 'https://expressjs.com/en/guide/behind-proxies.html',
  },
  {
    stacks: ['fastapi'],
    name: 'uvicorn',
    place: 'The command that starts it, with the address of the proxy',
    language: 'shell',
    text: 'uvicorn app:app --proxy-headers --forwarded-allow-ips=127.0.0.1',
    source: 'https://www.uvicorn.org/settings/#http',
  },
  {
    stacks: ['django'],
    name: 'Django',
    place: '`settings.py`',
    language: 'python',
    text: `USE_X_FORWARDED_HOST = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`,
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#secure-proxy-ssl-header',
  },
  {
    stacks: ['spring-mvc', 'spring-security', 'spring-webflux'],
    name: 'Spring Boot',
    place: '`application.properties`',
    language: 'properties',
    text: 'server.forward-headers-strategy=framework',
    source: 'https://docs.spring.io/spring-boot/how-to/webserver.html',
  },
  {
    stacks: ['aspnet-core'],
    name: 'ASP.NET Core',
    place: '`Program.cs`, before all other middleware',
    language: 'csharp',
    text: `app.UseForwardedHeaders(new ForwardedHeadersOptions
{
    ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
});`,
    source: 'https://learn.microsoft.com/aspnet/core/host-and-deploy/proxy-load-balancer',
  },
  {
    stacks: ['laravel'],
    name: 'Laravel',
    place: '`bootstrap/app.php`, in `withMiddleware`',
    language: 'php',
    text: "$middleware->trustProxies(at: '127.0.0.1');",
    source: 'https://laravel.com/docs/requests#configuring-trusted-proxies',
  },
];

/** How a server of resumable uploads is told. */
export const UPLOAD_SERVER: readonly ServerVariant[] = [
  {
    stacks: ['tusd'],
    name: 'tusd',
    place: 'The command that starts it',
    language: 'shell',
    text: 'tusd -behind-proxy',
    source: 'https://tus.github.io/tusd/getting-started/configuration/',
  },
];
