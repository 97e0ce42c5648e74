import { javascript } from '../languages/programming-languages';
import { lines } from '../lines';
import type { Recipe } from '../recipe';
import { fetchHandlerFunctions } from './fetch-handler';

export const reactRouter: Recipe = {
  id: 'react-router',
  name: 'React Router and Remix',
  kind: 'framework',
  language: javascript,
  place: '`app/root.jsx`, or the route whose children are the API',
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
    'Middleware needs React Router 7.9 with `future.v8_middleware`, or version 8. Before that, set the headers on each response of `loader` and `action`.',
    'Without it, OPTIONS on a resource route runs the `loader`, which a route with only an `action` does not have.',
    'An error that a `loader` throws becomes a plain 500: only middleware puts the headers on it too.',
    '`allowedActionOrigins` is about CSRF, not about CORS.',
  ],
  twoLayers: 'Remove headers from `headers` exports and from the adapter (an Express `cors`, for example).',
  source: 'https://reactrouter.com/how-to/middleware',
};
