import type { Header } from '../../fetch-standard/header-list';
import { python } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const send = ({ name, value }: Header): string =>
  `self.send_header(${python.quote(name)}, ${python.quote(value)})`;

export const pythonHttpServer: Recipe = {
  id: 'python-http-server',
  name: 'Python http.server',
  kind: 'framework',
  language: python,
  place: 'A file `serve.py`, run instead of `python3 -m http.server`',
  command: 'python3 serve.py',
  snippet: (policy) =>
    lines(
      'from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer',
      '',
      `ALLOWED_ORIGINS = {${quotedList(python, policy.origins)}}`,
      '',
      '',
      'class CorsHandler(SimpleHTTPRequestHandler):',
      '    def end_headers(self):',
      '        self.send_header("Vary", "Origin")',
      '        origin = self.headers.get("Origin") if hasattr(self, "headers") else None',
      '        if origin in ALLOWED_ORIGINS:',
      '            self.send_header("Access-Control-Allow-Origin", origin)',
      indented(12, [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(send)),
      '            if self.command == "OPTIONS":',
      indented(16, preflightHeaders(policy).map(send)),
      '        super().end_headers()',
      '',
      '    def do_OPTIONS(self):',
      '        self.send_response(204)',
      '        self.end_headers()',
      '',
      '',
      'if __name__ == "__main__":',
      '    ThreadingHTTPServer(("127.0.0.1", 8000), CorsHandler).serve_forever()',
    ),
  traps: [
    'The command `python3 -m http.server` has no option for headers, and responds to `OPTIONS` with 501.',
    '`end_headers` runs for errors too, so a 404 has the headers.',
    'An exception in a handler closes the connection without a response, and the page sees a network error.',
    'The server is for development only. It does basic checks alone.',
  ],
  twoLayers:
    'Remove `send_header` calls for these headers in individual methods, and headers that a proxy adds.',
  source: 'https://docs.python.org/3/library/http.server.html#http.server.SimpleHTTPRequestHandler',
};
