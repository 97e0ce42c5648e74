import { ON_THE_WAY_MARKS, OWN_RESPONSE_MARKS } from '../../diagnosis/responder/layer-marks';
import { MODEL_SERVERS } from '../../diagnosis/situations/platforms/model-servers';
import { STORAGE_SERVICES } from '../../diagnosis/situations/platforms/storage-services';
import { cookie, header } from './header-sign';
import { nameSigns } from './name-signs';
import { strong, weak, type ResponseSign } from './sign';
import type { StackName } from './stacks';

/** Marks of layers and services that situations are told by, too. */
const MARKS = [
  ...[...ON_THE_WAY_MARKS, ...OWN_RESPONSE_MARKS].map(({ name, header: at, value }) => ({ name, at, value })),
  ...STORAGE_SERVICES.flatMap(({ name, mark: { header: one } }) =>
    one === undefined ? [] : [{ name, at: one.name, value: one.value }],
  ),
  ...MODEL_SERVERS.flatMap(({ name, mark: { server: value } }) =>
    value === undefined ? [] : [{ name, at: 'server', value }],
  ),
];

/** A mark that only the layer or service of that name leaves. */
function mark(stack: StackName, name: string, at: string, source: string): ResponseSign {
  const known = MARKS.find((one) => one.name === name && one.at === at);
  if (known === undefined) throw new Error(`${name} is not known by ${at}`);
  return header(strong(stack, source), new RegExp(`^${at}$`, 'i'), known.value);
}

const AWS_HEADERS =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html';
const AZURE_FRONT_DOOR = 'https://learn.microsoft.com/azure/frontdoor/front-door-http-headers-protocol';
const CLOUDFLARE = 'https://developers.cloudflare.com/fundamentals/reference/http-headers/';
const CLOUDFRONT =
  'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html';
const KONG = 'https://developer.konghq.com/gateway/configuration/#headers';
const GITLAB = 'https://gitlab.com/gitlab-org/gitlab/-/blob/master/lib/gitlab/middleware/';
const S3_HEADERS = 'https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html';
const GCS_HEADERS = 'https://docs.cloud.google.com/storage/docs/xml-api/reference-headers';
const AZURE_STORAGE = 'https://learn.microsoft.com/rest/api/storageservices/get-blob';

