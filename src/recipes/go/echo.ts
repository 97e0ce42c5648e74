import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { ginCorsNames } from './rs-cors-names';

export const echo: Recipe = {
  id: 'echo',
  name: 'Go Echo',
  kind: 'framework',
  language: go,
  place: 'On the Echo instance, before any route',
  command: null,
  defaults: {
    methods: ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'],
    requestHeaders: 'all',
  },
  snippet: (policy) =>
    lines(
      'e.Use(middleware.CORSWithConfig(middleware.CORSConfig{',
      tabbed(settings(policy, goFields, ginCorsNames)),
      '}))',
    ),
  traps: [
    'Version 5 wants `AllowOrigins`; version 4 without it allows every origin.',
    'Without `AllowHeaders`, every header that a page requests is allowed.',
    "Behind Echo's own proxy middleware, both layers add headers: delete those of the upstream in `ModifyResponse`.",
    'Put it before authentication: a preflight carries no token.',
  ],
  twoLayers: 'Remove headers set in handlers, and those of a proxy in front.',
  source: 'https://echo.labstack.com/docs/middleware/cors',
};
