import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** How a cookie gets to go with requests of another site. */
export const cookieRemedy = (name: string): Prose =>
  prose`Set ${code(name)} with ${code('SameSite=None; Secure')} (add ${code('Partitioned')} where third-party cookies are blocked), or serve the page and the API from one site. CORS headers do not change this. Requests that other sites make then carry the cookie too, so keep the CSRF protection on.`;
