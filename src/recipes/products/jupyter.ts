import { python } from '../languages/programming-languages';
import { originPattern } from '../languages/origin-pattern';
import { onlyMethods } from '../limits';
import { indented, lines } from '../lines';
import { exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

export const jupyter: Recipe = {
  id: 'jupyter',
  name: 'Jupyter Server',
  kind: 'product',
  language: python,
  place: '`~/.jupyter/jupyter_server_config.py`',
  command: 'jupyter server --generate-config',
  limit: onlyMethods('Jupyter Server', ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']),
  defaults: {
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    requestHeaders: ['accept', 'content-type', 'authorization', 'x-xsrftoken'],
  },
  snippet: (policy) => {
    const headers = [...preflightHeaders({ ...policy, methods: [] }), ...exposeHeaders(policy)].filter(
      ({ value }) => value !== '',
    );
    return lines(
      `c.ServerApp.allow_origin_pat = ${python.quote(originPattern(policy.origins))}`,
      policy.credentials ? 'c.ServerApp.allow_credentials = True' : null,
      'c.ServerApp.tornado_settings = {',
      '    "headers": {',
      indented(
        8,
        '"Vary": "Origin",',
        headers.map(({ name, value }) => `${python.quote(name)}: ${python.quote(value)},`),
      ),
      '    }',
      '}',
    );
  },
  traps: [
    '`allow_origin` is sent to every caller and takes precedence over `allow_origin_pat`, so remove it.',
    'The pattern needs to match only the beginning of the origin. End it with `$`, and escape the dots.',
    'A request with a cookie and no token also needs the header `X-XSRFToken`. A 403 that mentions XSRF is not a CORS error.',
    'A preflight for `Authorization` is allowed for every origin, but the request that follows is not.',
    'In the classic notebook before version 7, the class is `c.NotebookApp`.',
  ],
  twoLayers: 'Remove headers that JupyterHub or a proxy in front adds.',
  source: 'https://jupyter-server.readthedocs.io/en/latest/other/full-config.html',
};
