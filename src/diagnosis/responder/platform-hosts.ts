/** Hosts that only one platform gives out, to what it runs, stores or passes on for its users. */
export type PlatformHost = {
  /** Of host names in lower case, without a dot at the end. */
  readonly host: RegExp;
  /** The platform's own documentation of these hosts. */
  readonly source: string;
};

/** Platforms by the hosts of their users. A host of the user's own tells nothing, so it is in no pattern. */
export const PLATFORM_HOSTS = {
  r2: {
    host: /\.r2\.(?:cloudflarestorage\.com|dev)$/,
    source: 'https://developers.cloudflare.com/r2/api/s3/api/',
  },
  spaces: {
    host: /\.digitaloceanspaces\.com$/,
    source: 'https://docs.digitalocean.com/products/spaces/reference/s3-compatibility/',
  },
  b2: {
    host: /\.backblazeb2\.com$/,
    source: 'https://www.backblaze.com/docs/cloud-storage-call-the-s3-compatible-api',
  },
  firebaseStorage: {
    host: /^firebasestorage\.googleapis\.com$/,
    source: 'https://firebase.google.com/docs/storage/web/download-files#cors_configuration',
  },
  gcs: {
    host: /(?:^|\.)storage\.googleapis\.com$/,
    source: 'https://docs.cloud.google.com/storage/docs/request-endpoints',
  },
  s3: {
    host: /(?:^|\.)s3(?:-[a-z0-9-]{1,40})?(?:\.dualstack)?(?:\.[a-z0-9-]{1,40})?\.amazonaws\.com(?:\.cn)?$/,
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html',
  },
  azureStorage: {
    host: /\.(?:blob|file|queue|table|dfs)\.core\.windows\.net$/,
    source: 'https://learn.microsoft.com/azure/storage/common/storage-account-overview',
  },
  firebaseFunctions: {
    host: /\.cloudfunctions\.net$/,
    source: 'https://firebase.google.com/docs/functions/http-events',
  },
  cloudRun: {
    host: /\.run\.app$/,
    source: 'https://docs.cloud.google.com/run/docs/triggering/https-request',
  },
  azureAppService: {
    host: /\.azurewebsites\.net$/,
    source: 'https://learn.microsoft.com/azure/app-service/app-service-web-tutorial-rest-api',
  },
  azureApiManagement: {
    host: /\.azure-api\.net$/,
    source: 'https://learn.microsoft.com/azure/api-management/configure-custom-domain',
  },
  azureFrontDoor: {
    host: /\.(?:azurefd|azureedge)\.net$/,
    source: 'https://learn.microsoft.com/azure/frontdoor/endpoint',
  },
  awsApi: {
    host: /\.execute-api\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-call-api.html',
  },
  awsFunctionUrl: {
    host: /\.lambda-url\.[a-z0-9-]+\.on\.aws$/,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
  },
  awsLoadBalancer: {
    host: /\.elb(?:\.[a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/,
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  },
  cloudfront: {
    host: /\.cloudfront\.net$/,
    source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
  },
  supabase: { host: /\.supabase\.(?:co|in)$/, source: 'https://supabase.com/docs/guides/api' },
  hasura: { host: /\.hasura\.app$/, source: 'https://hasura.io/docs/2.0/hasura-cloud/projects/create/' },
  appwrite: { host: /(?:^|\.)cloud\.appwrite\.io$/, source: 'https://appwrite.io/docs/apis/rest' },
  vercel: { host: /\.vercel\.app$/, source: 'https://vercel.com/docs/deployments/generated-urls' },
  netlify: {
    host: /\.netlify\.app$/,
    source: 'https://docs.netlify.com/manage/domains/manage-domains/manage-multiple-domains/',
  },
  cloudflareWorkers: {
    host: /\.workers\.dev$/,
    source: 'https://developers.cloudflare.com/workers/configuration/routing/workers-dev/',
  },
  cloudflarePages: {
    host: /\.pages\.dev$/,
    source: 'https://developers.cloudflare.com/pages/configuration/preview-deployments/',
  },
  firebaseHosting: {
    host: /\.(?:web\.app|firebaseapp\.com)$/,
    source: 'https://firebase.google.com/docs/hosting',
  },
  appsScript: {
    host: /^script\.google(?:usercontent)?\.com$/,
    source: 'https://developers.google.com/apps-script/guides/web',
  },
  githubPages: { host: /\.github\.io$/, source: 'https://docs.github.com/pages' },
  render: { host: /\.onrender\.com$/, source: 'https://render.com/docs/web-services' },
  fly: { host: /\.fly\.dev$/, source: 'https://fly.io/docs/networking/services/' },
  railway: { host: /\.up\.railway\.app$/, source: 'https://docs.railway.com/guides/public-networking' },
  heroku: { host: /\.herokuapp\.com$/, source: 'https://devcenter.heroku.com/articles/custom-domains' },
  denoDeploy: { host: /\.deno\.(?:dev|net)$/, source: 'https://docs.deno.com/deploy/' },
  huggingFace: { host: /\.hf\.space$/, source: 'https://huggingface.co/docs/hub/spaces-embed' },
  ngrok: {
    host: /\.ngrok(?:-free)?\.(?:app|dev|io)$/,
    source: 'https://ngrok.com/docs/gateway/domains/',
  },
  localtunnel: { host: /\.loca\.lt$/, source: 'https://github.com/localtunnel/localtunnel' },
  cloudflareTunnel: {
    host: /\.trycloudflare\.com$/,
    source:
      'https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/do-more-with-tunnels/trycloudflare/',
  },
  devTunnels: {
    host: /\.devtunnels\.ms$/,
    source: 'https://learn.microsoft.com/azure/developer/dev-tunnels/security',
  },
  codespaces: {
    host: /\.app\.github\.dev$/,
    source: 'https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace',
  },
} as const satisfies Readonly<Record<string, PlatformHost>>;
