import { DEVELOPMENT_SERVERS } from '../../diagnosis/situations/platforms/development-servers';
import { MODEL_SERVERS } from '../../diagnosis/situations/platforms/model-servers';
import { SOCKET_SERVERS } from '../../diagnosis/situations/platforms/socket-servers';
import { KEYCLOAK_PATH, TOKEN_ENDPOINTS } from '../../diagnosis/situations/platforms/token-endpoints';
import { isLocal } from './local-hosts';
import { clueInUrl, strong, weak, type Sign, type UrlSign } from './sign';
import type { StackName } from './stacks';

/** No pattern looks further into a URL. */
const LOOKED_AT = 1_000;

/** A pattern of the path. The clue is what it matched: other parts of a path may be private. */
const path = (sign: Sign, pattern: RegExp): UrlSign => ({
  ...sign,
  findIn: (url) => {
    const found = pattern.exec(url.path.slice(0, LOOKED_AT))?.[0];
    return found === undefined ? null : clueInUrl('path', found);
  },
});

/** A pattern of the whole URL. Of a query the clue holds nothing. */
const whole = (sign: Sign, pattern: RegExp): UrlSign => ({
  ...sign,
  findIn: (url) => (pattern.test(url.href.slice(0, LOOKED_AT)) ? clueInUrl('path', url.path) : null),
});

/** What tells something on the own machine and network only: elsewhere many serve the same paths. */
const onOwnMachine = (sign: UrlSign): UrlSign => ({
  ...sign,
  findIn: (url) => (isLocal(url.host) ? sign.findIn(url) : null),
});

/** What tells something beside that port only: applications of many kinds have the same path. */
const onPort = (port: string, sign: UrlSign): UrlSign => ({
  ...sign,
  findIn: (url) => (url.port === port ? sign.findIn(url) : null),
});

type Known = { readonly name: string; readonly source: string };

/** Signs from what situations are told by: of each entry that a stack belongs to, by its name. */
const shared = <Entry extends Known>(
  entries: readonly Entry[],
  stackOf: Readonly<Record<string, StackName>>,
  sign: (stack: StackName, entry: Entry) => UrlSign | null,
): readonly UrlSign[] =>
  entries.flatMap((entry) => {
    const stack = stackOf[entry.name];
    return stack === undefined ? [] : (sign(stack, entry) ?? []);
  });

const NEXT = 'https://nextjs.org/docs/app/api-reference/config/next-config-js/assetPrefix';

