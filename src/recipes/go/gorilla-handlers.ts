import { removeAlsoFromProxy } from '../common-mistakes';
import { go } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { onlyUpperCaseMethods } from '../limits';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings, type Notation } from '../settings';

const options: Notation = {
  list: (key, values) => `handlers.${key}([]string{${quotedList(go, values)}}),`,
  flag: (key) => `handlers.${key}(),`,
  number: (key, value) => `handlers.${key}(${value}),`,
};

export const gorillaHandlers: Recipe = {
  id: 'gorilla-handlers',
  name: 'Go gorilla/mux (gorilla/handlers)',
  kind: 'framework',
  language: go,
  place: 'Where the router is passed to the server',
  command: 'go get github.com/gorilla/handlers',
  limit: onlyUpperCaseMethods('gorilla/handlers'),
  // What `AllowedHeaders` names is added to the names that need no leave.
  defaults: { methods: ['GET', 'HEAD', 'POST'], requestHeaders: [] },
  snippet: (policy) =>
    lines(
      'withCORS := handlers.CORS(',
      tabbed(
        settings(policy, options, {
          origins: 'AllowedOrigins',
          methods: 'AllowedMethods',
          requestHeaders: 'AllowedHeaders',
          exposeHeaders: 'ExposedHeaders',
          credentials: 'AllowCredentials',
          maxAge: 'MaxAge',
        }),
      ),
      ')(router)',
      'handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
      tabbed('w.Header().Add("Vary", "Origin")', 'withCORS.ServeHTTP(w, r)'),
      '})',
    ),
  traps: [
    'Without `AllowedOrigins`, every origin is allowed. The default methods are `GET`, `HEAD` and `POST`.',
    '`Content-Type: application/json` requires `Content-Type` in `AllowedHeaders`.',
    'Wrap the router, as shown. Middleware of `router.Use` does not run for `OPTIONS` if no route matches.',
    'With a single origin, the package sends no `Vary: Origin`, so the last lines add it.',
    'Put `handlers.RecoveryHandler` inside. Without it, a panic closes the connection, and the page sees a network error.',
    'A `MaxAge` above 600 becomes 600.',
  ],
  twoLayers: removeAlsoFromProxy('`w.Header().Set` calls for these headers in handlers'),
  source: 'https://pkg.go.dev/github.com/gorilla/handlers#CORS',
};
