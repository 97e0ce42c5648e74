import { parseOrigin } from '../../fetch-standard/origin';
import { kotlin } from '../languages/programming-languages';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';

function allowHost(serialized: string): string | null {
  const origin = parseOrigin(serialized);
  if (origin?.kind !== 'tuple') return null;
  const host = origin.port === null ? origin.host : `${origin.host}:${origin.port}`;
  return `allowHost(${kotlin.quote(host)}, schemes = listOf(${kotlin.quote(origin.scheme)}))`;
}

export const ktor: Recipe = {
  id: 'ktor',
  name: 'Ktor',
  kind: 'framework',
  language: kotlin,
  place: 'The application module, before `routing` (plugin from `io.ktor.server.plugins.cors.routing`)',
  command: null,
  snippet: (policy) =>
    lines(
      'install(CORS) {',
      indented(
        4,
        policy.origins.map(allowHost),
        policy.methods.map((method) => `allowMethod(HttpMethod(${kotlin.quote(method)}))`),
        policy.requestHeaders.map((name) => `allowHeader(${kotlin.quote(name)})`),
        policy.exposeHeaders.map((name) => `exposeHeader(${kotlin.quote(name)})`),
        policy.credentials ? 'allowCredentials = true' : null,
        policy.maxAge === null ? null : `maxAgeInSeconds = ${policy.maxAge}`,
      ),
      '}',
    ),
  traps: [
    '`allowHost` takes a host without a scheme. Without `schemes`, it allows both http and https.',
    'A request with a JSON body gets a 403 until the header `content-type` is allowed.',
    'A disallowed origin or method gets a 403 on actual requests too.',
    '`anyHost` with `allowCredentials` echoes any origin.',
  ],
  twoLayers: 'Install the plugin once. Remove headers from `DefaultHeaders`, and headers that a proxy adds.',
  source: 'https://ktor.io/docs/server-cors.html',
  notRun: { writtenOn: '2026-11-21' },
};
