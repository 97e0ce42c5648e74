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
  place: 'At the end of the module that makes the app, after all routes and middleware',
  command: null,
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
    'Wrap the whole app, as here. With `app.add_middleware` an unhandled exception is handled outside of it: the 500 has no headers, and the page sees a CORS error instead.',
    'The default of `allow_methods` is GET alone.',
    'A refused preflight is a 400 with the text `Disallowed CORS origin`, `method` or `headers`: read its body.',
    'A missing or extra trailing slash is redirected (307), which no preflight survives: call the exact path, or set `redirect_slashes=False`.',
    '`allow_origins=["*"]` with `allow_credentials=True` echoes any origin.',
  ],
  twoLayers: 'Remove `app.add_middleware(CORSMiddleware, …)` and the headers of a proxy in front.',
  source: 'https://www.starlette.io/middleware/#corsmiddleware',
};
