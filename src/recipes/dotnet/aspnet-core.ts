import { csharp } from '../languages/programming-languages';
import { csharpCalls, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const aspnetCore: Recipe = {
  id: 'aspnet-core',
  name: 'ASP.NET Core',
  kind: 'framework',
  language: csharp,
  place: '`Program.cs`',
  command: null,
  snippet: (policy) =>
    lines(
      `var allowedOrigins = new HashSet<string> { ${quotedList(csharp, policy.origins)} };`,
      '',
      'builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy',
      indented(
        4,
        '.SetIsOriginAllowed(allowedOrigins.Contains)',
        settings(policy, csharpCalls, {
          methods: 'WithMethods',
          requestHeaders: 'WithHeaders',
          exposeHeaders: 'WithExposedHeaders',
          credentials: 'AllowCredentials',
          maxAge: 'SetPreflightMaxAge',
        }),
      ).map((line, index, all) => (index === all.length - 1 ? `${line}));` : line)),
      '',
      '// After UseRouting, before UseAuthentication, UseAuthorization and UseResponseCaching:',
      'app.UseCors();',
    ),
  traps: [
    '`UseHttpsRedirection` before `UseCors` redirects preflights, which no browser follows: call https in the page, or move it behind.',
    'Refused preflights get 204 anyway, but without CORS headers.',
    '`WithOrigins` compares strings: a trailing slash never matches. With a single origin it sends no `Vary: Origin`, so this uses `SetIsOriginAllowed`.',
    '`AllowAnyOrigin` with `AllowCredentials` throws when the app starts.',
    'IIS with Windows authentication responds with 401 to preflights unless OPTIONS is allowed anonymously.',
  ],
  twoLayers:
    'Remove CORS of Azure App Service, custom headers in `web.config`, and the headers of a proxy in front.',
  source: 'https://learn.microsoft.com/aspnet/core/security/cors',
};
