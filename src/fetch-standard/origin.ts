import { parseUrl } from './parse-url';
import { memoizedByAuthority } from './memoized-by-authority';

/**
 * An origin. Two opaque origins are never the same here: what tells them apart does not survive serialisation.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#concept-origin
 */
export type Origin =
  | {
      readonly kind: 'tuple';
      /** Lower-cased, without colon. */
      readonly scheme: string;
      /** As serialised: lower-cased, IDN as punycode, IPv6 in brackets. */
      readonly host: string;
      /** Null when it is the scheme's default port. */
      readonly port: number | null;
    }
  | { readonly kind: 'opaque' };

/** An origin that is the same as no other. */
export const OPAQUE_ORIGIN: Origin = { kind: 'opaque' };

const SERIALIZED =
  /^[a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:.]+\]|[^\s/?#@:[\]\\A-Z]+)(?::(?:0|[1-9][0-9]{0,4}))?$/;

/** The standard's special schemes, whose URLs the URL parser brings into their canonical form. */
const SPECIAL: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'ftp']);

/**
 * The origin of a URL: opaque for `data:`, `file:`, `about:` and schemes of one's own, the inner origin for `blob:`;
 * null when the text is not an absolute URL.
 *
 * @see https://url.spec.whatwg.org/#concept-url-origin
 */
export const originOfUrl: (url: string) => Origin | null = memoizedByAuthority((url) => {
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  return parsed.origin === 'null' ? OPAQUE_ORIGIN : tupleOf(parsed.origin);
});

/**
 * Reads a serialised origin, for example of an Origin header; null when the text is not exactly what serialising
 * gives (a path, a default port, an upper-case letter and so on). Accepts extension origins.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 */
export function parseOrigin(serialized: string): Origin | null {
  if (serialized === 'null') return OPAQUE_ORIGIN;
  const origin = tupleOf(serialized);
  if (origin?.kind !== 'tuple' || !SPECIAL.has(origin.scheme)) return origin;
  return isSameOriginUrl(origin, serialized) ? origin : null;
}

function tupleOf(serialized: string): Origin | null {
  if (!SERIALIZED.test(serialized)) return null;
  const schemeEnd = serialized.indexOf('://');
  const authority = serialized.slice(schemeEnd + '://'.length);
  const host = authority.replace(/:[0-9]+$/, '');
  const port = host === authority ? null : Number(authority.slice(host.length + 1));
  if ((port ?? 0) > 0xffff) return null;
  return { kind: 'tuple', scheme: serialized.slice(0, schemeEnd), host, port };
}

/** `scheme://host[:port]`, or `null` for an opaque origin. */
export function serializeOrigin(origin: Origin): string {
  if (origin.kind === 'opaque') return 'null';
  return `${origin.scheme}://${origin.host}${origin.port === null ? '' : `:${String(origin.port)}`}`;
}

/** The serialised origin of a URL, `null` as text where that is opaque; null for a text that is no URL. */
export function serializedOriginOfUrl(url: string): string | null {
  const origin = originOfUrl(url);
  return origin === null ? null : serializeOrigin(origin);
}

/**
 * Whether scheme, host and port are the same; never for opaque origins.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#same-origin
 */
export function isSameOrigin(a: Origin, b: Origin): boolean {
  return (
    a.kind === 'tuple' &&
    b.kind === 'tuple' &&
    a.scheme === b.scheme &&
    a.host === b.host &&
    a.port === b.port
  );
}

/** Whether a URL is of that origin; never a text that is no URL. */
export function isSameOriginUrl(origin: Origin, url: string): boolean {
  return isSameOrigin(origin, originOfUrl(url) ?? OPAQUE_ORIGIN);
}
