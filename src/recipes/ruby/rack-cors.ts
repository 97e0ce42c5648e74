import { ruby } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { onlyUpperCaseMethods } from '../limits';
import { indented, lines } from '../lines';
import type { Recipe } from '../recipe';

export const rackCors: Recipe = {
  id: 'rack-cors',
  name: 'Rails and Rack (rack-cors)',
  kind: 'framework',
  language: ruby,
  place: '`config/initializers/cors.rb`',
  command: 'bundle add rack-cors',
  limit: onlyUpperCaseMethods('rack-cors'),
  snippet: (policy, server) => {
    const methods = policy.methods.map((method) => method.toLowerCase());
    const options = [
      `headers: [${quotedList(ruby, policy.requestHeaders)}]`,
      `methods: [${quotedList(ruby, methods)}]`,
      ...(policy.exposeHeaders.length === 0 ? [] : [`expose: [${quotedList(ruby, policy.exposeHeaders)}]`]),
      `credentials: ${String(policy.credentials)}`,
      ...(policy.maxAge === null ? [] : [`max_age: ${policy.maxAge}`]),
    ];
    return lines(
      'Rails.application.config.middleware.insert_before 0, Rack::Cors do',
      '  allow do',
      `    origins ${quotedList(ruby, policy.origins)}`,
      `    resource ${ruby.quote(`${server.prefix}/*`)},`,
      indented(
        6,
        options.map((option, index) => (index === options.length - 1 ? option : `${option},`)),
      ),
      '  end',
      'end',
    );
  },
  traps: [
    'Put it first (`insert_before 0`): before Warden, `ActionDispatch::Static` and anything that responds by itself.',
    'Write origins with their scheme, or both http and https match; a slash at the end never matches.',
    'A 403 of the host authorization of Rails looks like CORS, but is not: see `config.hosts`.',
    '`debug: true` adds the header `X-Rack-CORS` that says why nothing was added.',
    'Begin a regular expression with `\\A` and end it with `\\z`: `^` and `$` match at every line.',
  ],
  twoLayers:
    'Remove headers that controllers or `config.action_dispatch.default_headers` set, and those of a proxy in front.',
  source: 'https://github.com/cyu/rack-cors#configuration',
};
