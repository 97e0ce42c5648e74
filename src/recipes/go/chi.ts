import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { onlyUpperCaseMethods } from '../limits';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { rsCorsNames } from './rs-cors-names';

export const chi: Recipe = {
  id: 'chi',
  name: 'Go chi (go-chi/cors)',
  kind: 'framework',
  language: go,
  place: 'On the top router, before any route',
  command: 'go get github.com/go-chi/cors',
  limit: onlyUpperCaseMethods('go-chi/cors'),
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    requestHeaders: ['Accept', 'Content-Type'],
  },
  snippet: (policy) =>
    lines('r.Use(cors.Handler(cors.Options{', tabbed(settings(policy, goFields, rsCorsNames)), '}))'),
  traps: [
    'Use it on the top router: inside `Group` or `With` it never sees OPTIONS, for which there is no route.',
    'Without `AllowedOrigins` every origin is allowed.',
    'An actual request with a method that is not listed gets no headers either: keep GET, HEAD and POST in the list.',
    'Put it before authentication: a preflight carries no token.',
  ],
  twoLayers: 'Remove headers set in handlers, and those of a proxy in front.',
  source: 'https://pkg.go.dev/github.com/go-chi/cors#Options',
};
