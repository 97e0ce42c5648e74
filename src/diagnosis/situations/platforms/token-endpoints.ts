import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** An identity provider that decides by the client which origins may read its responses. */
export type TokenEndpoint = {
  readonly name: string;
  readonly url: RegExp;
  readonly todo: (origin: string) => Prose;
  /** What a 404 at such a URL likely comes from; null where only the URL can be checked. */
  readonly missing: Prose | null;
  readonly source: string;
};

/** Where Keycloak serves OpenID Connect. */
export const KEYCLOAK_PATH = /\/realms\/[^/]+\/protocol\/openid-connect\//;

/** Token endpoints, by host and path. */
export const TOKEN_ENDPOINTS: readonly TokenEndpoint[] = [
  {
    name: 'Keycloak',
    url: new RegExp(`${KEYCLOAK_PATH.source}(?:token|userinfo|logout|revoke)(?:$|[?#])`),
    todo: (origin) =>
      prose`In Keycloak, open this client, enable its standard flow and add ${code(origin)} to its ${code('Web origins')}. A client without a browser flow has no web origins, so do not request its tokens from a page.`,
    missing: prose`Compare the path with ${code('/.well-known/openid-configuration')} of the realm. Since version 17, Keycloak has no ${code('/auth')} before ${code('/realms')}, unless it runs with ${code('--http-relative-path=/auth')}.`,
    source: 'https://www.keycloak.org/docs/latest/server_admin/#_oidc_clients',
  },
  {
    name: 'Microsoft Entra ID',
    url: /^https:\/\/login\.microsoftonline\.com\/[^/]+\/oauth2\/(?:v2\.0\/)?token(?:$|[?#])/,
    todo: (origin) =>
      prose`Register the redirect URI of ${code(origin)} under the platform ${code('Single-page application')} of the app registration, because the token endpoint sends CORS headers only for that platform.`,
    missing: null,
    source: 'https://learn.microsoft.com/entra/identity-platform/scenario-spa-app-registration',
  },
  {
    name: 'Auth0',
    url: /^https:\/\/[^/]+\.auth0\.com\/oauth\/token(?:$|[?#])/,
    todo: (origin) =>
      prose`Add ${code(origin)} to the ${code('Allowed Web Origins')} (or ${code('Allowed Origins (CORS)')}) of this application in Auth0.`,
    missing: null,
    source: 'https://auth0.com/docs/get-started/applications/set-up-cors',
  },
  {
    name: 'Okta',
    url: /^https:\/\/[^/]+\.okta(?:preview)?\.com\/oauth2\/(?:[^/]+\/)?v1\/token(?:$|[?#])/,
    todo: (origin) => prose`Add ${code(origin)} to the trusted origins in Okta, with CORS checked.`,
    missing: null,
    source: 'https://developer.okta.com/docs/guides/enable-cors/main/',
  },
  {
    name: 'Duende IdentityServer',
    url: /\/connect\/token(?:$|[?#])/,
    todo: (origin) => prose`Add ${code(origin)} to ${code('AllowedCorsOrigins')} of this client.`,
    missing: null,
    source: 'https://docs.duendesoftware.com/identityserver/tokens/cors/',
  },
];
