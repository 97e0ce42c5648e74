import { removeAlsoFromProxy } from '../common-mistakes';
import type { Header } from '../../fetch-standard/header-list';
import { go } from '../languages/programming-languages';
import { lines, tabbed } from '../lines';
import { credentialsHeaders, exposeHeaders, preflightHeaders } from '../policy-headers';
import type { Recipe } from '../recipe';

const set = ({ name, value }: Header): string => `w.Header().Set(${go.quote(name)}, ${go.quote(value)})`;

export const goByHand: Recipe = {
  id: 'go-by-hand',
  name: 'Go net/http (by hand)',
  kind: 'framework',
  language: go,
  place: 'Beside the handlers. Pass `withCORS(mux)` to the server.',
  command: null,
  snippet: (policy) =>
    lines(
      'func withCORS(next http.Handler) http.Handler {',
      tabbed(
        'allowed := map[string]bool{',
        tabbed(policy.origins.map((origin) => `${go.quote(origin)}: true,`)),
        '}',
        'return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {',
        tabbed(
          'w.Header().Add("Vary", "Origin")',
          'if origin := r.Header.Get("Origin"); allowed[origin] {',
          tabbed(
            'w.Header().Set("Access-Control-Allow-Origin", origin)',
            [...credentialsHeaders(policy), ...exposeHeaders(policy)].map(set),
            'if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {',
            tabbed(preflightHeaders(policy).map(set), 'w.WriteHeader(http.StatusNoContent)', 'return'),
            '}',
          ),
          '}',
          'next.ServeHTTP(w, r)',
        ),
        '})',
      ),
      '}',
    ),
  traps: [
    'Wrap the whole mux. A pattern with a method, such as `PUT /items`, responds to `OPTIONS` with 405.',
    'Set headers before `WriteHeader` and `Write`, because later ones are not sent.',
    'A panic closes the connection without a response, and the page sees a network error. Recover inside `withCORS`.',
  ],
  twoLayers: removeAlsoFromProxy('`w.Header().Set` calls for these headers in handlers'),
  source: 'https://pkg.go.dev/net/http#Handler',
};
