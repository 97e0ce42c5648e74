import { parseOrigin } from '../../fetch-standard/origin';
import { php } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';

function serverArguments(serialized: string): string {
  const origin = parseOrigin(serialized);
  if (origin?.kind !== 'tuple') return '';
  const port = origin.port ?? (origin.scheme === 'http' ? 80 : 443);
  return `${php.quote(origin.scheme)}, ${php.quote(origin.host)}, ${port}`;
}

export const corsPsr7: Recipe = {
  id: 'cors-psr7',
  name: 'PHP PSR-7 (neomerx/cors-psr7)',
  kind: 'framework',
  language: php,
  place:
    'A middleware before all others, with `$request`, `$handler` and `$responseFactory` of PSR-15 and PSR-17',
  command: 'composer require neomerx/cors-psr7',
  snippet: (policy, server) =>
    lines(
      '$settings = (new Settings())',
      indented(
        4,
        `->setServerOrigin(${serverArguments(server.origin)})`,
        `->setAllowedOrigins([${quotedList(php, policy.origins)}])`,
        `->setAllowedMethods([${quotedList(php, policy.methods)}])`,
        `->setAllowedHeaders([${quotedList(php, policy.requestHeaders)}])`,
        `->setExposedHeaders([${quotedList(php, policy.exposeHeaders)}])`,
        policy.credentials ? '->setCredentialsSupported()' : '->setCredentialsNotSupported()',
        `->setPreFlightCacheMaxAge(${policy.maxAge ?? 0})`,
        '->disableCheckHost()',
        '->enableAddAllowedMethodsToPreFlightResponse()',
        '->enableAddAllowedHeadersToPreFlightResponse();',
      ),
      '$cors = Analyzer::instance($settings)->analyze($request);',
      '$preflight = $cors->getRequestType() === AnalysisResultInterface::TYPE_PRE_FLIGHT_REQUEST;',
      '$response = $preflight ? $responseFactory->createResponse(204) : $handler->handle($request);',
      'foreach ($cors->getResponseHeaders() as $name => $value) {',
      '    $response = $response->withHeader($name, $value);',
      '}',
      'return $response;',
    ),
  traps: [
    'The package only analyzes requests. The middleware must respond to the preflight and add the headers.',
    "The server's own origin must be right, or its own pages count as cross-origin. Behind a proxy, use the public origin.",
    '`withHeader` replaces a `Vary` header that the handler set. If that matters, use `withAddedHeader` for it.',
    'An exception that leaves the handler causes a response without CORS headers, unless it is caught further inside.',
  ],
  twoLayers: 'Remove headers that handlers set, and headers that a web server in front adds.',
  source: 'https://github.com/neomerx/cors-psr7#sample-usage',
  notRun: { writtenOn: '2026-11-21' },
};
