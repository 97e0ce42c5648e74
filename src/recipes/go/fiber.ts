import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { ginCorsNames } from './rs-cors-names';

export const fiber: Recipe = {
  id: 'fiber',
  name: 'Go Fiber',
  kind: 'framework',
  language: go,
  place: 'On the app, before any route',
  command: null,
  defaults: {
    methods: ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines('app.Use(cors.New(cors.Config{', tabbed(settings(policy, goFields, ginCorsNames)), '}))'),
  traps: [
    'In version 2 the lists are texts with commas: `AllowOrigins: "https://a, https://b"`.',
    'Without `AllowHeaders`, every header that a page requests is allowed.',
    '`AllowCredentials` with `*`, and an origin with a path, panic when the program starts.',
    '`AllowOriginsFunc` is called only if the list does not match.',
  ],
  twoLayers: 'Remove `c.Set` of these headers in handlers, and those of a proxy in front.',
  source: 'https://docs.gofiber.io/middleware/cors/',
};
