import { removeAlsoFromProxy } from '../common-mistakes';
import { ruby } from '../languages/programming-languages';
import { onlyUpperCaseMethods } from '../limits';
import type { Recipe } from '../recipe';
import { rackCorsBlock, rackCorsDefaults } from './rack-cors-block';

export const sinatra: Recipe = {
  id: 'sinatra',
  name: 'Sinatra, Grape and other Rack (rack-cors)',
  kind: 'framework',
  language: ruby,
  place: '`config.ru`, after `require "rack/cors"` and above every other `use`',
  command: 'bundle add rack-cors',
  limit: onlyUpperCaseMethods('rack-cors'),
  defaults: rackCorsDefaults,
  snippet: (policy, server) => rackCorsBlock('use Rack::Cors do', policy, server),
  traps: [
    'With `ruby app.rb` there is no `config.ru`. Write the block into the class of the application then.',
    'In Sinatra, `Rack::Protection` drops the session of a request from another origin. To keep it, list the origin in `set :protection, permitted_origins: […]`.',
    'With `raise_errors` or without an error handler, an exception leaves the middleware and the 500 has no CORS headers.',
    'Include the scheme in each origin, or both http and https match. An origin with a trailing slash never matches.',
    'With `debug: true`, the header `X-Rack-CORS` says why no CORS header was added.',
  ],
  twoLayers: removeAlsoFromProxy('`headers` calls and `after` filters that set these headers'),
  source: 'https://github.com/cyu/rack-cors#configuration',
};
