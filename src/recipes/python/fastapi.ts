import { removeAlsoFromProxy } from '../common-mistakes';
import { python } from '../languages/programming-languages';
import { pythonArguments } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const fastapi: Recipe = {
  id: 'fastapi',
  name: 'FastAPI and Starlette',
  kind: 'framework',
  language: python,
  place: 'At the end of the module that creates the app, after all routes and middleware',
  command: null,
  everyOrigin: true,
  defaults: { methods: ['GET'], requestHeaders: [] },
  snippet: (policy) =>
    lines(
      'from starlette.middleware.cors import CORSMiddleware',
      '',
      'app = CORSMiddleware(',
      indented(
        4,
        'app,',
        settings(policy, pythonArguments, {
          origins: 'allow_origins',
          methods: 'allow_methods',
          requestHeaders: 'allow_headers',
          exposeHeaders: 'expose_headers',
          credentials: 'allow_credentials',
          maxAge: 'max_age',
        }),
      ),
      ')',
    ),
  traps: [
    'Wrap the whole app, as shown. With `app.add_middleware`, an unhandled exception is handled outside the CORS middleware. The 500 then has no CORS headers, and the page sees a CORS error.',
    '`allow_methods` allows only `GET` by default.',
    'A refused preflight gets a 400 whose body says what is disallowed: `Disallowed CORS origin`, `method` or `headers`.',
    'A missing or extra trailing slash causes a redirect (307), and browsers never follow a redirect of a preflight. Request the exact path, or set `redirect_slashes=False`.',
    'With `allow_origins=["*"]` and `allow_credentials=True`, the middleware echoes any origin.',
  ],
  twoLayers: removeAlsoFromProxy('`app.add_middleware(CORSMiddleware, …)`'),
  source: 'https://www.starlette.io/middleware/#corsmiddleware',
};
