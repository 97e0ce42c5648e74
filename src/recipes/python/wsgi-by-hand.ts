import type { Header } from '../../fetch-standard/header-list';
import { python } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const pair = ({ name, value }: Header): string => `(${python.quote(name)}, ${python.quote(value)}),`;

export const wsgiByHand: Recipe = {
  id: 'wsgi-by-hand',
  name: 'Bottle, Pyramid and other WSGI (by hand)',
  kind: 'framework',
  language: python,
  place: 'At the end of the module that creates `app`, after all other middleware',
  command: null,
  snippet: (policy) =>
    lines(
      `ALLOWED_ORIGINS = {${quotedList(python, policy.origins)}}`,
      'CORS_HEADERS = [',
      indented(4, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(pair)),
      ']',
      'PREFLIGHT_HEADERS = [',
      indented(4, preflightHeaders(policy).map(pair)),
      ']',
      '',
      '',
      'def with_cors(wsgi_app):',
      '    def handle(environ, start_response):',
      '        cors = [("Vary", "Origin")]',
      '        origin = environ.get("HTTP_ORIGIN")',
      '        if origin in ALLOWED_ORIGINS:',
      '            cors += [("Access-Control-Allow-Origin", origin), *CORS_HEADERS]',
      '            preflight = "HTTP_ACCESS_CONTROL_REQUEST_METHOD" in environ',
      '            if environ["REQUEST_METHOD"] == "OPTIONS" and preflight:',
      '                start_response("204 No Content", cors + PREFLIGHT_HEADERS)',
      '                return []',
      '',
      '        def start(status, headers, *exc_info):',
      '            return start_response(status, headers + cors, *exc_info)',
      '',
      '        return wsgi_app(environ, start)',
      '',
      '    return handle',
      '',
      '',
      'app = with_cors(app)',
    ),
  traps: [
    'In Bottle, headers set by an `after_request` hook are missing on responses of `abort` and on 404s. Wrap the whole app, as shown.',
    'Pass the wrapped `app` to the server. `app.run()` of the framework would start the one inside.',
    'An exception that leaves the app becomes a 500 of the server, which has no CORS headers.',
  ],
  twoLayers: 'Remove hooks, decorators and tweens that set these headers, and headers that a proxy adds.',
  source: 'https://peps.python.org/pep-3333/#middleware-components-that-play-both-sides',
};
