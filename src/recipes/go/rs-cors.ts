import { anyDepthOfSubdomains, keepSimpleMethods, removeAlsoFromProxy } from '../common-mistakes';
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
  place: 'Where the handler is passed to the server',
  command: 'go get github.com/rs/cors',
  everyOrigin: true,
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
    'Without `AllowedOrigins`, every origin is allowed. The default methods are `HEAD`, `GET` and `POST`.',
    keepSimpleMethods,
    'Wrap the outermost handler. Responses of middleware outside it, such as a 401 or after a panic, have no CORS headers.',
    'A refused preflight still gets 204. Set `Debug: true` to log why it was refused.',
    anyDepthOfSubdomains,
  ],
  twoLayers: removeAlsoFromProxy('`w.Header().Set` calls for these headers in handlers'),
  source: 'https://pkg.go.dev/github.com/rs/cors#Options',
};
