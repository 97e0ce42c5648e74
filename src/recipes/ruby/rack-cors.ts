import { removeAlsoFromProxy } from '../common-mistakes';
import { ruby } from '../languages/programming-languages';
import { onlyUpperCaseMethods } from '../limits';
import type { Recipe } from '../recipe';
import { rackCorsBlock, rackCorsDefaults } from './rack-cors-block';

export const rackCors: Recipe = {
  id: 'rack-cors',
  name: 'Rails and Rack (rack-cors)',
  kind: 'framework',
  language: ruby,
  place: '`config/initializers/cors.rb`',
  command: 'bundle add rack-cors',
  everyOrigin: true,
  limit: onlyUpperCaseMethods('rack-cors'),
  defaults: rackCorsDefaults,
  snippet: (policy, server) =>
    rackCorsBlock('Rails.application.config.middleware.insert_before 0, Rack::Cors do', policy, server),
  traps: [
    'To allow only some request headers, list them in `headers` instead of `:any`. Then include those that other pages send.',
    'Put the middleware first (`insert_before 0`), before Warden, `ActionDispatch::Static` and anything else that responds by itself.',
    'Include the scheme in each origin, or both http and https match. An origin with a trailing slash never matches.',
    'A 403 of Rails host authorization looks like a CORS error but is not one. Check `config.hosts`.',
    'With `debug: true`, the header `X-Rack-CORS` says why no CORS header was added.',
    'Begin a regular expression with `\\A` and end it with `\\z`, because `^` and `$` match at every line.',
  ],
  twoLayers: removeAlsoFromProxy('headers that controllers or `config.action_dispatch.default_headers` set'),
  source: 'https://github.com/cyu/rack-cors#configuration',
};
