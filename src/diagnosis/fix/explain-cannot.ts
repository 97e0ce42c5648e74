import { code, prose } from '../prose';
import type { Prose } from '../prose';
import type { CannotFix } from './fix';

/** What has to change where no header of an answer helps, by what is in the way. */
export function explainCannot({ reason }: Pick<CannotFix, 'reason'>): Prose {
  switch (reason) {
    case 'null-origin-with-credentials':
      return prose`The request’s origin is ${code('null')} and it has credentials. Every sandboxed page and every tainted redirect has that origin, so a server that allowed it would let anybody read what a user may see. Ask from a page with an origin of its own, at the URL that answers without a redirect to another origin; or without credentials.`;
    case 'rewritten-headers':
      return prose`The server’s own answers may be read. Another extension or a DevTools override changed their headers: switch it off.`;
    case 'mode-same-origin':
      return prose`The page asked for its own origin only (${code("mode: 'same-origin'")}). The page has to ask with ${code("mode: 'cors'")}, or for a URL of its own origin.`;
    case 'mode-no-cors-redirect':
      return prose`A request with ${code("mode: 'no-cors'")} has to follow redirects. The page has to ask with ${code("redirect: 'follow'")}.`;
    case 'scheme-unsupported':
      return prose`Pages can ask other origins only over http and https. The page has to ask for another URL.`;
    case 'redirect-scheme':
      return prose`The ${code('Location')} of the redirect is neither http nor https. The server has to lead to a URL that is.`;
    case 'redirect-location-invalid':
      return prose`The ${code('Location')} of the redirect is not one valid URL. The server has to send exactly one.`;
    case 'preflight-upgraded':
      return prose`The browser knows from ${code('Strict-Transport-Security')} that the server uses https only, and no server received the preflight. The page has to request the ${code('https')} URL.`;
    case 'redirect-loop':
      return prose`More than 20 redirects are not followed. The server has to stop redirecting in a circle.`;
    case 'redirect-mode-error':
      return prose`The page forbade redirects (${code("redirect: 'error'")}). It has to allow them or to ask for the final URL; or the server has to answer itself.`;
    case 'redirect-stream-body':
      return prose`A body that is a stream cannot be sent twice. The page has to send it whole, or to the final URL.`;
    case 'redirect-with-userinfo':
      return prose`The redirect leads to a URL with a user name or password. The server has to leave them out of ${code('Location')}.`;
    case 'mixed-content':
      return prose`An https page may not ask an http server. The server has to be asked over https.`;
    case 'csp-blocked':
      return prose`The page’s own Content Security Policy forbids the request. Its ${code('connect-src')} has to name the server.`;
    case 'service-worker-failed':
      return prose`A service worker of the page was asked for the response and gave none that the page can use. It has to pass the request on with ${code('fetch(event.request)')}, or not to call ${code('respondWith()')}.`;
    case 'connection-allowlist':
      return prose`The page’s own ${code('Connection-Allowlist')} does not list the URL. Add its origin to that header of the page.`;
    case 'integrity-policy':
      return prose`The page’s own ${code('Integrity-Policy')} refuses what is loaded without a hash. Add ${code('integrity')} and ${code('crossorigin')} to the element.`;
    case 'corp-blocked':
      return prose`The page made the request without CORS, and ${code('Cross-Origin-Resource-Policy')} of the response forbids other origins to load it. Send ${code('Cross-Origin-Resource-Policy: cross-origin')} with this response. A security header library often sets it by default: in Express, ${code('helmet({ crossOriginResourcePolicy: { policy: "cross-origin" } })')}.`;
    case 'coep-blocked':
      return prose`The page’s ${code('Cross-Origin-Embedder-Policy')} admits only what agrees to it. The server has to send ${code('Cross-Origin-Resource-Policy: cross-origin')}, or the page has to ask with CORS.`;
    case 'document-isolation-policy':
      return prose`The page’s ${code('Document-Isolation-Policy')} admits only what agrees to it. The server has to send ${code('Cross-Origin-Resource-Policy: cross-origin')}, or the page has to make the request with CORS.`;
    case 'orb-blocked':
      return prose`The browser keeps answers of this kind from requests without CORS. The server has to send the right ${code('Content-Type')}, or the page has to ask with CORS.`;
    case 'local-network-denied':
      return prose`The browser guards devices of the local network. Whoever sits at the browser has to allow it, which only pages over https can ask for.`;
    case 'local-network-insecure-context':
      return prose`The browser guards devices of the local network, and lets only secure pages ask for them. The page has to be served over https.`;
    case 'local-network-address-space':
      return prose`The script named an address space that the server is not in (${code('targetAddressSpace')}). The page has to name the right one, or none.`;
    case 'network-tls':
      return prose`No secure connection came about, so there was no answer to read. The certificate has to be valid for this name and trusted by this browser.`;
    case 'network-dns':
      return prose`The name of the server is not known, so there was no answer to read. The page has to ask for another name, or DNS has to know this one.`;
    case 'network-refused':
      return prose`The connection was refused, so there was no answer to read. The server has to run, or the page has to ask elsewhere.`;
    case 'network-reset':
    case 'network-timeout':
    case 'network-other':
    case 'preflight-network-error':
      return prose`The connection broke before an answer could be judged. The server, or what stands before it, has to answer.`;
    case 'response-invalid':
      return prose`The answer is not valid HTTP. The server has to send one that is.`;
    case 'blocked-by-extension':
      return prose`Something inside the browser stopped the request, most likely an extension. The user has to allow it there.`;
    case 'websocket-failed':
      return prose`CORS does not apply to a WebSocket. The server has to be there and to open it, by its own rules.`;
    case 'aborted':
      return prose`The request was broken off, by the page or by leaving it. Nothing of the server is at fault.`;
    case 'blocked-unexplained':
      return prose`By the rules this answer may be read, so there is nothing to change in its headers.`;
    default:
      return prose`The rules fail whatever the answers say.`;
  }
}
