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
  place: 'The application module, before `routing`; the plugin of `io.ktor.server.plugins.cors.routing`',
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
    '`allowHost` takes a host without scheme; without `schemes` it allows http and https.',
    'A JSON body gets 403 until `content-type` is allowed as a header.',
    'A refused origin or method is a 403 on actual requests too.',
    '`anyHost` with `allowCredentials` echoes any origin.',
  ],
  twoLayers: 'Install it once, and remove the headers of `DefaultHeaders` and of a proxy in front.',
  source: 'https://ktor.io/docs/server-cors.html',
};
