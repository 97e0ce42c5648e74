import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import type { Recipe } from '../recipe';

export const traefik: Recipe = {
  id: 'traefik',
  name: 'Traefik',
  kind: 'gateway',
  language: yaml,
  place: 'A file of the file provider; then name `cors@file` first in `middlewares` of the router',
  command: null,
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
    '`addVaryHeader` is off unless it is set.',
    'Put the middleware before authentication (`forwardAuth`, `basicAuth`), and on the router that redirects to https too.',
    'Preflights never reach the service: Traefik responds with 200, without headers when it refuses.',
    '`accessControlAllowOriginListRegex` matches anywhere: begin with `^`, end with `$`, escape dots.',
    '`*` with credentials echoes any origin, method and header.',
  ],
  twoLayers:
    'Traefik replaces the header of the service only for allowed origins; for others that of the service goes through: remove it there.',
  source: 'https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/headers/',
};
