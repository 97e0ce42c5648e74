import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { rsCorsNames } from './rs-cors-names';

export const rsCors: Recipe = {
  id: 'rs-cors',
  name: 'Go net/http (rs/cors)',
  kind: 'framework',
  language: go,
  place: 'Where the handler is handed to the server',
  command: 'go get github.com/rs/cors',
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    requestHeaders: ['Accept', 'Content-Type', 'X-Requested-With'],
  },
  snippet: (policy) =>
    lines(
      'handler := cors.New(cors.Options{',
      tabbed(settings(policy, goFields, rsCorsNames)),
      '}).Handler(mux)',
    ),
  traps: [
    'Without `AllowedOrigins` every origin is allowed; the default methods are HEAD, GET and POST.',
    'An actual request with a method that is not listed gets no headers either: keep GET, HEAD and POST in the list.',
    'Wrap the outermost handler: responses of a middleware outside, such as a 401 or after a panic, have no headers.',
    'Set `Debug: true` to read in the log why a preflight was refused; the response is 204 anyway.',
    'A `*` inside an origin is a wildcard for any depth of subdomains.',
  ],
  twoLayers: 'Remove `w.Header().Set` of these headers in handlers, and those of a proxy in front.',
  source: 'https://pkg.go.dev/github.com/rs/cors#Options',
};
