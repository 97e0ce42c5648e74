import { ruby } from '../languages/programming-languages';
import { quotedList } from '../languages/notations';
import { indented, lines } from '../lines';
import type { Server } from '../server';
import type { StackDefaults, WrittenPolicy } from '../stack-defaults';

/** As Rails writes its file, with `headers: :any`. */
export const rackCorsDefaults: StackDefaults = {
  methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
  requestHeaders: 'all',
  areInShorthandOnly: true,
};

/** The block of rack-cors that holds a policy, below the line that puts the middleware in its place. */
export function rackCorsBlock(first: string, policy: WrittenPolicy, server: Server): string {
  const methods = policy.methods.map((method) => method.toLowerCase());
  const options = [
    'headers: :any',
    `methods: [${quotedList(ruby, methods)}]`,
    ...(policy.exposeHeaders.length === 0 ? [] : [`expose: [${quotedList(ruby, policy.exposeHeaders)}]`]),
    `credentials: ${String(policy.credentials)}`,
    ...(policy.maxAge === null ? [] : [`max_age: ${policy.maxAge}`]),
  ];
  return lines(
    first,
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
}
