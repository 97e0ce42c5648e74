/** Where in the way of a response a stack stands: what makes it, what passes it on, what stores it near the reader. */
export type Layer = 'application' | 'server' | 'gateway' | 'edge';

/** Something that responds or passes responses on, as far as it can be told from outside. */
export type Stack = {
  readonly name: string;
  readonly layer: Layer;
  /** Ids of the recipes to offer, the likeliest first; empty where there is none. */
  readonly recipes: readonly string[];
};

const application = (name: string, ...recipes: string[]): Stack => ({ name, layer: 'application', recipes });
const server = (name: string, ...recipes: string[]): Stack => ({ name, layer: 'server', recipes });
const gateway = (name: string, ...recipes: string[]): Stack => ({ name, layer: 'gateway', recipes });
const edge = (name: string, ...recipes: string[]): Stack => ({ name, layer: 'edge', recipes });

export const stacks = {
  express: application('Express', 'express', 'express-by-hand', 'nestjs', 'socket-io', 'apollo-server'),
  hono: application('Hono', 'hono'),
  nextjs: application('Next.js', 'nextjs', 'next-rewrites'),
  nuxt: application('Nuxt', 'nuxt', 'nuxt-proxy'),
  starlette: application('FastAPI or Starlette', 'fastapi'),
  django: application('Django', 'django'),
  flask: application('Flask', 'flask-cors'),
  python: application('a Python application', 'flask-cors', 'django', 'fastapi'),
  aiohttp: application('aiohttp', 'aiohttp'),
  tornado: application('Tornado', 'tornado'),
  spring: application('Spring', 'spring-mvc', 'spring-security', 'spring-webflux'),
  servlet: application('a Java servlet container', 'tomcat', 'spring-mvc', 'spring-security'),
  aspnet: application('ASP.NET Core', 'aspnet-core'),
  rsCors: application('Go with rs/cors', 'rs-cors', 'chi', 'tyk'),
  gin: application('Go with Gin', 'gin'),
  rails: application('Rails', 'rack-cors'),
  laravel: application('Laravel', 'laravel'),
  wordpress: application('WordPress', 'wordpress'),
  php: application('PHP', 'php-by-hand', 'laravel', 'symfony-nelmio', 'wordpress'),
  nginx: server('nginx', 'nginx', 'ingress-nginx'),
  openresty: server('OpenResty', 'nginx', 'kong', 'apisix'),
  apache: server('Apache httpd', 'apache'),
  caddy: server('Caddy', 'caddy'),
  lighttpd: server('lighttpd', 'lighttpd'),
  iis: server('IIS', 'iis', 'aspnet-core'),
  varnish: edge('Varnish', 'varnish'),
  envoy: gateway('Envoy', 'envoy', 'istio'),
  istio: gateway('Istio', 'istio', 'envoy'),
  kong: gateway('Kong', 'kong'),
  apisix: gateway('Apache APISIX', 'apisix'),
  krakend: gateway('KrakenD', 'krakend'),
  awsHttpApi: gateway('AWS API Gateway (HTTP API)', 'aws-http-api', 'aws-lambda-proxy'),
  awsRestApi: gateway('AWS API Gateway (REST API)', 'aws-rest-api', 'aws-lambda-proxy'),
  awsLambda: gateway('AWS Lambda or API Gateway', 'aws-lambda-proxy', 'aws-function-url', 'aws-http-api'),
  awsLoadBalancer: gateway('AWS load balancer'),
  azure: gateway('Azure', 'azure-app-service', 'azure-api-management'),
  s3: application('Amazon S3', 's3'),
  gcs: application('Google Cloud Storage', 'gcs'),
  azureStorage: application('Azure Storage', 'azure-blob'),
  supabase: application('Supabase', 'supabase'),
  cloudfront: edge('Amazon CloudFront', 'cloudfront'),
  cloudflare: edge('Cloudflare', 'cloudflare-workers', 'cloudflare-r2'),
  vercel: edge('Vercel', 'vercel', 'nextjs'),
  netlify: edge('Netlify', 'netlify'),
  render: edge('Render'),
  fly: edge('Fly.io'),
  heroku: edge('Heroku'),
} as const satisfies Readonly<Record<string, Stack>>;

export type StackName = keyof typeof stacks;
