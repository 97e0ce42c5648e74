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
    '`UseHttpsRedirection` before `UseCors` redirects preflights, which browsers never follow. Request the https URL in the page, or move `UseHttpsRedirection` after `UseCors`.',
    'A refused preflight still gets 204, but without CORS headers.',
    '`WithOrigins` compares strings, so an origin with a trailing slash never matches. For a single origin, it sends no `Vary: Origin`, so this code uses `SetIsOriginAllowed`.',
    '`AllowAnyOrigin` with `AllowCredentials` throws when the app starts.',
    'IIS with Windows authentication returns 401 to preflights unless it allows anonymous `OPTIONS` requests.',
  ],
  twoLayers:
    'Remove CORS from Azure App Service, custom headers from `web.config`, and headers that a proxy adds.',
  source: 'https://learn.microsoft.com/aspnet/core/security/cors',
  notRun: { writtenOn: '2026-11-21' },
};
