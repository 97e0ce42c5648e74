import { python } from '../languages/programming-languages';
import type { Notation } from '../settings';
import { quotedList } from '../languages/notations';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

const assignments: Notation = {
  list: (key, values) => `${key} = [${quotedList(python, values)}]`,
  flag: (key, value) => `${key} = ${value ? 'True' : 'False'}`,
  number: (key, value) => `${key} = ${value}`,
};

export const django: Recipe = {
  id: 'django',
  name: 'Django (django-cors-headers)',
  kind: 'framework',
  language: python,
  place: '`settings.py`, below `INSTALLED_APPS` and `MIDDLEWARE`',
  command: 'pip install django-cors-headers',
  everyOrigin: true,
  defaults: {
    methods: ['DELETE', 'GET', 'OPTIONS', 'PATCH', 'POST', 'PUT'],
    requestHeaders: [
      'accept',
      'authorization',
      'content-type',
      'user-agent',
      'x-csrftoken',
      'x-requested-with',
    ],
  },
  snippet: (policy) =>
    lines(
      'INSTALLED_APPS += ["corsheaders"]',
      'MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")',
      '',
      settings(policy, assignments, {
        origins: 'CORS_ALLOWED_ORIGINS',
        everyOrigin: 'CORS_ALLOW_ALL_ORIGINS = True',
        methods: 'CORS_ALLOW_METHODS',
        requestHeaders: 'CORS_ALLOW_HEADERS',
        exposeHeaders: 'CORS_EXPOSE_HEADERS',
        credentials: 'CORS_ALLOW_CREDENTIALS',
        maxAge: 'CORS_PREFLIGHT_MAX_AGE',
      }),
    ),
  traps: [
    'Put the middleware above everything that may respond by itself: `CommonMiddleware`, WhiteNoise and authentication. `CommonMiddleware` redirects to add a slash, and browsers never follow a redirect of a preflight.',
    '`CORS_ALLOW_HEADERS` replaces the defaults (`accept`, `authorization`, `content-type`, `user-agent`, `x-csrftoken`, `x-requested-with`). Keep those that other pages send.',
    'Cookies also require `CSRF_TRUSTED_ORIGINS`, `SESSION_COOKIE_SAMESITE = "None"` and `SESSION_COOKIE_SECURE = True`. A 403 that mentions CSRF is not a CORS error.',
    'A pattern in `CORS_ALLOWED_ORIGIN_REGEXES` needs to match only the beginning of the origin. End each pattern with `$`.',
    'Error responses of nginx or uWSGI do not pass through the middleware, so they have no CORS headers.',
  ],
  twoLayers: 'Remove either the headers that nginx adds or this configuration.',
  source: 'https://github.com/adamchainz/django-cors-headers#configuration',
};
