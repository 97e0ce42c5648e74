import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const traefik: Recipe = {
  id: 'traefik',
  name: 'Traefik',
  kind: 'gateway',
  language: yaml,
  place: 'A file of the file provider, with `cors@file` first in `middlewares` of the router',
  command: null,
  everyOrigin: true,
  snippet: (policy) =>
    writeYaml({
      http: {
        middlewares: {
          cors: {
            headers: {
              accessControlAllowOriginList: policy.origins,
              accessControlAllowMethods: policy.methods,
              accessControlAllowHeaders: policy.requestHeaders,
              accessControlExposeHeaders: policy.exposeHeaders,
              accessControlAllowCredentials: policy.credentials,
              accessControlMaxAge: policy.maxAge ?? undefined,
              addVaryHeader: true,
            },
          },
        },
      },
    }),
  traps: [
    '`addVaryHeader` is off by default.',
    'Put the middleware before authentication (`forwardAuth`, `basicAuth`). Use it on the router that redirects to https too.',
    'Preflights never reach the service. Traefik responds with 200, and without `Access-Control-Allow-Origin` if it refuses the origin.',
    'A pattern in `accessControlAllowOriginListRegex` matches anywhere in the origin. Begin it with `^`, end it with `$`, and escape the dots.',
    'With credentials, `*` echoes any origin, method and header.',
  ],
  twoLayers:
    'For allowed origins, Traefik replaces the header of the service. For other origins, it passes the header on, so remove it in the service.',
  source: 'https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/headers/',
  notRun: { writtenOn: '2026-11-21' },
};
