import type { Header } from '../../fetch-standard/header-list';
import { vcl } from '../languages/server-languages';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const set = ({ name, value }: Header): string => `set resp.http.${name} = ${vcl.quote(value)};`;

export const varnish: Recipe = {
  id: 'varnish',
  name: 'Varnish',
  kind: 'web-server',
  language: vcl,
  place: 'The top of `default.vcl`, below the backends',
  command: 'varnishd -C -f /etc/varnish/default.vcl',
  commandNeedsPosix: true,
  snippet: (policy) =>
    lines(
      'sub cors_headers {',
      indented(
        4,
        'if (resp.http.Vary) { set resp.http.Vary = resp.http.Vary + ", Origin"; }',
        'else { set resp.http.Vary = "Origin"; }',
        'unset resp.http.Access-Control-Allow-Origin;',
        `if (${policy.origins.map((origin) => `req.http.Origin == ${vcl.quote(origin)}`).join(' || ')}) {`,
        indented(
          4,
          'set resp.http.Access-Control-Allow-Origin = req.http.Origin;',
          [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set),
        ),
        '}',
      ),
      '}',
      'sub vcl_recv {',
      '    if (req.method == "OPTIONS" && req.http.Access-Control-Request-Method) { return (synth(204)); }',
      '}',
      'sub vcl_deliver {',
      '    call cors_headers;',
      '}',
      'sub vcl_synth {',
      '    call cors_headers;',
      '    if (resp.status == 204) {',
      indented(8, preflightHeaders(policy).map(set)),
      '        return (deliver);',
      '    }',
      '}',
    ),
  traps: [
    'Without this code, Varnish sends preflights to the backend. It also stores one response for all origins unless the response has `Vary: Origin`. Every origin then gets the header for one of them.',
    'Responses of Varnish itself, such as a 503 when the backend is down, do not pass through `vcl_deliver`. For this reason, `vcl_synth` sets the headers too.',
    'After a change, purge the stored responses.',
  ],
  twoLayers:
    'The code replaces `Access-Control-Allow-Origin` of the backend. Remove the other headers there.',
  source: 'https://varnish-cache.org/docs/trunk/reference/vcl-step.html',
};
