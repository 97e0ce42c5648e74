import { json } from '../languages/data-languages';
import { writeJson } from '../languages/data-writers';
import type { Recipe } from '../recipe';
import { withSomeRequestHeader } from '../settings';

export const apisix: Recipe = {
  id: 'apisix',
  name: 'Apache APISIX',
  kind: 'gateway',
  language: json,
  place: 'The route or service, by the Admin API',
  command: null,
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
    'The lists are texts with commas and without spaces. It is `allow_credential`, without s.',
    'Every OPTIONS gets 200 before authentication.',
    'With `allow_origins_by_regex`, patterns match anywhere (anchor them), and `allow_origins` left at `*` takes `Vary: Origin` away.',
    '`**` allows anybody, with credentials.',
  ],
  twoLayers:
    'The plugin replaces the headers of the service behind for allowed origins; remove them there for the others.',
  source: 'https://apisix.apache.org/docs/apisix/plugins/cors/',
};
