import { properties } from '../languages/data-languages';
import { fixedLists } from '../fixed-lists';
import { lines } from '../lines';
import type { Recipe } from '../recipe';

export const rabbitmq: Recipe = {
  id: 'rabbitmq',
  name: 'RabbitMQ (management plugin)',
  kind: 'product',
  language: properties,
  place: '`rabbitmq.conf`, for example `/etc/rabbitmq/rabbitmq.conf`',
  command: null,
  limit: fixedLists('The management plugin of RabbitMQ', {
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    requestHeaders: 'all',
    exposeHeaders: [],
    credentials: true,
  }),
  snippet: ({ origins, maxAge }) =>
    lines(
      origins.map(
        (origin, index) => `management.cors.allow_origins.${index + 1} = ${properties.quote(origin)}`,
      ),
      maxAge === null ? null : `management.cors.max_age = ${maxAge}`,
    ),
  traps: [
    'Restart the node afterwards, because the file is read only when it starts.',
    'By default, no origin is allowed. With `*`, the plugin echoes any origin, and with credentials.',
    'The allowed methods are those of the resource. Every request header is allowed.',
    'A preflight that names a header gets no `Access-Control-Max-Age`, whatever `max_age` says.',
    'A request without `Authorization` gets a 401, for which the browser opens a password dialog.',
    'The origins do not apply to Web STOMP and Web MQTT, which are WebSocket endpoints on other ports.',
  ],
  twoLayers: 'Remove headers that a proxy in front of the plugin adds.',
  source: 'https://www.rabbitmq.com/docs/management#cors',
};
