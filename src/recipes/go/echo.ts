import { beforeAuthentication, everyHeaderWithout, removeAlsoFromProxy } from '../common-mistakes';
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
  everyOrigin: true,
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
    'Version 5 requires `AllowOrigins`. Without it, version 4 allows every origin.',
    everyHeaderWithout('AllowHeaders'),
    "With Echo's own proxy middleware, both layers add headers. Delete those of the upstream server in `ModifyResponse`.",
    beforeAuthentication,
  ],
  twoLayers: removeAlsoFromProxy('headers that handlers set'),
  source: 'https://echo.labstack.com/docs/middleware/cors',
};
