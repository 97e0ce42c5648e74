import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const reactRouter: Recipe = {
  id: 'react-router',
  name: 'React Router and Remix',
  kind: 'framework',
  language: javascript,
  place: '`app/root.jsx`, or the parent route of the API',
  command: null,
  snippet: (policy) =>
    lines(
      fetchHandlerFunctions(policy),
      '',
      'async function cors({ request }, next) {',
      '  const preflight = respondToPreflight(request);',
      '  if (preflight !== null) return preflight;',
      '  const response = await next();',
      '  allowOrigin(request, response.headers);',
      '  return response;',
      '}',
      '',
      'export const middleware = [cors];',
    ),
  traps: [
    'Middleware requires React Router 7.9 with `future.v8_middleware`, or version 8. In older versions, set the headers on each response of `loader` and `action`.',
    'Without the middleware, `OPTIONS` on a resource route runs the `loader`, which a route with only an `action` does not have.',
    'An error that a `loader` throws becomes a plain 500. Only middleware adds the headers to it.',
    '`allowedActionOrigins` is a CSRF setting, not a CORS setting.',
  ],
  twoLayers: 'Remove headers from `headers` exports and from the adapter (for example, `cors` in Express).',
  source: 'https://reactrouter.com/how-to/middleware',
  notRun: { writtenOn: '2026-11-21' },
};
