import { asciiLowercase } from '../../../fetch-standard/isomorphic-string';

/** One policy of a `Content-Security-Policy` header, as its directives: the first of each name counts. */
export type ContentPolicy = ReadonlyMap<string, readonly string[]>;

/** Whether a policy lets a script of the page request a URL; not known where a source cannot be read. */
export type Permission = 'permitted' | 'forbidden' | 'unknown';

/** What a request is compared with. */
export type Connection = {
  readonly url: URL;
  /** The page itself. */
  readonly page: URL;
  /** Whether a redirect led there: paths of sources are ignored then. */
  readonly isRedirected: boolean;
};

/** Sources that decide about inline code and say nothing of a request by a script. */
const NOT_OF_CONNECTIONS = /^'(?:nonce-|sha\d+-|unsafe-|wasm-|inline-|strict-dynamic'|report-sample')/i;
const SCHEME = /^([a-z][a-z0-9+.-]*):$/i;
const HOST =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*)(?::(\d+|\*))?(\/\S*)?$/i;

/** Reads one policy, without the commas between several. */
export function readPolicy(text: string): ContentPolicy {
  const directives = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...sources] = directive.split(/[\t\n\f\r ]+/).filter((part) => part !== '');
    if (name !== '' && !directives.has(asciiLowercase(name))) directives.set(asciiLowercase(name), sources);
  }
  return directives;
}

/** The sources for requests by scripts that matter for them; null where the policy restricts none. */
export const connectSources = (policy: ContentPolicy): readonly string[] | null =>
  (policy.get('connect-src') ?? policy.get('default-src') ?? null)?.filter(
    (source) => !NOT_OF_CONNECTIONS.test(source) && asciiLowercase(source) !== "'none'",
  ) ?? null;

const schemeOf = ({ protocol }: URL): string => protocol.slice(0, -1);

/** Sources of an insecure scheme stand for its secure one too. */
const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  http: ['http', 'https'],
  ws: ['ws', 'wss', 'http', 'https'],
  wss: ['wss', 'https'],
};

const matchesScheme = (scheme: string, url: URL): boolean =>
  (SCHEMES[asciiLowercase(scheme)] ?? [asciiLowercase(scheme)]).includes(schemeOf(url));

function matchesHost(pattern: string, { hostname }: URL): boolean {
  const host = asciiLowercase(pattern);
  if (host === '*') return true;
  return host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host;
}

/** A URL has no port where it is the default of its scheme. */
function matchesPort(port: string | undefined, url: URL): boolean {
  if (port === undefined) return url.port === '';
  if (port === '*' || port === url.port) return true;
  return url.port === '' && (port === '443' || port === '80');
}

function matchesPath(path: string | undefined, { url, isRedirected }: Connection): Permission {
  if (path === undefined || isRedirected) return 'permitted';
  const isInside = path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path;
  if (isInside) return 'permitted';
  return path.includes('%') || url.pathname.includes('%') ? 'unknown' : 'forbidden';
}

/** The page's own host, over a scheme that is as secure or more. */
function isSelf({ url, page }: Connection): boolean {
  if (url.origin === page.origin) return true;
  return url.hostname === page.hostname && url.port === page.port && matchesScheme(schemeOf(page), url);
}

function permissionBy(source: string, connection: Connection): Permission {
  const { url, page } = connection;
  if (source === '*') return 'permitted';
  if (asciiLowercase(source) === "'self'") return isSelf(connection) ? 'permitted' : 'forbidden';
  const [, scheme] = SCHEME.exec(source) ?? [];
  if (scheme !== undefined) return matchesScheme(scheme, url) ? 'permitted' : 'forbidden';
  const [whole, ofScheme = schemeOf(page), host = '', port, path] = HOST.exec(source) ?? [];
  if (whole === undefined) return 'unknown';
  const isServer = matchesScheme(ofScheme, url) && matchesHost(host, url) && matchesPort(port, url);
  return isServer ? matchesPath(path, connection) : 'forbidden';
}

/**
 * Whether one policy lets a script of the page make a request.
 *
 * @see https://w3c.github.io/webappsec-csp/#match-url-to-source-list
 */
export function permissionTo(connection: Connection, policy: ContentPolicy): Permission {
  const sources = connectSources(policy);
  if (sources === null) return 'permitted';
  const found = sources.map((source) => permissionBy(source, connection));
  if (found.includes('permitted')) return 'permitted';
  return found.includes('unknown') ? 'unknown' : 'forbidden';
}