/** What stacks leave in the headers of any response. */
export const headerSigns: readonly ResponseSign[] = [
  ...nameSigns,
  header(weak('starlette', 'https://www.uvicorn.org/settings/#http'), /^server$/i, /^uvicorn\b/i),
  header(
    weak('django', 'https://docs.djangoproject.com/en/stable/ref/django-admin/#runserver'),
    /^server$/i,
    /^WSGIServer\b/i,
  ),
  mark(
    'varnish',
    'Varnish',
    'x-varnish',
    'https://varnish-cache.org/docs/trunk/users-guide/operation-logging.html',
  ),
  mark('cloudfront', 'Amazon CloudFront', 'x-amz-cf-id', CLOUDFRONT),
  mark(
    'awsHttpApi',
    'Amazon API Gateway',
    'apigw-requestid',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-lambda.html',
  ),
  mark('awsRestApi', 'Amazon API Gateway', 'x-amz-apigw-id', AWS_HEADERS),
  mark(
    'azureApiManagement',
    'Azure API Management',
    'ocp-apim-trace-location',
    'https://learn.microsoft.com/azure/api-management/api-management-howto-api-inspector',
  ),
  mark('azureFrontDoor', 'Azure Front Door', 'x-azure-ref', AZURE_FRONT_DOOR),
  mark('cloudflare', 'Cloudflare', 'cf-ray', CLOUDFLARE),
  mark(
    'fastly',
    'Fastly',
    'x-served-by',
    'https://www.fastly.com/documentation/reference/http/http-headers/X-Served-By/',
  ),
  mark(
    'googleLoadBalancer',
    'Google Cloud load balancing',
    'via',
    'https://docs.cloud.google.com/load-balancing/docs/https',
  ),
  mark('kong', 'Kong', 'via', KONG),
  mark('s3', 'Amazon S3', 'server', S3_HEADERS),
  mark('gcs', 'Google Cloud Storage', 'x-guploader-uploadid', GCS_HEADERS),
  mark(
    'azureStorage',
    'Azure Storage',
    'x-ms-error-code',
    'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
  ),
  mark(
    'llamaCpp',
    'llama-server of llama.cpp',
    'server',
    'https://github.com/ggml-org/llama.cpp/blob/master/tools/server/server-http.cpp',
  ),
  mark('ngrok', 'ngrok', 'ngrok-error-code', 'https://ngrok.com/docs/errors/'),
  header(strong('ngrok', 'https://ngrok.com/docs/errors/'), /^ngrok-trace-id$/i),
  header(strong('kong', KONG), /^x-kong-/i),
  header(strong('krakend', 'https://www.krakend.io/docs/endpoints/response-manipulation/'), /^x-krakend/i),
  header(
    strong(
      'envoy',
      'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/router_filter',
    ),
    /^x-envoy-/i,
  ),
  // Others that speak the protocol of S3 leave it too.
  header(weak('s3', S3_HEADERS), /^x-amz-id-2$/i),
  header(
    strong('gcs', GCS_HEADERS),
    /^x-goog-(?:generation|metageneration|stored-content-(?:encoding|length)|storage-class)$/i,
  ),
  header(strong('azureStorage', AZURE_STORAGE), /^x-ms-(?:blob-type|lease-status)$/i),
  header(weak('azureStorage', AZURE_STORAGE), /^x-ms-version$/i),
  header(strong('vercel', 'https://vercel.com/docs/headers/response-headers'), /^x-vercel-id$/i),
  header(strong('netlify', 'https://docs.netlify.com/platform/request-id/'), /^x-nf-request-id$/i),
  header(strong('render', 'https://render.com/docs/web-services'), /^x-render-origin-server$/i),
  header(strong('fly', 'https://fly.io/docs/networking/request-headers/'), /^fly-request-id$/i),
  header(
    strong('railway', 'https://docs.railway.com/reference/errors/application-failed-to-respond'),
    /^x-railway-(?:request-id|edge|fallback)$/i,
  ),
  header(
    strong('supabase', 'https://supabase.com/docs/guides/functions/error-codes'),
    /^(?:x-sb-(?:edge-region|error-code)|sb-(?:project-ref|gateway-version|request-id|error-code))$/i,
  ),
  header(
    strong('wordpress', 'https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/'),
    /^x-wp-(?:total|totalpages|nonce)$/i,
  ),
  header(
    strong('wordpress', 'https://developer.wordpress.org/rest-api/using-the-rest-api/discovery/'),
    /^link$/i,
    /https:\/\/api\.w\.org\//i,
  ),
  header(
    strong('rails', 'https://github.com/cyu/rack-cors/blob/master/lib/rack/cors/result.rb'),
    /^x-rack-cors$/i,
  ),
  header(
    weak('rails', 'https://guides.rubyonrails.org/configuring.html#configuring-middleware'),
    /^x-runtime$/i,
    /^\d+\.\d+$/,
  ),
  header(
    strong('elasticsearch', 'https://github.com/elastic/elasticsearch/pull/73434'),
    /^x-elastic-product$/i,
    /^elasticsearch$/i,
  ),
  header(strong('jenkins', 'https://www.jenkins.io/doc/book/using/remote-access-api/'), /^x-jenkins$/i),
  header(strong('gitLab', GITLAB), /^x-gitlab-meta$/i),
  header(
    strong('sharePoint', 'https://learn.microsoft.com/openspecs/sharepoint_protocols/ms-wssho/'),
    /^microsoftsharepointteamservices$/i,
  ),
  header(
    strong(
      'nextjs',
      'https://github.com/vercel/next.js/blob/canary/packages/next/src/client/components/app-router-headers.ts',
    ),
    /^vary$/i,
    /next-router-state-tree/i,
  ),
  header(strong('nextjs', 'https://nextjs.org/docs/app/guides/self-hosting'), /^x-nextjs-cache$/i),
  // Programs of other kinds send it too, wherever Application Insights watches them.
  header(
    weak('aspnet', 'https://learn.microsoft.com/azure/azure-monitor/app/distributed-trace-data'),
    /^request-context$/i,
    /^appId=cid-v1:/i,
  ),
  header(weak('rabbitMq', 'https://www.rabbitmq.com/docs/management'), /^server$/i, /^cowboy$/i),
  header(
    weak('express', 'https://github.com/jshttp/etag'),
    /^etag$/i,
    /^(?:W\/)?"[0-9a-f]{1,8}-[A-Za-z0-9+/]{27}"$/,
  ),
  cookie(strong('laravel', 'https://laravel.com/docs/session'), /^laravel_session$/),
  cookie(
    strong('servlet', 'https://jakarta.ee/specifications/servlet/6.0/jakarta-servlet-spec-6.0#cookies'),
    /^JSESSIONID$/,
  ),
  cookie(
    strong('aspnet', 'https://learn.microsoft.com/aspnet/core/fundamentals/app-state'),
    /^\.AspNetCore\./,
  ),
  cookie(
    strong('azureAppService', 'https://learn.microsoft.com/azure/app-service/configure-common'),
    /^ARRAffinitySameSite$/,
  ),
  cookie(strong('django', 'https://docs.djangoproject.com/en/stable/ref/csrf/'), /^csrftoken$/),
  cookie(strong('express', 'https://expressjs.com/en/resources/middleware/session.html'), /^connect\.sid$/),
  cookie(weak('rails', 'https://guides.rubyonrails.org/security.html#sessions'), /^_[a-z0-9_]+_session$/),
  cookie(weak('laravel', 'https://laravel.com/docs/csrf#csrf-x-xsrf-token'), /^XSRF-TOKEN$/),
  cookie(
    weak('spring', 'https://docs.spring.io/spring-security/reference/servlet/exploits/csrf.html'),
    /^XSRF-TOKEN$/,
  ),
  cookie(
    strong('php', 'https://www.php.net/manual/en/session.configuration.php#ini.session.name'),
    /^PHPSESSID$/,
  ),
];
