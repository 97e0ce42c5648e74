import { go } from '../languages/programming-languages';
import { goFields } from '../languages/notations';
import { onlyUpperCaseMethods } from '../limits';
import { lines, tabbed } from '../lines';
import type { Recipe } from '../recipe';
import { settings, withSomeRequestHeader } from '../settings';
import { ginCorsNames } from './rs-cors-names';

export const gin: Recipe = {
  id: 'gin',
  name: 'Go Gin (gin-contrib/cors)',
  kind: 'framework',
  language: go,
  place: 'On the engine, before any route',
  command: 'go get github.com/gin-contrib/cors',
  limit: onlyUpperCaseMethods('gin-contrib/cors'),
  snippet: (policy) =>
    lines(
      'router.Use(cors.New(cors.Config{',
      tabbed(
        settings({ ...withSomeRequestHeader(policy), maxAge: null }, goFields, ginCorsNames),
        policy.maxAge === null ? null : `MaxAge: ${policy.maxAge} * time.Second,`,
      ),
      '}))',
    ),
  traps: [
    'An origin that is not listed gets an empty 403, on actual requests too.',
    '`MaxAge` is a duration: a bare number would be nanoseconds.',
    'The default headers do not hold `Authorization`.',
    'Use it on the engine: on a group it covers neither OPTIONS nor the 404s.',
    'A configuration without any origin panics when the program starts.',
  ],
  twoLayers: 'Remove `c.Header` of these headers in handlers, and those of a proxy in front.',
  source: 'https://pkg.go.dev/github.com/gin-contrib/cors#Config',
};
