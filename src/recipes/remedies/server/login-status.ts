import { line, name } from '../code';
import type { ServerVariant } from './server-variants';

/**
 * A status for scripts in place of a redirect to a login. Each runs after what adds the CORS headers.
 *
 * @param prefix the first segment of the path of the API, with its slash
 */
export const loginStatus = (prefix: string): readonly ServerVariant[] => [
  {
    stacks: ['express', 'nestjs', 'express-by-hand'],
    name: 'Express',
    place: 'After the CORS middleware, before the routes of the API',
    language: 'javascript',
    text: [
      line`app.use(${name(prefix)}, (req, res, next) => {`,
      line`  if (req.isAuthenticated()) return next();`,
      line`  res.status(401).json({ error: 'not signed in' }); // no redirect`,
      line`});`,
    ],
    source: 'https://www.passportjs.org/concepts/authentication/middleware/',
  },
  {
    stacks: ['spring-security', 'spring-mvc', 'spring-webflux'],
    name: 'Spring Security',
    place: 'The security filter chain',
    language: 'java',
    text: [
      line`http.exceptionHandling(handling -> handling`,
      line`    .defaultAuthenticationEntryPointFor(`,
      line`        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),`,
      line`        PathPatternRequestMatcher.withDefaults().matcher(${name(`${prefix}/**`)})));`,
    ],
    source: 'https://docs.spring.io/spring-security/reference/servlet/architecture.html',
  },
  {
    stacks: ['aspnet-core'],
    name: 'ASP.NET Core',
    place: '`Program.cs`',
    language: 'csharp',
    text: `builder.Services.ConfigureApplicationCookie(options =>
{
    options.Events.OnRedirectToLogin = context =>
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    };
});`,
    source: 'https://learn.microsoft.com/aspnet/core/security/authentication/cookie',
  },
  {
    stacks: ['django'],
    name: 'Django',
    place: 'In the place of `login_required`, for the views of the API',
    language: 'python',
    text: `from functools import wraps
from django.http import JsonResponse

def signed_in(view):
    @wraps(view)
    def checked(request, *args, **kwargs):
        if not request.user.is_authenticated:
            return JsonResponse({"error": "not signed in"}, status=401)
        return view(request, *args, **kwargs)
    return checked`,
    source: 'https://docs.djangoproject.com/en/stable/topics/auth/default/',
  },
  {
    stacks: ['laravel'],
    name: 'Laravel',
    place: '`bootstrap/app.php`, in `withExceptions`',
    language: 'php',
    text: [
      line`$exceptions->shouldRenderJsonWhen(`,
      line`    fn (Request $request) => $request->is(${name(`${prefix.slice(1)}/*`)}) || $request->expectsJson(),`,
      line`);`,
    ],
    source: 'https://laravel.com/docs/errors#rendering-exceptions-as-json',
  },
  {
    stacks: ['nginx', 'ingress-nginx'],
    name: 'oauth2-proxy',
    place: 'The options of the proxy',
    language: 'shell',
    text: [line`--api-route=${name(`^${prefix}/`)}`, line`--skip-auth-preflight`],
    source: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview',
  },
];
