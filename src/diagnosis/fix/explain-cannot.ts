import { code, prose } from '../words/prose';
import type { Prose } from '../words/prose';
import type { CannotFix } from './fix';

/** What has to change where no header of a response helps, by what is in the way. */
export function explainCannot({ reason }: Pick<CannotFix, 'reason'>): Prose {
  switch (reason) {
    case 'null-origin-with-credentials':
      return prose`The request has credentials and the origin ${code('null')}. Every sandboxed page and every request after a tainted redirect has that origin. A server that allowed it would let any site read what the user may see. Make the request from a page with its own origin, to a URL that does not redirect to another origin. Or make the request without credentials.`;
    case 'rewritten-headers':
      return prose`The script may read the server's own responses, but another extension or a DevTools override changed their headers. Turn that off.`;
    case 'mode-same-origin':
      return prose`The script may request only the page's own origin (${code("mode: 'same-origin'")}). Use ${code("mode: 'cors'")}, or request a URL on the page's own origin.`;
    case 'mode-no-cors-redirect':
      return prose`A request with ${code("mode: 'no-cors'")} must follow redirects. Use ${code("redirect: 'follow'")} in the script.`;
    case 'scheme-unsupported':
      return prose`Pages can make requests to other origins only over http and https. Request another URL.`;
    case 'redirect-scheme':
      return prose`The ${code('Location')} of the redirect is not an http or https URL. The server must redirect to such a URL.`;
    case 'redirect-location-invalid':
      return prose`The ${code('Location')} of the redirect is not one valid URL. The server must send exactly one.`;
    case 'preflight-upgraded':
      return prose`The browser knows from ${code('Strict-Transport-Security')} that the server uses https only, and no server received the preflight. Request the ${code('https')} URL in the page.`;
    case 'redirect-loop':
      return prose`Browsers follow at most 20 redirects. The server must end the redirect chain.`;
    case 'redirect-mode-error':
      return prose`The script does not allow redirects (${code("redirect: 'error'")}). Allow them, or request the final URL. Or let the server respond without a redirect.`;
    case 'redirect-stream-body':
      return prose`A stream cannot be sent twice. Send the body as a whole, or request the final URL.`;
    case 'redirect-with-userinfo':
      return prose`The redirect leads to a URL with a user name or password. The server must leave them out of ${code('Location')}.`;
    case 'mixed-content':
      return prose`An https page may not make requests over http. Request the URL over https.`;
    case 'csp-blocked':
      return prose`The page's own Content Security Policy forbids the request. Add the server to its ${code('connect-src')}.`;
    case 'service-worker-failed':
      return prose`A service worker of the page handled the request and gave no response that the page can use. It must pass the request on with ${code('fetch(event.request)')}, or must not call ${code('respondWith()')}.`;
    case 'connection-allowlist':
      return prose`The page's own ${code('Connection-Allowlist')} does not list the URL. Add its origin to that header of the page.`;
    case 'integrity-policy':
      return prose`The page's own ${code('Integrity-Policy')} blocks resources without a hash. Add ${code('integrity')} and ${code('crossorigin')} to the element.`;
    case 'corp-blocked':
      return prose`The page made the request without CORS, and the ${code('Cross-Origin-Resource-Policy')} of the response does not let other origins load it. Send ${code('Cross-Origin-Resource-Policy: cross-origin')} with this response. A security header library often sets it by default: in Express, ${code('helmet({ crossOriginResourcePolicy: { policy: "cross-origin" } })')}.`;
    case 'coep-blocked':
      return prose`The page's ${code('Cross-Origin-Embedder-Policy')} allows only resources that permit embedding. The server must send ${code('Cross-Origin-Resource-Policy: cross-origin')}. Or make the request with CORS.`;
    case 'document-isolation-policy':
      return prose`The page's ${code('Document-Isolation-Policy')} allows only resources that permit embedding. The server must send ${code('Cross-Origin-Resource-Policy: cross-origin')}. Or make the request with CORS.`;
    case 'orb-blocked':
      return prose`The browser hides responses of this kind from requests without CORS. The server must send the right ${code('Content-Type')}. Or make the request with CORS.`;
    case 'local-network-denied':
      return prose`The browser protects devices in the local network. The user must allow the request, and the page's own ${code('Permissions-Policy')} must not forbid it. Only pages over https can get this permission.`;
    case 'local-network-insecure-context':
      return prose`The browser protects devices in the local network, and only secure pages can get permission. Serve the page over https.`;
    case 'local-network-address-space':
      return prose`The script specified an address space that the server is not in (${code('targetAddressSpace')}). Specify the right one, or none.`;
    case 'network-tls':
      return prose`No secure connection was made, so there was no response to read. The certificate must be valid for this name and trusted by this browser.`;
    case 'network-dns':
      return prose`The host name was not found, so there was no response to read. Request another host name, or add this one to DNS.`;
    case 'network-refused':
      return prose`The connection was refused, so there was no response to read. Start the server, or request another URL.`;
    case 'network-reset':
    case 'network-timeout':
    case 'network-other':
    case 'preflight-network-error':
      return prose`The connection failed before a response could be checked. The server, or the proxy in front of it, must respond.`;
    case 'response-invalid':
      return prose`The response is not valid HTTP. The server must send valid HTTP.`;
    case 'blocked-by-extension':
      return prose`Something inside the browser stopped the request, likely an extension. Allow the request there.`;
    case 'websocket-failed':
      return prose`CORS does not apply to a WebSocket. The server must be running, and its own rules must allow the connection.`;
    case 'aborted':
      return prose`The request was canceled in the browser. No header changes that.`;
    case 'blocked-unexplained':
      return prose`By the rules, nothing that was recorded blocks this request, so there is no header to change.`;
    default:
      return prose`The rules fail, whatever the responses say.`;
  }
}
