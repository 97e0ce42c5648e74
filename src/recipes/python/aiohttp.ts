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
    'Methods are those of the routes that were added: a route added later, or with `*` as method, is not covered.',
    'A path without a route gets 404 without headers; an error in a handler keeps them.',
    'A refused preflight is a 403 whose text says why.',
    'The package sends no `Vary: Origin`, without which a cache returns the response for one origin to another. The last lines add it.',
  ],
  twoLayers:
    'Remove middleware and `OPTIONS` routes of your own: a second handler for OPTIONS makes `cors.add` fail.',
  source: 'https://github.com/aio-libs/aiohttp-cors#usage',
};
