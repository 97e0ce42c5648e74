import type { ServerVariant } from './server-variants';

/**
 * How the cookie of a session gets to go with requests of another site. Browsers keep a `Secure` cookie of an https server
 * only, and some of these set none for others. The settings are from memory of the documentation that each names.
 */
export const CROSS_SITE_COOKIES: readonly ServerVariant[] = [
  {
    stacks: ['express', 'express-by-hand', 'nestjs'],
    name: 'express-session',
    place: 'The options of the session',
    language: 'javascript',
    text: `app.set('trust proxy', 1); // if a proxy in front ends TLS
app.use(session({ ...options, cookie: { ...options.cookie, sameSite: 'none', secure: true } }));`,
    source: 'https://expressjs.com/en/resources/middleware/session.html',
  },
  {
    stacks: ['express-cookie', 'express', 'express-by-hand', 'nestjs'],
    name: 'Express',
    place: 'Where the application sets the cookie itself',
    language: 'javascript',
    text: "res.cookie(name, value, { ...options, sameSite: 'none', secure: true });",
    source: 'https://expressjs.com/en/api.html#res.cookie',
  },
  {
    stacks: ['django'],
    name: 'Django',
    place: '`settings.py`',
    language: 'python',
    text: `SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SAMESITE = "None"
CSRF_COOKIE_SECURE = True`,
    source: 'https://docs.djangoproject.com/en/stable/ref/settings/#session-cookie-samesite',
  },
  {
    stacks: ['flask-cors'],
    name: 'Flask',
    place: 'Where the application is created',
    language: 'python',
    text: 'app.config.update(SESSION_COOKIE_SAMESITE="None", SESSION_COOKIE_SECURE=True)',
    source: 'https://flask.palletsprojects.com/en/stable/config/#SESSION_COOKIE_SAMESITE',
  },
  {
    stacks: ['spring-mvc', 'spring-security'],
    name: 'Spring Boot',
    place: '`application.properties`',
    language: 'properties',
    text: `server.servlet.session.cookie.same-site=none
server.servlet.session.cookie.secure=true`,
    source: 'https://docs.spring.io/spring-boot/reference/web/servlet.html',
  },
  {
    stacks: ['aspnet-core'],
    name: 'ASP.NET Core',
    place: '`Program.cs`, for the cookie of ASP.NET Core Identity',
    language: 'csharp',
    text: `builder.Services.ConfigureApplicationCookie(options =>
{
    options.Cookie.SameSite = SameSiteMode.None;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
});`,
    source: 'https://learn.microsoft.com/aspnet/core/security/samesite',
  },
  {
    stacks: ['rack-cors'],
    name: 'Rails',
    place: '`config/initializers/session_store.rb`, with the store and the key that are there',
    language: 'ruby',
    text: 'Rails.application.config.session_store :cookie_store, key: "_app_session", same_site: :none, secure: true',
    source: 'https://guides.rubyonrails.org/configuring.html#config-session-store',
  },
  {
    stacks: ['laravel'],
    name: 'Laravel',
    place: '`.env`',
    language: 'properties',
    text: `SESSION_SAME_SITE=none
SESSION_SECURE_COOKIE=true`,
    source: 'https://laravel.com/docs/session#configuration',
  },
  {
    stacks: ['php-by-hand'],
    name: 'PHP',
    place: 'Before `session_start()`',
    language: 'php',
    text: "session_set_cookie_params(['samesite' => 'None', 'secure' => true]);",
    source: 'https://www.php.net/manual/en/function.session-set-cookie-params.php',
  },
];
