import { removeAlsoFromProxy } from '../common-mistakes';
import type { Header } from '../../fetch-standard/header-list';
import { python } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const set = ({ name, value }: Header): string =>
  `self.set_header(${python.quote(name)}, ${python.quote(value)})`;

export const tornado: Recipe = {
  id: 'tornado',
  name: 'Tornado',
  kind: 'framework',
  language: python,
  place: 'The base class of all handlers of the API',
  command: null,
  snippet: (policy) =>
    lines(
      `ALLOWED_ORIGINS = {${quotedList(python, policy.origins)}}`,
      '',
      '',
      'class CorsHandler(tornado.web.RequestHandler):',
      '    def set_default_headers(self):',
      '        self.add_header("Vary", "Origin")',
      '        origin = self.request.headers.get("Origin")',
      '        if origin not in ALLOWED_ORIGINS:',
      '            return',
      '        self.set_header("Access-Control-Allow-Origin", origin)',
      indented(8, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set)),
      '        if self.request.method == "OPTIONS":',
      indented(12, preflightHeaders(policy).map(set)),
      '',
      '    def options(self, *args, **kwargs):',
      '        self.set_status(204)',
      '        self.finish()',
    ),
  traps: [
    '`set_default_headers` runs again for an error response, so errors of these handlers keep the headers. Headers set in `get` or `prepare` would be lost.',
    '`default_handler_class` handles paths without a handler. Derive it from this class too.',
    '`prepare` runs before `options`, so it must let `OPTIONS` pass without authentication.',
  ],
  twoLayers: removeAlsoFromProxy('`set_header` calls for these headers in individual handlers'),
  source: 'https://www.tornadoweb.org/en/stable/web.html#tornado.web.RequestHandler.set_default_headers',
};
