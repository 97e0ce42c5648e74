import { javascript } from '../languages/programming-languages';
import type { Recipe } from '../recipe';
import { expressCorsCall } from './express-cors-call';
import { expressCorsDefaults } from './express-cors-names';

export const express: Recipe = {
  id: 'express',
  name: 'Express (cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is created, before any route',
  command: 'npm install cors',
  everyOrigin: true,
  defaults: expressCorsDefaults,
  snippet: expressCorsCall,
  traps: [
    'Put `cors` before routes, authentication, body parsers and static files. A preflight carries no cookies and no token, and errors from earlier middleware have no CORS headers.',
    'Keep `origin` an array, even for one origin. A string is sent to every caller.',
    'If an `origin` function passes an error to its callback, the response is a 500 without CORS headers. Pass `false` instead.',
    'If `allowedHeaders` is missing or empty, every request header is allowed.',
  ],
  twoLayers:
    'If nginx or a gateway also adds the headers, remove them there, or do not use `cors`. Browsers reject two values of `Access-Control-Allow-Origin`.',
  source: 'https://github.com/expressjs/cors#configuration-options',
};
