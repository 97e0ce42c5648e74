import { javascript } from '../languages/programming-languages';
import { javascriptProperties } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { expressCorsDefaults, expressCorsNames } from './express-cors-names';

export const express: Recipe = {
  id: 'express',
  name: 'Express (cors)',
  kind: 'framework',
  language: javascript,
  place: 'Where the app is made, before any route',
  command: 'npm install cors',
  defaults: expressCorsDefaults,
  snippet: (policy) =>
    lines(
      "import cors from 'cors';",
      '',
      'app.use(',
      '  cors({',
      indented(4, settings(policy, javascriptProperties, expressCorsNames)),
      '  }),',
      ');',
    ),
  traps: [
    'Put it before routes, authentication, body parsers and static files: a preflight carries no cookies and no token, and an error made earlier goes out without the headers.',
    'Keep `origin` a list, even for one origin: a plain string is sent to every caller.',
    'An origin function that calls back with an error ends in a 500 without headers: call back with `false` instead.',
    'Without `allowedHeaders`, or with an empty list, every header that a page requests is allowed.',
  ],
  twoLayers:
    'If nginx or a gateway adds the headers too, remove them there, or leave `cors` out. Every browser refuses two values of `Access-Control-Allow-Origin`.',
  source: 'https://github.com/expressjs/cors#configuration-options',
};