/** Stacks by paths that they serve. */
export const pathSigns: readonly UrlSign[] = [
  ...shared(SOCKET_SERVERS, { 'Socket.IO': 'socketIo', SignalR: 'aspnet' }, (stack, { url, source }) =>
    whole(strong(stack, source), url),
  ),
  ...shared(
    TOKEN_ENDPOINTS,
    { 'Microsoft Entra ID': 'entraId', Auth0: 'auth0', Okta: 'okta' },
    (stack, { url, source }) => whole(strong(stack, source), url),
  ),
  ...shared(
    DEVELOPMENT_SERVERS,
    { Vite: 'viteServer', 'webpack-dev-server': 'webpackServer' },
    (stack, { path: pattern, source }) => path(strong(stack, source), pattern),
  ),
  ...shared(MODEL_SERVERS, { 'LM Studio': 'lmStudio' }, (stack, { mark, source }) =>
    mark.path === undefined ? null : path(weak(stack, source), mark.path),
  ),
  path(strong('keycloak', 'https://www.keycloak.org/securing-apps/oidc-layers'), KEYCLOAK_PATH),
  path(strong('nextjs', NEXT), /^\/_next\/(?:data\/|image$)/),
  // A CDN may serve the files of a build.
  path(weak('nextjs', NEXT), /^\/_next\/static\//),
  path(strong('trpc', 'https://trpc.io/docs/rpc'), /^\/(?:[^/]+\/)?trpc\/[A-Za-z]\w*\.\w+/),
  path(weak('trpc', 'https://trpc.io/docs/client/nextjs'), /^\/api\/trpc(?=$|\/)/),
  path(weak('graphql', 'https://graphql.org/learn/serving-over-http/'), /\/graphql$/),
  path(
    strong(
      'wordpress',
      'https://developer.wordpress.org/rest-api/extending-the-rest-api/routes-and-endpoints/',
    ),
    /\/wp-json(?=$|\/)/,
  ),
  path(
    strong('wordpress', 'https://developer.wordpress.org/plugins/javascript/ajax/'),
    /\/wp-admin\/admin-ajax\.php$/,
  ),
  path(weak('aspnet', 'https://learn.microsoft.com/odata/webapi-8/overview'), /\/odata(?=$|\/)/i),
  path(
    strong('sapGateway', 'https://sapui5.hana.ondemand.com/sdk/#/topic/6c47b2b39db9404582994070ec3d57a2'),
    /^\/sap\/opu\/odata4?\//,
  ),
  path(
    weak('supabase', 'https://supabase.com/docs/guides/self-hosting/docker'),
    /^\/(?:rest|auth|storage|functions|realtime)\/v1\//,
  ),
  path(strong('laravel', 'https://laravel.com/docs/sanctum#spa-authenticating'), /\/sanctum\/csrf-cookie$/),
  path(
    strong('rails', 'https://guides.rubyonrails.org/active_storage_overview.html'),
    /\/rails\/active_storage\//,
  ),
  path(
    weak('spring', 'https://docs.spring.io/spring-boot/reference/actuator/endpoints.html'),
    /\/actuator(?=$|\/)/,
  ),
  path(
    strong('geoServer', 'https://docs.geoserver.org/stable/en/user/services/index.html'),
    /^\/geoserver\/(?:[^/]+\/)?(?:ows|wms|wfs|wcs|gwc|rest)(?=$|\/)/,
  ),
  path(
    strong(
      'nextcloud',
      'https://docs.nextcloud.com/server/latest/developer_manual/client_apis/WebDAV/basic.html',
    ),
    /\/remote\.php\/(?:dav|webdav|carddav|caldav)(?=$|\/)/,
  ),
  path(
    strong('pocketBase', 'https://pocketbase.io/docs/api-records/'),
    /\/api\/collections\/[^/]+\/auth-with-(?:password|oauth2|otp)$/,
  ),
  path(
    weak('pocketBase', 'https://pocketbase.io/docs/api-records/'),
    /\/api\/collections\/[^/]+\/records(?=$|\/)/,
  ),
  onOwnMachine(
    path(
      weak('ollama', 'https://docs.ollama.com/api'),
      /^\/(?:v1\/(?:chat\/)?(?:completions|models|embeddings)|api\/(?:generate|tags|embed|embeddings|show|ps|pull))$/,
    ),
  ),
  onPort('11434', path(weak('ollama', 'https://docs.ollama.com/api'), /^\/api\/chat$/)),
  path(weak('viteServer', 'https://vite.dev/guide/'), /^\/(?:src|node_modules\/\.vite)\//),
  path(
    weak('angularServer', 'https://angular.dev/tools/cli/build'),
    /^\/(?:main|polyfills|vendor|runtime|styles)\.(?:js|css)$/,
  ),
  path(
    weak('comfyUi', 'https://docs.comfy.org/development/comfyui-server/comms_routes'),
    /^\/(?:api\/)?(?:prompt|object_info|history|queue|view|system_stats)(?=$|\/)/,
  ),
  path(
    weak('searchEngine', 'https://www.elastic.co/docs/api/doc/elasticsearch/'),
    /\/_(?:search|bulk|mapping|cat|cluster)(?=$|\/)/,
  ),
  path(
    weak('prometheus', 'https://prometheus.io/docs/prometheus/latest/querying/api/'),
    /\/api\/v1\/(?:query|query_range|series|labels|targets)$/,
  ),
  path(
    weak('etcd', 'https://etcd.io/docs/latest/dev-guide/api_grpc_gateway/'),
    /^\/v3(?:beta|alpha)?\/(?:kv|lease|watch|auth)(?=$|\/)/,
  ),
  path(
    weak('solr', 'https://solr.apache.org/guide/solr/latest/query-guide/common-query-parameters.html'),
    /^\/solr\//,
  ),
  path(
    weak('jupyter', 'https://jupyter-server.readthedocs.io/en/latest/developers/rest-api.html'),
    /\/api\/(?:kernels|contents|sessions|kernelspecs)(?=$|\/)/,
  ),
  path(
    weak('homeAssistant', 'https://developers.home-assistant.io/docs/api/rest/'),
    /^\/(?:api\/(?:states|services|history|config)|auth\/token)(?=$|\/)/,
  ),
  path(
    weak('grafana', 'https://grafana.com/docs/grafana/latest/developers/http_api/'),
    /\/api\/(?:ds\/query|dashboards\/(?:uid|db)|datasources)(?=$|\/)/,
  ),
  path(
    weak('rabbitMq', 'https://www.rabbitmq.com/docs/management'),
    /^\/api\/(?:overview|queues|exchanges|vhosts|connections)(?=$|\/)/,
  ),
  path(
    weak('firebaseFunctions', 'https://firebase.google.com/docs/emulator-suite/connect_functions'),
    /^\/[a-z0-9-]+\/(?:us|europe|asia|australia|northamerica|southamerica)-[a-z]+\d\//,
  ),
];
