import { beforeAuthentication, keepSimpleMethods, removeAlsoFromProxy } from '../common-mistakes';
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
  place: 'On the top-level router, before any route',
  command: 'go get github.com/go-chi/cors',
  everyOrigin: true,
  limit: onlyUpperCaseMethods('go-chi/cors'),
  defaults: {
    methods: ['GET', 'HEAD', 'POST'],
    requestHeaders: ['Accept', 'Content-Type'],
  },
  snippet: (policy) =>
    lines('r.Use(cors.Handler(cors.Options{', tabbed(settings(policy, goFields, rsCorsNames)), '}))'),
  traps: [
    'Use the middleware on the top-level router. Inside `Group` or `With`, it never gets `OPTIONS` requests, because they have no route.',
    'Without `AllowedOrigins`, every origin is allowed.',
    keepSimpleMethods,
    beforeAuthentication,
  ],
  twoLayers: removeAlsoFromProxy('headers that handlers set'),
  source: 'https://pkg.go.dev/github.com/go-chi/cors#Options',
};
