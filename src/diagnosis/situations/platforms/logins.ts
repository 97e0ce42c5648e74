import { PLATFORM_HOSTS } from '../../responder/platform-hosts';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';
import type { PlatformMark } from './platform-mark';

/** A platform that asks every visitor to sign in before it passes a request on. */
export type PlatformLogin = {
  readonly name: string;
  /** Any of them. */
  readonly marks: readonly PlatformMark[];
  readonly todo: Prose;
  readonly source: string;
};

/** How the forwarding service of Codespaces and dev tunnels refuses what is not a page to be opened, preflights among it. */
const TUNNEL_CHALLENGE = { statuses: [401], header: { name: 'www-authenticate', value: /^tunnel\b/i } };

/**
 * Protection pages of previews, private ports and access proxies, by marks that only they leave. (The protection of Netlify
 * shows in the body of its page alone.)
 */
export const PLATFORM_LOGINS: readonly PlatformLogin[] = [
  {
    name: 'GitHub Codespaces',
    marks: [
      { host: PLATFORM_HOSTS.codespaces.host, ...TUNNEL_CHALLENGE },
      {
        host: PLATFORM_HOSTS.codespaces.host,
        redirectsTo: /^https:\/\/(?:[a-z0-9.-]+\.)?github\.dev\/pf-signin/,
      },
    ],
    todo: prose`Set the visibility of this port to ${code('Public')} in the Ports view of the codespace, or call the API through the page's own origin.`,
    source: 'https://docs.github.com/codespaces/developing-in-a-codespace/forwarding-ports-in-your-codespace',
  },
  {
    name: 'Microsoft dev tunnels',
    marks: [
      { host: PLATFORM_HOSTS.devTunnels.host, ...TUNNEL_CHALLENGE },
      {
        host: PLATFORM_HOSTS.devTunnels.host,
        redirectsTo: /^https:\/\/[a-z0-9.-]+\.tunnels\.api\.visualstudio\.com\//,
      },
    ],
    todo: prose`Allow anonymous access to this port of the tunnel (${code('devtunnel host --allow-anonymous')}; in VS Code, set the port's visibility to Public).`,
    source: 'https://learn.microsoft.com/azure/developer/dev-tunnels/security',
  },
  {
    name: 'Vercel Deployment Protection',
    marks: [
      { statuses: [401], header: { name: 'set-cookie', value: /^_vercel_sso_nonce=/ } },
      { redirectsTo: /^https:\/\/vercel\.com\/sso-api/ },
    ],
    todo: prose`Add the path to the ${code('OPTIONS')} allowlist of Deployment Protection and send the bypass secret (${code('x-vercel-protection-bypass')}), or exempt this deployment from the protection.`,
    source: 'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection',
  },
  {
    name: 'Cloudflare Access',
    marks: [{ redirectsTo: /^https:\/\/[a-z0-9.-]+\.cloudflareaccess\.com\/cdn-cgi\/access\/login\// }],
    todo: prose`Sign in to the API's host in a tab first, and send the request with credentials. In the Access application, configure CORS, or bypass ${code('OPTIONS')} requests to the origin.`,
    source:
      'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/cors/',
  },
  {
    name: 'Google Identity-Aware Proxy',
    marks: [{ statuses: [302, 401], header: { name: 'x-goog-iap-generated-response', value: /^true$/i } }],
    todo: prose`Let the proxy pass ${code('OPTIONS')} (CORS access setting, ${code('allow_http_options')}), and sign in before the script makes the request.`,
    source: 'https://cloud.google.com/iap/docs/customizing',
  },
  {
    name: 'AWS Elastic Load Balancing',
    marks: [{ statuses: [302], header: { name: 'set-cookie', value: /^AWSALBAuthNonce=/ } }],
    todo: prose`Give ${code('OPTIONS')} requests a listener rule without authentication. For API paths, set the action for unauthenticated requests to ${code('deny')} or ${code('allow')} instead of ${code('authenticate')}, and sign in before the script makes the request.`,
    source:
      'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html',
  },
  {
    name: "Azure's built-in authentication",
    marks: [
      { statuses: [302], redirectsTo: /^https?:\/\/[^/]+\/\.auth\/login\/[\w-]+$/ },
      { statuses: [302], sendsBackTo: /^https:\/\/[^/]+\/\.auth\/login\/[\w-]+\/callback$/ },
    ],
    todo: prose`Sign in before the script makes the request. In the authentication settings of the app, return ${code('401')} to unauthenticated requests instead of a redirect, or allow them and check the token in the application.`,
    source: 'https://learn.microsoft.com/azure/app-service/overview-authentication-authorization',
  },
];
