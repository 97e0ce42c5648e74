import { everyHeaderWithout, removeAlsoFromProxy } from '../common-mistakes';
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
  everyOrigin: true,
  defaults: {
    methods: ['GET', 'POST', 'HEAD', 'PUT', 'DELETE', 'PATCH'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines('app.Use(cors.New(cors.Config{', tabbed(settings(policy, goFields, ginCorsNames)), '}))'),
  traps: [
    'In version 2, the lists are comma-separated strings: `AllowOrigins: "https://a, https://b"`.',
    everyHeaderWithout('AllowHeaders'),
    '`AllowCredentials` with `*`, or an origin with a path, causes a panic when the program starts.',
    '`AllowOriginsFunc` is called only for origins that the list does not match.',
  ],
  twoLayers: removeAlsoFromProxy('`c.Set` calls for these headers in handlers'),
  source: 'https://docs.gofiber.io/middleware/cors/',
  notRun: { writtenOn: '2026-11-21' },
};
