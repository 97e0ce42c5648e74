import { clueOf, type SeenResponse, type Clue, type Sign, type Strength } from './sign';
import type { StackName } from './stacks';

/** No pattern looks further into a value. */
const LOOKED_AT = 500;

function findHeader(response: SeenResponse, name: RegExp, value: RegExp): Clue | null {
  for (const header of response.headers)
    if (name.test(header.name) && value.test(header.value.slice(0, LOOKED_AT)))
      return clueOf(response, header.name, header.value);
  return null;
}

/** Cookies are secrets: the clue holds the name alone. */
function findCookie(response: SeenResponse, name: RegExp): Clue | null {
  for (const header of response.headers) {
    if (!/^set-cookie$/i.test(header.name)) continue;
    for (const line of header.value.split('\n')) {
      const [cookie = ''] = line.slice(0, LOOKED_AT).split('=');
      if (name.test(cookie.trim())) return clueOf(response, header.name, cookie.trim());
    }
  }
  return null;
}

const header = (stack: StackName, strength: Strength, name: RegExp, value = /^/): Sign => ({
  stack,
  strength,
  find: (response) => findHeader(response, name, value),
});

const server = (stack: StackName, value: RegExp, strength: Strength = 'names'): Sign =>
  header(stack, strength, /^server$/i, value);

const poweredBy = (stack: StackName, value: RegExp): Sign => header(stack, 'names', /^x-powered-by$/i, value);

const cookie = (stack: StackName, name: RegExp): Sign => ({
  stack,
  strength: 'typical',
  find: (response) => findCookie(response, name),
});

/** What stacks say of themselves in the headers of any response. */
export const headerSigns: readonly Sign[] = [
  server('nginx', /^nginx\b/i),
  server('openresty', /^openresty\b/i),
  server('apache', /^apache(?:\/|\s|$)/i),
  server('caddy', /^caddy\b/i),
  server('lighttpd', /^lighttpd\b/i),
  server('iis', /^microsoft-iis\b/i),
  server('aspnet', /^kestrel\b/i),
  server('starlette', /^uvicorn\b/i, 'typical'),
  server('python', /^gunicorn\b/i, 'typical'),
  server('flask', /^werkzeug\b/i, 'typical'),
  server('aiohttp', /\baiohttp\//i),
  server('tornado', /^tornadoserver\b/i),
  server('servlet', /^(?:jetty|apache-coyote)\b/i),
  server('istio', /^istio-envoy$/i),
  server('envoy', /^envoy$/i),
  server('kong', /^kong\b/i),
  server('apisix', /^apisix\b/i),
  server('awsLoadBalancer', /^awselb\b/i),
  server('s3', /^amazons3$/i),
  server('gcs', /^uploadserver$/i),
  server('azureStorage', /^windows-azure-(?:blob|file|queue|table)\b/i),
  server('cloudfront', /^cloudfront$/i),
  server('cloudflare', /^cloudflare$/i),
  server('vercel', /^vercel$/i),
  server('netlify', /^netlify\b/i),
  server('heroku', /^(?:cowboy|heroku)$/i, 'hint'),
  poweredBy('express', /^express$/i),
  poweredBy('nextjs', /^next\.js/i),
  poweredBy('nuxt', /^nuxt/i),
  poweredBy('php', /^php\//i),
  poweredBy('aspnet', /^asp\.net/i),
  header('varnish', 'names', /^x-varnish$/i),
  header('varnish', 'names', /^via$/i, /\bvarnish\b/i),
  header('kong', 'names', /^via$/i, /\bkong\//i),
  header('kong', 'names', /^x-kong-/i),
  header('krakend', 'names', /^x-krakend/i),
  header('cloudfront', 'names', /^via$/i, /\bcloudfront\b/i),
  header('cloudfront', 'names', /^x-amz-cf-(?:id|pop)$/i),
  header('heroku', 'names', /^via$/i, /\bvegur\b/i),
  header('envoy', 'typical', /^x-envoy-/i),
  header('awsHttpApi', 'names', /^apigw-requestid$/i),
  header('awsRestApi', 'names', /^x-amz-apigw-id$/i),
  header('awsLambda', 'typical', /^x-amzn-(?:requestid|trace-id|errortype)$/i),
  header('s3', 'typical', /^x-amz-id-2$/i),
  header('gcs', 'typical', /^x-guploader-uploadid$/i),
  header('azureStorage', 'typical', /^x-ms-(?:version|blob-type|lease-status)$/i),
  header('azure', 'typical', /^(?:x-azure-ref|x-ms-middleware-request-id|request-context)$/i),
  header('cloudflare', 'names', /^cf-ray$/i),
  header('vercel', 'names', /^x-vercel-id$/i),
  header('netlify', 'names', /^x-nf-request-id$/i),
  header('render', 'names', /^x-render-/i),
  header('fly', 'names', /^fly-request-id$/i),
  header('supabase', 'names', /^(?:x-)?sb-/i),
  header('wordpress', 'names', /^x-wp-/i),
  header('wordpress', 'names', /^link$/i, /https:\/\/api\.w\.org\//i),
  header('rails', 'typical', /^x-rack-cors/i),
  header('rails', 'hint', /^x-runtime$/i),
  cookie('laravel', /^laravel_session$/),
  cookie('servlet', /^JSESSIONID$/),
  cookie('aspnet', /^\.AspNetCore\./),
  cookie('django', /^csrftoken$/),
  cookie('express', /^connect\.sid$/),
  cookie('rails', /^_[a-z0-9_]+_session$/),
  cookie('php', /^PHPSESSID$/),
];
