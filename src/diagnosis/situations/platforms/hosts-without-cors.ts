import type { Prose } from '../../words/prose';
import { code, prose } from '../../words/prose';

/** A public service that sends no CORS headers at some of its URLs, whatever its users set. */
export type HostWithoutCors = {
  readonly name: string;
  /** Host and path of its URLs, without port. */
  readonly url: RegExp;
  readonly why: Prose;
  readonly todo: Prose;
  readonly source: string;
};

/** Services whose own statements say that scripts of other sites cannot read them. */
export const HOSTS_WITHOUT_CORS: readonly HostWithoutCors[] = [
  {
    name: 'GitHub',
    url: /^(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:releases\/(?:latest\/)?download|archive|raw)\//,
    why: prose`Its download URLs are for visitors, and redirect without CORS headers`,
    todo: prose`Request the file through the REST API (${code('api.github.com')}), which supports CORS. Or use a host that does, such as ${code('raw.githubusercontent.com')}, GitHub Pages or a package CDN.`,
    source:
      'https://docs.github.com/rest/using-the-rest-api/using-cors-and-jsonp-to-make-cross-origin-requests',
  },
  {
    name: 'The Notion API',
    url: /^api\.notion\.com\/v1\//,
    why: prose`It does not support requests from browsers, because they would expose the token to every visitor`,
    todo: prose`Call the API from your own backend, keep the token there, and let the page request your backend.`,
    source: 'https://github.com/makenotion/notion-sdk-js/issues/96',
  },
];
