import { xml } from '../languages/data-languages';
import { indented, lines } from '../lines';
import type { WrittenPolicy } from '../stack-defaults';
import type { Recipe } from '../recipe';

function list(element: string, attribute: string, values: readonly string[], more = ''): string | null {
  if (values.length === 0) return null;
  const added = values.map((value) => `<add ${attribute}="${xml.quote(value)}" />`);
  return `<${element}${more}>${added.join('')}</${element}>`;
}

function forOrigin(policy: WrittenPolicy, origin: string): readonly string[] {
  const maxAge = policy.maxAge === null ? '' : ` maxAge="${policy.maxAge}"`;
  return [
    `<add origin="${xml.quote(origin)}" allowCredentials="${String(policy.credentials)}"${maxAge}>`,
    ...indented(
      2,
      list('allowHeaders', 'header', policy.requestHeaders, ' allowAllRequestedHeaders="false"'),
      list('allowMethods', 'method', policy.methods),
      list('exposeHeaders', 'header', policy.exposeHeaders),
    ),
    '</add>',
  ];
}

export const iis: Recipe = {
  id: 'iis',
  name: 'IIS (CORS module)',
  kind: 'web-server',
  language: xml,
  place: '`web.config`, in `<system.webServer>` (requires the IIS CORS module)',
  command: null,
  snippet: (policy) =>
    lines(
      '<cors enabled="true" failUnlistedOrigins="false">',
      indented(
        2,
        policy.origins.map((origin) => forOrigin(policy, origin)),
      ),
      '</cors>',
    ),
  traps: [
    'Without the module, `OPTIONSVerbHandler` responds to `OPTIONS` without CORS headers.',
    'The module responds before authentication, so it also fixes preflights that Windows authentication refuses with 401.',
    'With `failUnlistedOrigins="true"`, actual requests of other origins get a 403 too.',
  ],
  twoLayers:
    'Remove the same headers from `<httpProtocol><customHeaders>`, and CORS from the application, because the module adds its own headers.',
  source: 'https://learn.microsoft.com/iis/extensions/cors-module/cors-module-configuration-reference',
  notRun: { writtenOn: '2026-11-21' },
};
