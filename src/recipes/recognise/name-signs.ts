import { named } from './header-sign';
import type { ResponseSign } from './sign';

const server = named(/^server$/i);
const poweredBy = named(/^x-powered-by$/i);
const via = named(/^via$/i);

const CLOUDFLARE = 'https://developers.cloudflare.com/fundamentals/reference/http-headers/';
const CLOUDFRONT =
  'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html';
const KONG = 'https://developer.konghq.com/gateway/configuration/#headers';
const AZURE_STORAGE = 'https://learn.microsoft.com/rest/api/storageservices/get-blob';

/** What stacks call themselves in the headers that are made for that. */
export const nameSigns: readonly ResponseSign[] = [
  server('nginx', /^nginx\b/i, 'https://nginx.org/en/docs/http/ngx_http_core_module.html#server_tokens'),
  server('openresty', /^openresty\b/i, 'https://github.com/openresty/openresty'),
  server('apache', /^apache(?:\/|\s|$)/i, 'https://httpd.apache.org/docs/2.4/mod/core.html#servertokens'),
  server('caddy', /^caddy\b/i, 'https://caddyserver.com/docs/caddyfile/directives/header'),
  server('lighttpd', /^lighttpd\b/i, 'https://redmine.lighttpd.net/projects/lighttpd/wiki/Server_tagDetails'),
  server(
    'iis',
    /^microsoft-iis\b/i,
    'https://learn.microsoft.com/iis/configuration/system.webserver/security/requestfiltering/',
  ),
  server(
    'aspnet',
    /^kestrel\b/i,
    'https://learn.microsoft.com/dotnet/api/microsoft.aspnetcore.server.kestrel.core.kestrelserveroptions.addserverheader',
  ),
  server(
    'asgi',
    /^(?:uvicorn|hypercorn|daphne)\b/i,
    'https://asgi.readthedocs.io/en/latest/implementations.html',
  ),
  server('python', /^gunicorn\b/i, 'https://docs.gunicorn.org/en/stable/faq.html'),
  server('flask', /^werkzeug\b/i, 'https://werkzeug.palletsprojects.com/en/stable/serving/'),
  server(
    'pythonHttpServer',
    /^SimpleHTTP\//i,
    'https://docs.python.org/3/library/http.server.html#http.server.SimpleHTTPRequestHandler',
  ),
  server('mojolicious', /^mojolicious \(perl\)/i, 'https://docs.mojolicious.org/Mojolicious'),
  server(
    'dancer',
    /^perl dancer2\b/i,
    'https://metacpan.org/pod/Dancer2::Config#no_server_tokens-(boolean,-default-:-0)',
  ),
  server('aiohttp', /\baiohttp\//i, 'https://docs.aiohttp.org/en/stable/web_reference.html'),
  server('tornado', /^tornadoserver\b/i, 'https://www.tornadoweb.org/en/stable/web.html'),
  server(
    'servlet',
    /^(?:jetty|apache-coyote)\b/i,
    'https://tomcat.apache.org/tomcat-8.0-doc/config/http.html',
  ),
  server('istio', /^istio-envoy$/i, 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/'),
  server(
    'envoy',
    /^envoy$/i,
    'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_conn_man/headers#server',
  ),
  server('kong', /^kong\b/i, KONG),
  server('apisix', /^apisix\b/i, 'https://apisix.apache.org/docs/apisix/FAQ/'),
  server(
    'awsLoadBalancer',
    /^awselb\b/i,
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html',
  ),
  server('minio', /^minio\b/i, 'https://github.com/minio/minio/blob/master/cmd/api-headers.go'),
  server('azureStorage', /^windows-azure-(?:blob|file|queue|table)\b/i, AZURE_STORAGE),
  server('cloudfront', /^cloudfront$/i, CLOUDFRONT),
  server('cloudflare', /^cloudflare$/i, CLOUDFLARE),
  server('vercel', /^vercel$/i, 'https://vercel.com/docs/headers/response-headers'),
  server('netlify', /^netlify\b/i, 'https://docs.netlify.com/manage/routing/headers/'),
  server('heroku', /^heroku$/i, 'https://devcenter.heroku.com/articles/http-routing'),
  server('fly', /^fly\//i, 'https://fly.io/docs/networking/request-headers/'),
  server('railway', /^railway\b/i, 'https://docs.railway.com/reference/errors/application-failed-to-respond'),
  server('couchDb', /^couchdb\//i, 'https://docs.couchdb.org/en/stable/api/basics.html'),
  poweredBy('express', /^express$/i, 'https://expressjs.com/en/api.html#app.settings.table'),
  poweredBy(
    'nextjs',
    /^next\.js/i,
    'https://nextjs.org/docs/app/api-reference/config/next-config-js/poweredByHeader',
  ),
  poweredBy('nuxt', /^nuxt/i, 'https://github.com/nuxt/nuxt'),
  poweredBy('php', /^php\//i, 'https://www.php.net/manual/en/ini.core.php#ini.expose-php'),
  poweredBy('strapi', /^strapi\b/i, 'https://docs.strapi.io/cms/configurations/middlewares#powered-by'),
  poweredBy(
    'sails',
    /^sails\b/i,
    'https://github.com/balderdashy/sails/blob/master/lib/hooks/http/get-configured-http-middleware-fns.js',
  ),
  poweredBy('directus', /^directus$/i, 'https://github.com/directus/directus/blob/main/api/src/app.ts'),
  // IIS writes it on what it only passes on, too.
  poweredBy(
    'iis',
    /^asp\.net$/i,
    'https://learn.microsoft.com/iis/configuration/system.webserver/httpprotocol/customheaders/',
  ),
  via('varnish', /\bvarnish\b/i, 'https://varnish-cache.org/docs/trunk/reference/vcl-var.html'),
  via('cloudfront', /\(cloudfront\)/i, CLOUDFRONT),
  via('heroku', /\bvegur\b/i, 'https://devcenter.heroku.com/articles/http-routing'),
];
