/** A service that signs people in for others, by the host of its login pages. */
type IdentityProvider = { readonly host: RegExp; readonly source: string };

/** Hosts whose pages are for signing in. Some also have an API, for which scripts get tokens and keys. */
export const IDENTITY_PROVIDERS: readonly IdentityProvider[] = [
  {
    host: /^login\.(?:microsoftonline\.com|microsoftonline\.us|partner\.microsoftonline\.cn|live\.com)$/,
    source: 'https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud',
  },
  {
    host: /\.(?:b2clogin|ciamlogin)\.com$/,
    source: 'https://learn.microsoft.com/azure/active-directory-b2c/b2clogin',
  },
  {
    host: /^accounts\.google\.com$/,
    source: 'https://developers.google.com/identity/protocols/oauth2/web-server',
  },
  {
    host: /^appleid\.apple\.com$/,
    source: 'https://developer.apple.com/documentation/signinwithapplerestapi',
  },
  {
    host: /\.auth\.[a-z0-9-]+\.amazoncognito\.com$/,
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html',
  },
];
