import type { Response } from '../../../exchange/exchange';
import { getHeader } from '../../../fetch-standard/header-list';
import { isRedirectStatus } from '../../../fetch-standard/status';
import { IDENTITY_PROVIDERS } from '../platforms/identity-providers';
import type { RedirectStep } from './redirect-step';

const word = (words: string): RegExp => new RegExp(`(?:^|[^a-z])(?:${words})(?:$|[^a-z])`, 'i');

/** Words that hardly anything but a login has. */
const LOGIN = word('log-?in|sign-?in|sso|saml2?|adfs');
/** Words that APIs have too, such as `/api/account`. */
const PERHAPS_LOGIN = word('oauth2?|oidc|openid|authorize|authenticate|auth|cas|accounts?');

/** Parameters by which a protocol for signing in says where to go back to, or what is requested. */
const PROTOCOL_PARAMETERS = ['redirect_uri', 'SAMLRequest'];

/** Where a provider has its API instead of pages. */
const OF_API = /\/(?:token|userinfo|keys|revoke|introspect)\/?$|\/\.well-known\//;

/** Whether what the redirect led to responded with a page. */
const isPage = (response: Response | null): boolean =>
  response !== null &&
  !isRedirectStatus(response.status) &&
  /^text\/html/i.test(getHeader(response.headers, 'content-type') ?? '');

/**
 * What shows that a redirect leads to a login page: `proof` by the protocol or the provider, `words` by what the URL says;
 * null where a word that APIs have too is all there is.
 *
 * @param response the judged response
 */
export function loginSign({ from, to }: RedirectStep, response: Response | null): 'proof' | 'words' | null {
  if (LOGIN.test(from.pathname) || PERHAPS_LOGIN.test(from.pathname)) return null;
  const isProvider =
    from.host !== to.host &&
    !OF_API.test(to.pathname) &&
    IDENTITY_PROVIDERS.some(({ host }) => host.test(to.hostname));
  if (isProvider || PROTOCOL_PARAMETERS.some((name) => to.searchParams.has(name))) return 'proof';
  // The host says something only where it is another one.
  const host = from.host === to.host ? '' : to.host;
  if (LOGIN.test(host) || LOGIN.test(to.pathname)) return 'words';
  const inHost = PERHAPS_LOGIN.test(host);
  const inPath = PERHAPS_LOGIN.test(to.pathname);
  return (inHost && inPath) || ((inHost || inPath) && isPage(response)) ? 'words' : null;
}
