import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';

export const apisix: Recipe = {
  id: 'apisix',
  name: 'Apache APISIX',
  kind: 'gateway',
  language: json,
  place: 'The route or service, through the Admin API',
  command: null,
  everyOrigin: true,
  snippet: (policy) =>
    writeJson({
      plugins: {
        cors: {
          allow_origins: policy.origins.join(','),
          allow_methods: policy.methods.join(','),
          allow_headers: withSomeRequestHeader(policy).requestHeaders.join(','),
          expose_headers: policy.exposeHeaders.join(','),
          allow_credential: policy.credentials,
          max_age: policy.maxAge ?? undefined,
        },
      },
    }),
  traps: [
    'The lists are comma-separated strings without spaces. The option is `allow_credential`, without an "s" at the end.',
    'Every `OPTIONS` request gets 200, before authentication.',
    'Patterns in `allow_origins_by_regex` match anywhere in the origin, so anchor them. If `allow_origins` is left at `*`, APISIX then sends no `Vary: Origin`.',
    '`**` allows any origin, with credentials.',
  ],
  twoLayers:
    'For allowed origins, the plugin replaces the headers of the service. Remove them in the service for other origins.',
  source: 'https://apisix.apache.org/docs/apisix/plugins/cors/',
  notRun: { writtenOn: '2026-11-21' },
};
