import { code, prose } from '../../diagnosis/words/prose';
import { writeCommand, type Command, type Word } from '../command';
import { shell } from '../languages/data-languages';
import { anyOf, onlyMethods } from '../limits';
import type { WrittenPolicy } from '../stack-defaults';
import type { Recipe } from '../recipe';

const METHODS = ['DELETE', 'GET', 'HEAD', 'MERGE', 'POST', 'OPTIONS', 'PUT', 'PATCH'];

const PLACE = 'A shell with the Azure CLI; the portal has the same under Resource sharing (CORS)';

const option = (name: string, values: readonly string[]): readonly (readonly Word[])[] =>
  values.length === 0 ? [] : [[name, ...values.map((value) => ({ value }))]];

const corsCommand = ({
  origins,
  methods,
  requestHeaders,
  exposeHeaders,
  maxAge,
}: WrittenPolicy): Command => ({
  program: 'az',
  lines: [
    ['storage', 'cors', 'add', '--account-name', 'ACCOUNT', '--services', 'b'],
    ...option('--origins', origins),
    ...option('--methods', methods),
    ...option('--allowed-headers', requestHeaders),
    ...option('--exposed-headers', exposeHeaders),
    ['--max-age', String(maxAge ?? 0)],
  ],
});

export const azureBlob: Recipe = {
  id: 'azure-blob',
  name: 'Azure Storage (blob, file, queue, table)',
  kind: 'hosted',
  language: shell,
  place: PLACE,
  command: null,
  limit: anyOf(onlyMethods('Azure Storage', METHODS), ({ requestHeaders, exposeHeaders }) => {
    const name = [...requestHeaders, ...exposeHeaders].find((text) => text.startsWith('-'));
    return name === undefined
      ? null
      : prose`The Azure CLI would read the header name ${code(name)} as an option.`;
  }),
  snippet: (policy) => {
    const command = corsCommand(policy);
    const written = writeCommand(command, 'posix');
    if (written.kind === 'refused') throw new Error('A POSIX shell can hand over any name.');
    return [{ place: PLACE, text: written.text, command }];
  },
  traps: [
    'CORS is off until it is set, for each service on its own: `b` is blob, `f` file, `q` queue, `t` table.',
    'A preflight that no rule fits is a 403, one without `Origin` or `Access-Control-Request-Method` a 400; an actual request that no rule fits comes without headers.',
    'At most five rules for each service: the first that fits counts.',
    'A SAS token that has expired is a 403 too, and no CORS error.',
  ],
  twoLayers: 'With a CDN or Front Door before it, do not add the headers there too.',
  source:
    'https://learn.microsoft.com/rest/api/storageservices/cross-origin-resource-sharing--cors--support-for-the-azure-storage-services',
};
