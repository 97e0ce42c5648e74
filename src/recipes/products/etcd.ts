import { code, prose } from '../../diagnosis/words/prose';
import { parseOrigin } from '../../fetch-standard/origin';
import { yaml } from '../languages/data-languages';
import { writeYaml } from '../languages/data-writers';
import { anyOf } from '../limits';
import type { Recipe } from '../recipe';
import { fixedLists } from '../fixed-lists';

/** A part of the URL that etcd wants and that a browser never sends. */
const hasNoPort = (serialized: string): boolean => {
  const origin = parseOrigin(serialized);
  return origin?.kind === 'tuple' && origin.port === null;
};

export const etcd: Recipe = {
  id: 'etcd',
  name: 'etcd',
  kind: 'product',
  language: yaml,
  place: 'The file of `--config-file`, or the same value as `--cors`',
  command: null,
  limit: anyOf(
    ({ origins }) => {
      const portless = origins.find(hasNoPort);
      return portless === undefined
        ? null
        : prose`etcd does not start with an allowed origin that has no port, such as ${code(portless)}. Put a proxy in front of etcd that adds the headers.`;
    },
    ({ origins }) => {
      const other = origins.find((origin) => !/^https?:/.test(origin));
      return other === undefined ? null : prose`etcd does not start with the allowed origin ${code(other)}.`;
    },
    fixedLists('etcd', {
      methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
      requestHeaders: ['accept', 'content-type', 'authorization'],
      exposeHeaders: [],
      credentials: false,
    }),
  ),
  snippet: ({ origins }) => writeYaml({ cors: origins.join(',') }),
  traps: [
    'Without `cors`, etcd allows every origin.',
    'Neither `Access-Control-Max-Age` nor `Vary: Origin` is ever sent.',
    'With a configuration file, the JSON gateway at `/v3/` also needs `enable-grpc-gateway: true`.',
    'An unlisted host in `host-whitelist` gets a 421 without CORS headers if etcd is served over plain HTTP.',
  ],
  twoLayers: 'Remove headers that a proxy in front of etcd adds.',
  source: 'https://etcd.io/docs/latest/op-guide/configuration/',
};
