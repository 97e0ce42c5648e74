import type { HeaderSign } from '../../responder/layer-marks';
import { code, prose } from '../../words/prose';
import type { Prose } from '../../words/prose';

/** A check of software that refuses a request by one of its headers, before any code for CORS runs. */
export type RequestCheck = {
  readonly name: string;
  /** Methods that it never refuses. */
  readonly spares?: readonly string[];
  readonly looksAt: 'Host' | 'Origin' | 'Sec-Fetch-Site';
  readonly status: number;
  /** The refusal's `Content-Length`, in bytes: its body is a fixed text. */
  readonly bytes: number;
  /** All of them. */
  readonly headers: readonly HeaderSign[];
  /** Whether its refusal has no `Content-Type`, which hardly any other response with a body lacks. */
  readonly isUntyped: boolean;
  /** What to look for in the refusal's body. */
  readonly body: string;
  /** @param value of the header that it looks at; for `Sec-Fetch-Site` the page's origin */
  readonly todo: (value: string) => Prose;
  /** In which version that was read. */
  readonly version: string;
  readonly source: string;
};

/** The text of Go's `http.Error` for a check of its own. */
const OF_GO = {
  name: "Go's http.CrossOriginProtection",
  spares: ['GET', 'HEAD', 'OPTIONS'],
  status: 403,
  headers: [
    { header: 'content-type', value: /^text\/plain; charset=utf-8$/i },
    { header: 'x-content-type-options', value: /^nosniff$/i },
  ],
  isUntyped: false,
  todo: (origin: string) =>
    prose`Add the page to the origins that the check trusts: ${code(`AddTrustedOrigin("${origin}")`)}. Then put the CORS middleware before the check, so that scripts can read its refusals too.`,
  version: 'Go 1.25',
  source: 'https://pkg.go.dev/net/http#CrossOriginProtection',
} as const;

/** Checks against forged requests and DNS rebinding, by refusals of a fixed size. */
export const REQUEST_CHECKS: readonly RequestCheck[] = [
  {
    name: 'webpack-dev-server',
    looksAt: 'Host',
    status: 403,
    bytes: 19,
    headers: [],
    isUntyped: true,
    body: 'Invalid Host header',
    todo: (host) =>
      prose`Add ${code(host)} to ${code('devServer.allowedHosts')} in the webpack configuration.`,
    version: 'webpack-dev-server 6.0.0',
    source: 'https://webpack.js.org/configuration/dev-server/#devserverallowedhosts',
  },
  {
    name: 'The Python SDK of the Model Context Protocol',
    looksAt: 'Host',
    status: 421,
    bytes: 19,
    headers: [],
    isUntyped: true,
    body: 'Invalid Host header',
    todo: (host) =>
      prose`Add ${code(host)} to ${code('allowed_hosts')} of the server's ${code('TransportSecuritySettings')}.`,
    version: 'mcp of 2026-08-20',
    source:
      'https://github.com/modelcontextprotocol/python-sdk/blob/main/src/mcp/server/transport_security.py',
  },
  {
    name: 'The Python SDK of the Model Context Protocol',
    looksAt: 'Origin',
    status: 403,
    bytes: 21,
    headers: [],
    isUntyped: true,
    body: 'Invalid Origin header',
    todo: (origin) =>
      prose`Add ${code(origin)} to ${code('allowed_origins')} of the server's ${code('TransportSecuritySettings')}, and to the origins of its CORS middleware.`,
    version: 'mcp of 2026-08-20',
    source:
      'https://github.com/modelcontextprotocol/python-sdk/blob/main/src/mcp/server/transport_security.py',
  },
  {
    ...OF_GO,
    looksAt: 'Sec-Fetch-Site',
    bytes: 57,
    body: 'cross-origin request detected from Sec-Fetch-Site header',
  },
  {
    ...OF_GO,
    looksAt: 'Origin',
    bytes: 120,
    body: 'cross-origin request detected, and/or browser is out of date',
  },
  {
    name: 'Django',
    looksAt: 'Host',
    status: 400,
    bytes: 143,
    // Pages of views say their charset too.
    headers: [{ header: 'content-type', value: /^text\/html$/i }],
    isUntyped: false,
    body: 'Bad Request (400)',
    todo: (host) =>
      prose`Add ${code(host)} to ${code('ALLOWED_HOSTS')} in the settings. If Django's log does not name ${code('Invalid HTTP_HOST header')}, it names what else was wrong with the request.`,
    version: 'django/views/defaults.py at 01b8efb',
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#allowed-hosts',
  },
];
