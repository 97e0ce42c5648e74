import { removeAlsoFromProxy } from '../common-mistakes';
import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { onlyUpperCaseMethods } from '../limits';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings } from '../settings';
import { ginCorsNames } from './rs-cors-names';

export const gin: Recipe = {
  id: 'gin',
  name: 'Go Gin (gin-contrib/cors)',
  kind: 'framework',
  language: go,
  place: 'On the engine, before any route',
  command: 'go get github.com/gin-contrib/cors',
  everyOrigin: true,
  limit: onlyUpperCaseMethods('gin-contrib/cors'),
  defaults: {
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
    requestHeaders: ['Origin', 'Content-Length', 'Content-Type'],
    areInShorthandOnly: true,
  },
  snippet: (policy) =>
    lines(
      'router.Use(cors.New(cors.Config{',
      tabbed(
        settings({ ...policy, maxAge: null }, goFields, ginCorsNames),
        policy.maxAge === null ? null : `MaxAge: ${policy.maxAge} * time.Second,`,
      ),
      '}))',
    ),
  traps: [
    'An unlisted origin gets an empty 403, on actual requests too.',
    '`MaxAge` is a duration, so a bare number means nanoseconds.',
    'The default headers do not include `Authorization`.',
    'Use the middleware on the engine. On a group, it covers neither `OPTIONS` requests nor 404 responses.',
    'A configuration without origins causes a panic when the program starts.',
  ],
  twoLayers: removeAlsoFromProxy('`c.Header` calls for these headers in handlers'),
  source: 'https://pkg.go.dev/github.com/gin-contrib/cors#Config',
};
