import type { Layer, Stack, StackSetting } from './stack';

/** Something that passes responses on, and has no setting for CORS: what stands behind it has to be configured. */
const passage = (name: string): Stack => ({
  name,
  layer: 'edge',
  recipes: [],
  isFamily: false,
  setting: null,
});

const named = (layer: Layer, name: string, setting: StackSetting | null): Stack => ({
  name,
  layer,
  recipes: [],
  isFamily: false,
  setting,
});

/** A product, with the sentence that says where its CORS setting is. */
const product = (name: string, text: string, source: string): Stack =>
  named('application', name, { text, source });

/** A product of which that is not known, or that has none. */
const unset = (name: string): Stack => named('application', name, null);

/**
 * Stacks that are recognized and have no recipe. To give one a recipe, put `application('Name', 'recipe-id')` in
 * `stacks.ts` in place of its line here: its signs stay as they are.
 */
export const stacksWithoutRecipe = {
  keycloak: product(
    'Keycloak',
    'Add the origin to the `Web origins` of the client in the admin console.',
    'https://www.keycloak.org/docs/latest/server_admin/#_oidc_clients',
  ),
  auth0: product(
    'Auth0',
    'Add the origin to `Allowed Web Origins` or `Allowed Origins (CORS)` of the application.',
    'https://auth0.com/docs/get-started/applications/set-up-cors',
  ),
  okta: product(
    'Okta',
    'Add the origin to the trusted origins in the admin console, with CORS checked.',
    'https://developer.okta.com/docs/guides/enable-cors/main/',
  ),
  entraId: product(
    'Microsoft Entra ID',
    'Register the redirect URI under the platform `Single-page application` of the app registration.',
    'https://learn.microsoft.com/entra/identity-platform/scenario-spa-app-registration',
  ),
  minio: product(
    'MinIO',
    'List the allowed origins in the environment variable `MINIO_API_CORS_ALLOW_ORIGIN`.',
    'https://github.com/minio/minio/blob/master/docs/config/README.md',
  ),
  spaces: product(
    'DigitalOcean Spaces',
    'Add a CORS rule in the settings of the bucket.',
    'https://docs.digitalocean.com/products/spaces/how-to/configure-cors/',
  ),
  b2: product(
    'Backblaze B2',
    'Add a CORS rule in the settings of the bucket.',
    'https://www.backblaze.com/docs/cloud-storage-cross-origin-resource-sharing-rules',
  ),
  ollama: product(
    'Ollama',
    'List the allowed origins in the environment variable `OLLAMA_ORIGINS`.',
    'https://docs.ollama.com/faq',
  ),
  lmStudio: product(
    'LM Studio',
    'Enable CORS in the server settings, or start the server with `lms server start --cors`.',
    'https://lmstudio.ai/docs/cli/server-start',
  ),
  llamaCpp: product(
    'llama-server of llama.cpp',
    'Start it with `--cors-origins` and the allowed origins.',
    'https://github.com/ggml-org/llama.cpp/pull/25655',
  ),
  comfyUi: product(
    'ComfyUI',
    'Start it with `--enable-cors-header` and the allowed origin.',
    'https://github.com/comfyanonymous/ComfyUI/blob/master/comfy/cli_args.py',
  ),
  elasticsearch: product(
    'Elasticsearch',
    'Set `http.cors.enabled` and `http.cors.allow-origin` in `elasticsearch.yml`.',
    'https://www.elastic.co/docs/reference/elasticsearch/configuration-reference/networking-settings',
  ),
  searchEngine: product(
    'Elasticsearch or OpenSearch',
    'Set `http.cors.enabled` and `http.cors.allow-origin` in its configuration file.',
    'https://docs.opensearch.org/latest/install-and-configure/configuring-opensearch/network-settings/',
  ),
  couchDb: product(
    'CouchDB',
    'Set `enable_cors` in the section `[chttpd]`, and `origins` in the section `[cors]`.',
    'https://docs.couchdb.org/en/stable/config/http.html#cross-origin-resource-sharing',
  ),
  strapi: product(
    'Strapi',
    'Configure the middleware `strapi::cors` in `config/middlewares`.',
    'https://docs.strapi.io/cms/configurations/middlewares#cors',
  ),
  directus: product(
    'Directus',
    'Set the environment variables `CORS_ENABLED` and `CORS_ORIGIN`.',
    'https://directus.io/docs/configuration/security-limits',
  ),
  pocketBase: product(
    'PocketBase',
    'Start it with `pocketbase serve --origins` and the allowed origins.',
    'https://pocketbase.io/docs/going-to-production/',
  ),
  hasura: product(
    'Hasura',
    'List the allowed origins in the environment variable `HASURA_GRAPHQL_CORS_DOMAIN`.',
    'https://hasura.io/docs/2.0/deployment/graphql-engine-flags/reference/',
  ),
  homeAssistant: product(
    'Home Assistant',
    'List the allowed origins in `cors_allowed_origins`, below `http` in `configuration.yaml`.',
    'https://www.home-assistant.io/integrations/http/',
  ),
  geoServer: product(
    'GeoServer',
    'Enable the CORS filter in `WEB-INF/web.xml`.',
    'https://docs.geoserver.org/stable/en/user/production/container.html#enable-cors',
  ),
  appwrite: product(
    'Appwrite',
    'Add the host name to the web platforms of the project.',
    'https://appwrite.io/docs/quick-starts/web',
  ),
  solr: unset('Solr'),
  grafana: unset('Grafana'),
  jenkins: unset('Jenkins'),
  gitLab: unset('GitLab'),
  sharePoint: unset('SharePoint'),
  nextcloud: unset('Nextcloud or ownCloud'),
  sapGateway: unset('SAP Gateway'),
  appsScript: unset('Google Apps Script'),
  githubPages: unset('GitHub Pages'),
  cloudflarePages: named('edge', 'Cloudflare Pages', {
    text: 'Set the headers of static files in the file `_headers`, and those of a function in its code.',
    source: 'https://developers.cloudflare.com/pages/configuration/headers/',
  }),
  angularServer: unset('Angular (development server)'),
  cloudRun: passage('Google Cloud Run'),
  cloudflare: passage('Cloudflare'),
  azureFrontDoor: passage('Azure Front Door'),
  fastly: passage('Fastly'),
  googleLoadBalancer: passage('Google Cloud load balancing'),
  awsLoadBalancer: passage('AWS load balancer'),
  render: passage('Render'),
  fly: passage('Fly.io'),
  railway: passage('Railway'),
  heroku: passage('Heroku'),
  denoDeploy: passage('Deno Deploy'),
  huggingFace: passage('Hugging Face Spaces'),
  ngrok: passage('ngrok'),
  localtunnel: passage('localtunnel'),
  cloudflareTunnel: passage('Cloudflare Tunnel'),
  devTunnels: passage('Microsoft dev tunnels'),
  codespaces: passage('GitHub Codespaces'),
} as const satisfies Readonly<Record<string, Stack>>;
