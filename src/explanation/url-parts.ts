import { parseUrl } from '../fetch-standard/parse-url';

/** A request's URL as lists and diagrams name it. */
export type UrlParts = {
  /** Scheme, host and port, for example `https://api.example:8443`; the whole text when it is not a URL. */
  readonly origin: string;
  /** Host and port; empty when the URL has none. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
};

/** Splits a URL for display; a text that is no URL is survived and shown as what it is. */
export function urlParts(url: string): UrlParts {
  const parsed = parseUrl(url);
  if (parsed === null) return { origin: url, host: '', path: url };
  const { protocol, host, pathname, search } = parsed;
  return { origin: host === '' ? protocol : `${protocol}//${host}`, host, path: `${pathname}${search}` };
}
