import { parseUrl } from './parse-url';

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

/** The rules ask for the origin of the same few URLs again and again, and parsing is most of what they cost. */
const recent = new Map<string, Origin | null>();
const MOST_RECENT = 512;

const OPAQUE: Origin = { kind: 'opaque' };
const SERIALIZED = /^([a-z][a-z0-9+.-]*):\/\/(\[[0-9a-f:.]+\]|[^\s/?#@:[\]\\A-Z]+)(?::(0|[1-9][0-9]{0,4}))?$/;

/**
 * The beginning of a URL that the URL parser leaves as it is: an ASCII domain in lower case that cannot be an IPv4
 * address nor IDN, without user name, password and port. Nearly every URL begins so, and reading it costs little.
 */
const PLAIN = /^https?:\/\/(?:[a-wyz0-9][a-z0-9-]*\.)*[a-wyz][a-z0-9-]*(?=[/?#]|$)/;

/** The standard's special schemes, whose URLs the URL parser brings into their canonical form. */
const SPECIAL: ReadonlySet<string> = new Set(['http', 'https', 'ws', 'wss', 'ftp']);

/**
 * The origin of a URL: opaque for `data:`, `file:`, `about:` and schemes of one's own, the inner origin for `blob:`;
 * null when the text is not an absolute URL.
 *
 * @see https://url.spec.whatwg.org/#concept-url-origin
 */
export function originOfUrl(url: string): Origin | null {
  const known = recent.get(url);
  if (known !== undefined) return known;
  const origin = parseOriginOfUrl(url);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(url, origin);
  return origin;
}

function parseOriginOfUrl(url: string): Origin | null {
  const [plain] = PLAIN.exec(url) ?? [];
  if (plain !== undefined) return tupleOf(plain);
  const parsed = parseUrl(url);
  if (parsed === null) return null;
  return parsed.origin === 'null' ? OPAQUE : tupleOf(parsed.origin);
}

/**
 * Reads a serialised origin, for example of an Origin header; null when the text is not exactly what serialising
 * gives (a path, a default port, an upper-case letter and so on). Accepts extension origins.
 *
 * @see https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin
 */
export function parseOrigin(serialized: string): Origin | null {
  if (serialized === 'null') return OPAQUE;
  const origin = tupleOf(serialized);
  if (origin?.kind !== 'tuple' || !SPECIAL.has(origin.scheme)) return origin;
  if (PLAIN.exec(serialized)?.[0] === serialized) return origin;
  return parseUrl(serialized)?.origin === serialized ? origin : null;
}

function tupleOf(serialized: string): Origin | null {
  const [, scheme, host, port] = SERIALIZED.exec(serialized) ?? [];
  if (scheme === undefined || host === undefined) return null;
  const portNumber = port === undefined ? null : Number(port);
  if (portNumber !== null && portNumber > 0xffff) return null;
  return { kind: 'tuple', scheme, host, port: portNumber };
}

/** `scheme://host[:port]`, or `null` for an opaque origin. */
export function serializeOrigin(origin: Origin): string {
  if (origin.kind === 'opaque') return 'null';
  return `${origin.scheme}://${origin.host}${origin.port === null ? '' : `:${String(origin.port)}`}`;
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
