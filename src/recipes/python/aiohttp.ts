import { python } from '../languages/programming-languages';
import { pythonArguments, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const aiohttp: Recipe = {
  id: 'aiohttp',
  name: 'aiohttp (aiohttp-cors)',
  kind: 'framework',
  language: python,
  place: 'After all routes are added, before the app runs',
  command: 'pip install aiohttp-cors',
  everyOrigin: true,
  snippet: (policy) =>
    lines(
      'import aiohttp_cors',
      '',
      'options = aiohttp_cors.ResourceOptions(',
      indented(
        4,
        settings(policy, pythonArguments, {
          requestHeaders: 'allow_headers',
          exposeHeaders: 'expose_headers',
          credentials: 'allow_credentials',
          maxAge: 'max_age',
        }),
      ),
      ')',
      `allowed_origins = [${quotedList(python, policy.origins)}]`,
      'cors = aiohttp_cors.setup(app, defaults={origin: options for origin in allowed_origins})',
      'for route in list(app.router.routes()):',
      '    cors.add(route)',
      '',
      '',
      'async def vary_by_origin(request, response):',
      '    response.headers.add("Vary", "Origin")',
      '',
      '',
      'app.on_response_prepare.append(vary_by_origin)',
    ),
  traps: [
    'The allowed methods are those of the routes added before. A route that is added later, or with `*` as its method, is not covered.',
    'A path without a route gets a 404 without CORS headers. Errors in handlers keep the headers.',
    'A refused preflight gets a 403 whose body says why.',
    'The package does not send `Vary: Origin`, so a cache could return the response for one origin to another. The last lines add it.',
  ],
  twoLayers:
    'Remove your own middleware and `OPTIONS` routes. With a second handler for `OPTIONS`, `cors.add` fails.',
  source: 'https://github.com/aio-libs/aiohttp-cors#usage',
};
