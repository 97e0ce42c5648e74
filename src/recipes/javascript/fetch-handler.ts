import { javascript } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { WrittenPolicy } from '../stack-defaults';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';

/**
 * Two functions for servers that handle a `Request` and give a `Response`: `allowOrigin(request, headers)` adds what
 * every response needs, `respondToPreflight(request)` gives the response to a preflight, or null when the request is none.
 */
export function fetchHandlerFunctions(policy: WrittenPolicy): string {
  const forAllowed = [...credentialsHeaders(policy), ...exposeHeaders(policy)];
  return lines(
    `const allowedOrigins = new Set([${quotedList(javascript, policy.origins)}]);`,
    '',
    'function allowOrigin(request, headers) {',
    "  headers.append('Vary', 'Origin');",
    "  const origin = request.headers.get('Origin');",
    '  if (!allowedOrigins.has(origin)) return;',
    "  headers.set('Access-Control-Allow-Origin', origin);",
    indented(
      2,
      forAllowed.map(
        ({ name, value }) => `headers.set(${javascript.quote(name)}, ${javascript.quote(value)});`,
      ),
    ),
    '}',
    '',
    'function respondToPreflight(request) {',
    "  if (request.method !== 'OPTIONS' || !request.headers.has('Access-Control-Request-Method')) return null;",
    '  const headers = new Headers({',
    indented(
      4,
      preflightHeaders(policy).map(
        ({ name, value }) => `${javascript.quote(name)}: ${javascript.quote(value)},`,
      ),
    ),
    '  });',
    '  allowOrigin(request, headers);',
    '  return new Response(null, { status: 204, headers });',
    '}',
  );
}
