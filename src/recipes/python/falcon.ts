import { removeAlsoFromProxy } from '../common-mistakes';
import { python } from '../languages/programming-languages';
import { pythonArguments, quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';

export const falcon: Recipe = {
  id: 'falcon',
  name: 'Falcon',
  kind: 'framework',
  language: python,
  place: 'Where the app is created',
  command: null,
  defaults: { methods: 'all', requestHeaders: 'all' },
  snippet: (policy) => {
    const origins = quotedList(python, policy.origins);
    return lines(
      'class VaryByOrigin:',
      '    def process_response(self, req, resp, resource, req_succeeded):',
      '        resp.append_header("Vary", "Origin")',
      '',
      '    async def process_response_async(self, req, resp, resource, req_succeeded):',
      '        resp.append_header("Vary", "Origin")',
      '',
      '',
      'app = falcon.App(',
      '    middleware=[',
      '        VaryByOrigin(),',
      '        falcon.CORSMiddleware(',
      indented(
        12,
        settings({ ...policy, credentials: false }, pythonArguments, {
          origins: 'allow_origins',
          exposeHeaders: 'expose_headers',
        }),
        policy.credentials ? `allow_credentials=[${origins}],` : null,
      ),
      '        ),',
      '    ]',
      ')',
    );
  },
  traps: [
    'The allowed methods are those that the resource has a responder for (`on_put`). Every request header is allowed.',
    '`allow_credentials` is a list of origins, not a flag.',
    'With `cors_enable=True`, every origin is allowed without credentials.',
    'Browsers may cache a preflight for 24 hours, because `Access-Control-Max-Age` is always 86400.',
    'Until version 4, the middleware sends no `Vary: Origin`, so the snippet adds it.',
    'Middleware that raises an error in `process_request` also rejects the preflight, which carries no token.',
  ],
  twoLayers: removeAlsoFromProxy('headers that responders set'),
  source: 'https://falcon.readthedocs.io/en/stable/api/cors.html',
};
